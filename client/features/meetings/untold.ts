import type { ParticipantView } from '../../../shared/contracts/cases.ts'

interface Asked {
  /** Memberships asked to come. */
  participants: readonly string[]
  /** How many of the family are asked. */
  family: number
  team: readonly Pick<ParticipantView, 'membershipId' | 'name' | 'categories'>[]
  /** Asked before, but no longer in the team. */
  former: readonly { value: string; label: string }[]
}

/**
 * Whom the product does not tell of a meeting although they are asked: of the team, who may not read it because
 * nothing general is shared with them, and who has left; the family, who has no account.
 */
export function untold({ participants, family, team, former }: Asked): { names: string[]; family: boolean } {
  const blind = team.filter(({ categories }) => !categories.includes('general'))
  const names = [...blind.map(({ membershipId, name }) => ({ value: membershipId, label: name })), ...former]
  return {
    names: names.filter(({ value }) => participants.includes(value)).map(({ label }) => label),
    family: family > 0,
  }
}
