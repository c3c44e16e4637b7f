import mongoose, { type IndexDefinition, type Model, type SchemaDefinition } from 'mongoose'
import type { CreateIndexesOptions } from 'mongodb'

/** What every stored record has. Times are given by the kernel's clock, never by the database layer. */
export interface Stored {
  _id: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface IndexSpec {
  on: IndexDefinition
  options?: CreateIndexesOptions
}

const indexes = new Map<string, { model: Model<never>; specs: IndexSpec[] }>()

/** Registers a collection with its fields and indexes; the release step creates the indexes. */
export function defineModel<D extends { _id: string }>(
  name: string,
  collection: string,
  fields: SchemaDefinition,
  specs: IndexSpec[] = [],
): Model<D> {
  const schema = new mongoose.Schema(
    { _id: { type: String, required: true }, ...fields },
    { collection, versionKey: false, strict: 'throw', minimize: false, id: false, _id: false },
  )
  const model = mongoose.model(name, schema) as unknown as Model<D>
  indexes.set(name, { model: model as unknown as Model<never>, specs })
  return model
}

/** Creates missing collections and indexes; running it again changes nothing. */
export async function ensureCollections(onStep: (name: string) => void = () => {}): Promise<void> {
  for (const [name, { model, specs }] of indexes) {
    onStep(name)
    await model.createCollection().catch((error: { codeName?: string }) => {
      if (error.codeName !== 'NamespaceExists') throw error
    })
    const keys = specs.map(({ on, options }) => ({ key: on as Record<string, 1>, ...options }))
    if (keys.length > 0) await model.collection.createIndexes(keys)
  }
}

/** Field shorthands: required unless said otherwise. */
export const text = { type: String, required: true }
export const optionalText = { type: String, default: null }
export const number = { type: Number, required: true }
export const flag = { type: Boolean, required: true }
export const time = { type: Date, required: true }
export const optionalTime = { type: Date, default: null }
export const texts = { type: [String], default: [] }
export const anything = { type: mongoose.Schema.Types.Mixed, default: null }
/** Embedded records keep exactly their declared fields and get no ids of their own. */
export const part = (fields: SchemaDefinition) =>
  new mongoose.Schema(fields, { _id: false, strict: 'throw', id: false })
export const stored: SchemaDefinition = { version: number, createdAt: time, updatedAt: time }
