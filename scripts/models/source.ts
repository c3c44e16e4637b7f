import { readFile } from 'node:fs/promises'
import type { Repositories } from '../../server/db/repositories.ts'
import type { ModelCode } from '../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../shared/workflow/model.ts'
import { readModel, type ModelError } from '../../shared/workflow/modelErrors.ts'
import { isShallow } from '../../shared/workflow/modelJson.ts'
import { modelByRef, publishedModels } from '../../shared/workflow/models/index.ts'
import { Plain } from '../lib/say.ts'

export interface Source {
  /** As the person named it. */
  name: string
  json: unknown
}

const REF = /^(RUR|URR|URB)@(\d{1,4})$/
const ID = /^[0-9a-f]{24}$/

/** Reads JSON of a file; what is wrong is said in one sentence. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Plain(
      error.code === 'ENOENT'
        ? `There is no file ${file}, and no model is called so.`
        : `${file} cannot be read: ${error.message}`,
    )
  })
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new Plain(`${file} is not JSON: ${(error as Error).message}`)
  }
}

/** Most models are found without one, so the database’s driver is loaded only when needed. */
async function inDatabase(why: string, find: (db: Repositories) => Promise<unknown>): Promise<unknown> {
  const { withDatabase } = await import('./database.ts')
  return withDatabase(why, find)
}

async function byRef(name: string, code: ModelCode, version: number): Promise<unknown> {
  const builtIn = modelByRef({ code, version })
  if (builtIn) return builtIn
  const known = publishedModels.map((model) => `${model.code}@${model.version}`).join(', ')
  return inDatabase(`${name} does not come with the program (${known} do)`, async (db) => {
    const filter = { code, number: version, status: { $in: ['published', 'retired'] } }
    const [doc] = await db.models.unscopedFind(filter, { limit: 1 })
    if (!doc) throw new Plain(`${name} is not published in this database.`)
    return JSON.parse(doc.json) as unknown
  })
}

const byId = (id: string): Promise<unknown> =>
  inDatabase(`${id} is a record`, async (db) => {
    const doc = await db.models.unscopedById(id)
    if (!doc) throw new Plain(`There is no model ${id} in this database.`)
    return JSON.parse(doc.json) as unknown
  })

/** What the person named: a version, a record of the database, or a file. */
export async function readSource(name: string): Promise<Source> {
  const [, code, version] = REF.exec(name) ?? []
  if (code) return { name, json: await byRef(name, code as ModelCode, Number(version)) }
  return { name, json: ID.test(name) ? await byId(name) : await readJson(name) }
}

export const errorLines = (errors: readonly ModelError[]): string[] =>
  errors.map(({ path, message }) => `  ${path || '(the whole model)'}: ${message}`)

/** A model fit to be worked with; otherwise everything that is wrong with it. */
export async function readWhole(name: string): Promise<CooperationModel> {
  const { json } = await readSource(name)
  if (!isShallow(json)) throw new Plain(`${name} is nested too deeply to be a model.`)
  const { model, errors } = readModel(json)
  if (!model)
    throw new Plain([`${name} is not a model that can be worked with:`, ...errorLines(errors)].join('\n'))
  return model
}
