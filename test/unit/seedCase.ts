import { demo } from '../../scripts/seed/data/index.ts'
import type { SeedCase } from '../../scripts/seed/data/types.ts'
import { PATH_STATES, type CaseState, type Sector } from '../../shared/domain/vocabulary.ts'

/** Readings of the demo cases that several invariants need. */

export const membersOf = (institution: string): string[] =>
  demo.users.filter((u) => u.memberships.some((m) => m.institution === institution)).map((u) => u.key)

export function sectorOf(institution: string): Sector {
  const found = demo.institutions.find((it) => it.key === institution)
  if (!found) throw new Error(`no institution ${institution}`)
  return found.sector
}

/** Where a state beside the road was entered from; the family of the story moved during its diagnosis. */
const FROM: Partial<Record<CaseState, CaseState>> = {
  ESC_PZK: 'DIAGNOSIS',
  ESC_POWIAT: 'DIAGNOSIS',
  SUSPENDED: 'RUNNING',
  TRANSFERRED: 'DIAGNOSIS',
}

const depth = (state: CaseState): number =>
  state === 'REJECTED' ? -1 : (PATH_STATES as readonly CaseState[]).indexOf(FROM[state] ?? state)

/** The case stands in this state or has passed it. */
export const reached = (c: SeedCase, state: (typeof PATH_STATES)[number]): boolean =>
  depth(c.state) >= PATH_STATES.indexOf(state)

/** Working days ago the case came into being. */
export const createdAt = (c: SeedCase): number => c.timeline.signalled?.ago ?? c.timeline.opened?.ago ?? -1

/** Everyone in the team, with the earliest day of membership and the sector they stand for. */
export function joined(c: SeedCase): Map<string, { ago: number; sector: Sector }> {
  const { opened, qualified } = c.timeline
  const team = new Map<string, { ago: number; sector: Sector }>()
  const add = (user: string, ago: number, sector: Sector) => {
    if ((team.get(user)?.ago ?? -1) < ago) team.set(user, { ago, sector })
  }
  if (opened) add(opened.by, opened.ago, 'OPS')
  if (qualified) for (const user of [qualified.coordinator, qualified.deputy]) add(user, qualified.ago, 'OPS')
  for (const s of c.staff) add(s.user, s.joined, 'OPS')
  for (const { institution, outcome } of c.invitations)
    if (outcome.kind === 'accepted') add(outcome.by, outcome.ago, sectorOf(institution))
  return team
}

export const namesOf = (c: SeedCase): string[] => [
  ...new Set([c.family.plural, c.family.genitive, ...c.members.flatMap((m) => [m.firstName, m.lastName])]),
]

/** Every sentence written about the family. */
export function textsOf(c: SeedCase): string[] {
  const { signalled, rejected } = c.timeline
  return [
    ...Object.values(c.situation),
    ...c.attempts,
    ...(signalled ? [signalled.text] : []),
    ...(rejected ? [rejected.reason] : []),
    ...c.notes.map((n) => n.text),
    ...c.actions.flatMap((a) => (a.result ? [a.result] : [])),
    ...c.invitations.flatMap((i) => (i.outcome.kind === 'declined' ? [i.outcome.text] : [])),
    ...c.escalations.flatMap((e) => [...e.tried, e.question, ...(e.decision ? [e.decision.text] : [])]),
  ]
}
