import type { EntryReason, Sector } from './vocabulary.ts'

/**
 * Which institutions a trouble of the family usually calls for: the local basket of services in its shortest form
 * (urban-rural row U5: problem areas lead to suggested institutions). A suggestion only; whom to invite is decided by
 * people. Those whose task it is come first.
 */
const BASKET: Readonly<Record<EntryReason, readonly Sector[]>> = {
  poverty: ['NGO', 'PARISH', 'LABOUR_OFFICE', 'SOCIAL_INSURANCE'],
  housing: ['HOUSING', 'NGO'],
  unemployment: ['LABOUR_OFFICE'],
  addiction: ['ALCOHOL_BOARD', 'HEALTH'],
  violence: ['POLICE', 'ALCOHOL_BOARD', 'PCPR'],
  schoolProblems: ['SCHOOL', 'PPC'],
  parentingDifficulty: ['PPC', 'SCHOOL', 'PRESCHOOL', 'PROBATION'],
  illness: ['HEALTH'],
  disability: ['HEALTH', 'PCPR', 'PPC'],
  neglect: ['SCHOOL', 'PRESCHOOL', 'HEALTH', 'PROBATION'],
  other: [],
}

/** Sectors suggested for these troubles, each with the troubles it answers: those that answer most come first. */
export function suggestedSectors(reasons: readonly EntryReason[]): ReadonlyMap<Sector, EntryReason[]> {
  const found = new Map<Sector, EntryReason[]>()
  for (const reason of new Set(reasons))
    for (const sector of BASKET[reason]) found.set(sector, [...(found.get(sector) ?? []), reason])
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length))
}
