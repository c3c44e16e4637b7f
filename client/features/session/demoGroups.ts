import { foldText } from '../../../shared/domain/peopleSearch.ts'
import type { DemoAccount } from '../../../shared/contracts/session.ts'

export interface DemoGroup {
  gmina: string
  institutions: { name: string; accounts: DemoAccount[] }[]
}

/** Accounts by gmina, then by institution, in the order given; only those whose words hold every word of `typed`. */
export function demoGroups(
  accounts: readonly DemoAccount[],
  typed: string,
  roleWords: (account: DemoAccount) => string,
): DemoGroup[] {
  const words = foldText(typed).split(' ').filter(Boolean)
  const groups: DemoGroup[] = []
  for (const account of accounts) {
    const { gmina, institution, name, title } = account
    const said = foldText(`${gmina} ${institution} ${name} ${title} ${roleWords(account)}`)
    if (!words.every((word) => said.includes(word))) continue
    let group = groups.find((known) => known.gmina === gmina)
    if (!group) groups.push((group = { gmina, institutions: [] }))
    let house = group.institutions.find((known) => known.name === institution)
    if (!house) group.institutions.push((house = { name: institution, accounts: [] }))
    house.accounts.push(account)
  }
  return groups
}
