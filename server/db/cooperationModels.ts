import type { ModelCode } from '../../shared/domain/vocabulary.ts'
import { modelForm, type CooperationModel, type ModelRef } from '../../shared/workflow/model.ts'
import { inRegion } from '../../shared/workflow/regionalWords.ts'
import { connection } from './connect.ts'
import type { CaseDoc } from './models/case.ts'
import type { CooperationModelDoc } from './models/cooperationModel.ts'
import type { Repositories } from './repositories.ts'

/** Versions in which cases are or were: they never change, so each is read once per process. */
const IN_USE = { $in: ['published', 'retired'] }
const known = new Map<string, CooperationModel>()

/** Per database: the tools and tests of one process may speak to several. */
const keyOf = ({ code, version }: ModelRef) => `${connection().name} ${code}@${version}`

/** A published (perhaps retired) version, or null when there is none of this name. */
export async function findModel(db: Repositories, ref: ModelRef): Promise<CooperationModel | null> {
  const kept = known.get(keyOf(ref))
  if (kept) return kept
  const filter = { code: ref.code, number: ref.version, status: IN_USE }
  const [doc] = await db.models.unscopedFind(filter, { limit: 1 })
  if (!doc) return null
  const model = modelForm.parse(JSON.parse(doc.json))
  known.set(keyOf(ref), model)
  return model
}

/** The model a case or partnership pins; that there is none would be a broken database. */
export async function loadModel(db: Repositories, ref: ModelRef): Promise<CooperationModel> {
  const model = await findModel(db, ref)
  if (!model) throw new Error(`no published model ${ref.code} ${ref.version}`)
  return model
}

/** The newest version of a model that is in force in a voivodeship (two-digit code): its own or a common one. */
export async function newestModel(
  db: Repositories,
  code: ModelCode,
  voivodeship: string,
): Promise<CooperationModelDoc | null> {
  const filter = { code, status: 'published', voivodeship: { $in: [null, voivodeship] } }
  return (await db.models.unscopedFind(filter, { sort: { number: -1 }, limit: 1 }))[0] ?? null
}

/** May new work in this voivodeship start under the version? */
export async function isOffered(db: Repositories, ref: ModelRef, voivodeship: string): Promise<boolean> {
  const filter = {
    code: ref.code,
    number: ref.version,
    status: 'published',
    voivodeship: { $in: [null, voivodeship] },
  }
  return (await db.models.unscopedFind(filter, { limit: 1 })).length > 0
}

/** The model in the version the case goes by, in the words of the case's region. */
export const modelOfCase = async (
  db: Repositories,
  { modelCode, modelVersion, teryt }: Pick<CaseDoc, 'modelCode' | 'modelVersion' | 'teryt'>,
): Promise<CooperationModel> =>
  inRegion(await loadModel(db, { code: modelCode, version: modelVersion }), teryt)
