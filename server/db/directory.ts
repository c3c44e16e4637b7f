import { foldText } from '../../shared/domain/peopleSearch.ts'
import { InstitutionModel, type InstitutionDoc } from './models/institution.ts'
import { TerritoryModel, type TerritoryDoc } from './models/territory.ts'
import type { InstitutionPart } from './models/invitation.ts'
import { trusted } from './trusted.ts'
import type { DbSession } from './transaction.ts'

/** Reference data everybody may read: territory and the institutions working on it. */

export const territoryById = async (teryt: string): Promise<TerritoryDoc | null> =>
  (await TerritoryModel.findOne({ _id: teryt }).lean()) as TerritoryDoc | null

const escapeRegex = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One anchored condition per word typed; folded and escaped, so whatever is typed is literal. */
export const byWordBeginnings = (phrase: string, field = 'keys'): Record<string, unknown>[] =>
  foldText(phrase)
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => ({ [field]: { $regex: `^${escapeRegex(word)}` } }))

/** Units whose words begin as typed, several hundred at most; exact names first, then the larger units. */
export async function searchTerritories(
  phrase: string,
  kind: TerritoryDoc['kind'] | undefined,
): Promise<TerritoryDoc[]> {
  const words = byWordBeginnings(phrase)
  if (words.length === 0) return []
  const filter = trusted({ $and: [...words, ...(kind ? [{ kind }] : [])] })
  const rows = (await TerritoryModel.find(filter as never)
    .sort({ _id: 1 })
    .limit(400)
    .lean()) as unknown as TerritoryDoc[]
  const wanted = foldText(phrase)
  const rank = (row: TerritoryDoc) => (foldText(row.name) === wanted ? 0 : 1)
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a._id.length - b._id.length ||
      a.name.localeCompare(b.name, 'pl') ||
      a._id.localeCompare(b._id),
  )
}

export const institutionById = async (
  id: string,
  session: DbSession | null = null,
): Promise<InstitutionDoc | null> =>
  (await InstitutionModel.findOne({ _id: id, active: true }).session(session).lean()) as InstitutionDoc | null

export const institutionsByIds = async (
  ids: readonly string[],
  session: DbSession | null = null,
): Promise<InstitutionDoc[]> =>
  (await InstitutionModel.find(trusted({ _id: { $in: [...ids] } }) as never)
    .session(session)
    .lean()) as unknown as InstitutionDoc[]

export const allInstitutions = async (): Promise<InstitutionDoc[]> =>
  (await InstitutionModel.find().lean()) as unknown as InstitutionDoc[]

export const toInstitutionPart = (doc: InstitutionDoc): InstitutionPart => ({
  id: doc._id,
  name: doc.name,
  shortName: doc.shortName,
  sector: doc.sector,
})

/** Active institutions of a sector whose seat is this very unit. */
export const institutionsIn = async (
  teryt: string,
  sector: InstitutionDoc['sector'],
  session: DbSession | null = null,
): Promise<InstitutionDoc[]> =>
  (await InstitutionModel.find({ teryt, sector, active: true })
    .session(session)
    .sort({ _id: 1 })
    .lean()) as unknown as InstitutionDoc[]
