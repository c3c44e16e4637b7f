import type { Lens } from '../contracts/cases.ts'
import { CATEGORIES, type Category, type EntryReason, type Sector } from '../domain/vocabulary.ts'

/**
 * The field table: which categories a sector reads and which parts of a record a lens shows.
 * CASL decides rows and verbs, this table decides fields (DOMAIN §8, ADR 0004).
 */

const ALL_BUT_HEALTH_AND_COURT = CATEGORIES.filter((c) => c !== 'health' && c !== 'judicial')

/** What a sector gets on joining a team unless the inviter gives less, or more with a basis. */
const BY_DEFAULT: Record<Sector, readonly Category[]> = {
  OPS: ALL_BUT_HEALTH_AND_COURT,
  CUS: ALL_BUT_HEALTH_AND_COURT,
  PCPR: ['general'],
  ROPS: [],
  SCHOOL: ['general', 'education'],
  PRESCHOOL: ['general', 'education'],
  PPC: ['general', 'education'],
  POLICE: ['general'],
  CITY_GUARD: ['general'],
  FAMILY_COURT: ['general', 'judicial'],
  PROBATION: ['general', 'education', 'judicial'],
  HEALTH: ['general', 'health', 'addiction'],
  LABOUR_OFFICE: ['general', 'employment'],
  ALCOHOL_BOARD: ['general', 'addiction'],
  HOUSING: ['general', 'housing'],
  NGO: [],
  PARISH: [],
  CULTURE_SPORT: [],
  VILLAGE_HEAD: [],
  PRISON: ['general', 'judicial'],
  SOCIAL_INSURANCE: ['general', 'financial'],
}

/** What no invitation can give a sector. `health` belongs to the health sector alone. */
const NEVER: Partial<Record<Sector, readonly Category[]>> = {
  POLICE: ['addiction', 'financial'],
  CITY_GUARD: ['addiction', 'financial'],
  SCHOOL: ['addiction', 'judicial'],
  PRESCHOOL: ['addiction', 'judicial'],
  OPS: ['judicial'],
  CUS: ['judicial'],
  NGO: CATEGORIES,
  PARISH: CATEGORIES,
  CULTURE_SPORT: CATEGORIES,
  VILLAGE_HEAD: CATEGORIES,
  ROPS: CATEGORIES,
}

export const defaultCategories = (sector: Sector): readonly Category[] => BY_DEFAULT[sector]

/** Health is for those who care for it, within an institution too. */
export const isForeignHealth = (sector: Sector, category: Category): boolean =>
  category === 'health' && sector !== 'HEALTH'

export function mayEverRead(sector: Sector, category: Category): boolean {
  if (isForeignHealth(sector, category)) return false
  return !NEVER[sector]?.includes(category)
}

/** Categories really in force: what was granted, less what the sector may never read. */
export const categoriesInForce = (sector: Sector, granted: readonly Category[]): Category[] =>
  CATEGORIES.filter((c) => granted.includes(c) && mayEverRead(sector, c))

/** Organisations that help with single actions and learn nothing else: no notes, first names only. */
const ACTION_ONLY: readonly Sector[] = ['NGO', 'PARISH', 'CULTURE_SPORT', 'VILLAGE_HEAD']
export const isActionOnly = (sector: Sector): boolean => ACTION_ONLY.includes(sector)

/** Groups of case fields; each lens names the groups it shows, what is not named is absent. */
export type FieldGroup =
  | 'identity'
  | 'entry'
  | 'generalSituation'
  | 'situation'
  | 'team'
  | 'address'
  | 'reason'
  | 'history'
  /** How the people of the family stand to each other. */
  | 'relations'
  /** What was written in diagnosis, plan, meetings and evaluations; health belongs in notes. */
  | 'records'
  /** Only that they are there, of when, and how far they are. */
  | 'recordsMeta'
  /** The part of the diagnosis written for those who decide on a raised case. */
  | 'diagnosisSummary'

const BY_LENS: Record<Lens, readonly FieldGroup[]> = {
  team: [
    'identity',
    'entry',
    'situation',
    'team',
    'address',
    'reason',
    'history',
    'relations',
    'records',
    'recordsMeta',
    'diagnosisSummary',
  ],
  head: ['identity', 'entry', 'generalSituation', 'team', 'address', 'reason', 'history', 'recordsMeta'],
  queue: ['identity', 'entry', 'address', 'reason', 'history'],
  escalation: ['identity', 'generalSituation', 'team', 'history', 'diagnosisSummary'],
  former: [],
  receipt: [],
}
/** Attempts and problem areas are the words of the centre that leads the case; others get categories only. */
const CENTRE_ONLY: readonly FieldGroup[] = ['entry', 'address', 'reason']

/** A reason for opening a case tells as much as a note of its category would. */
const REASON_CATEGORY: Partial<Record<EntryReason, Category>> = {
  poverty: 'financial',
  housing: 'housing',
  unemployment: 'employment',
  addiction: 'addiction',
  schoolProblems: 'education',
  illness: 'health',
  disability: 'health',
}
export const reasonsFor = (
  lens: Lens,
  readable: readonly Category[],
  reasons: readonly EntryReason[],
  isOwn: boolean,
): EntryReason[] =>
  lens === 'head' || lens === 'queue' || isOwn
    ? [...reasons]
    : reasons.filter((reason) => readable.includes(REASON_CATEGORY[reason] ?? 'general'))

const ACTION_ONLY_FIELDS: readonly FieldGroup[] = []

/** Does this lens show the group to this sector? `isOwn` as in CaseScope. */
export function showsGroup(lens: Lens, sector: Sector, group: FieldGroup, isOwn = false): boolean {
  if (lens === 'team' && isActionOnly(sector)) return ACTION_ONLY_FIELDS.includes(group)
  if (lens === 'team' && CENTRE_ONLY.includes(group) && !isOwn) return false
  return BY_LENS[lens].includes(group)
}

/** Whole names and particulars of the family, or first names only; who has left keeps none of it. */
export const showsFullPerson = (lens: Lens, sector: Sector): boolean =>
  lens !== 'receipt' && lens !== 'former' && !(lens === 'team' && isActionOnly(sector))

/** The masked PESEL and the telephone are for those who keep the file. */
export const showsIdentifiers = (lens: Lens, isOwn: boolean): boolean =>
  isOwn && (lens === 'team' || lens === 'head' || lens === 'queue')
