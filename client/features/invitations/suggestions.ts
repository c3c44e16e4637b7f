import type { CaseView, ParticipantView } from '../../../shared/contracts/cases.ts'
import { suggestedSectors } from '../../../shared/domain/basketOfServices.ts'
import { ENTRY_REASONS, type EntryReason, type Sector } from '../../../shared/domain/vocabulary.ts'

/** Lower case without diacritics, for comparing words. */
export const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLocaleLowerCase('pl')

/**
 * Troubles of the family as this viewer sees them: the reasons of the entry, and those named in the problem areas,
 * which are written freely. What the viewer may not read suggests nothing.
 */
export function troublesOf(
  { entryReasons = [], problemAreas = [] }: Pick<CaseView, 'entryReasons' | 'problemAreas'>,
  word: (reason: EntryReason) => string,
): EntryReason[] {
  const areas = problemAreas.map(plain)
  const named = ENTRY_REASONS.filter(
    (reason) => reason !== 'other' && areas.some((area) => area.includes(plain(word(reason)))),
  )
  return [...new Set([...entryReasons, ...named])]
}

interface Institution {
  id: string
  sector: Sector
}

export interface Suggestions<T extends Institution> {
  suggested: { institution: T; reasons: EntryReason[] }[]
  others: T[]
  /** Called for, and not among these institutions. */
  lacking: { sector: Sector; reasons: EntryReason[] }[]
}

/** Institutions that the troubles call for, those that answer most first; the others as they came. */
export function suggestAmong<T extends Institution>(
  institutions: readonly T[],
  troubles: readonly EntryReason[],
): Suggestions<T> {
  const wanted = [...suggestedSectors(troubles)]
  const suggested = wanted.flatMap(([sector, reasons]) =>
    institutions.filter((one) => one.sector === sector).map((institution) => ({ institution, reasons })),
  )
  const ids = new Set(suggested.map(({ institution }) => institution.id))
  return {
    suggested,
    others: institutions.filter(({ id }) => !ids.has(id)),
    lacking: wanted
      .filter(([sector]) => !institutions.some((one) => one.sector === sector))
      .map(([sector, reasons]) => ({ sector, reasons })),
  }
}

/** How an institution already stands towards the case: works in its team, or has an invitation to answer. */
export type Standing = 'inTeam' | 'invited'

export function standingsOf(
  team: readonly ParticipantView[],
  open: readonly { institution: { id: string } }[],
): ReadonlyMap<string, Standing> {
  return new Map<string, Standing>([
    ...team.map(({ institution }) => [institution.id, 'inTeam'] as const),
    ...open.map(({ institution }) => [institution.id, 'invited'] as const),
  ])
}
