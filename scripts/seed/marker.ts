import mongoose from 'mongoose'
import { connection } from '../../server/db/connect.ts'
import { Plain } from '../lib/say.ts'

/** Stands outside the product’s own records: says what the demonstration has written into this database. */
interface Marker {
  _id: string
  state: 'started' | 'done'
  at: Date
  /** Which telling of the story was written; those before the first number have none. */
  edition?: number
}
/** Raised when records change so much that a story told before cannot go on. */
const EDITION = 6
const ID = 'demo'
const markers = () => connection().collection<Marker>('demoSeed')

/** Reference data come with the migration, not with the demonstration. */
const KEPT = 'Territory'
const ownModels = () => Object.values(mongoose.models).filter((it) => it.modelName !== KEPT)
/** So do the cooperation models that belong to no region. */
const written = (modelName: string) =>
  modelName === 'CooperationModel' ? { voivodeship: { $ne: null } } : {}

/** @throws Plain when another edition of the demonstration lies here: neither its records nor its models fit. */
export async function checkEdition(): Promise<void> {
  const marker = await markers().findOne({ _id: ID })
  if (marker?.state === 'done' && marker.edition !== EDITION)
    throw new Plain(
      'The demonstration’s data were made by an earlier version of the product. Start with --reset to have them made anew.',
    )
}

/**
 * Makes the database ready for seeding. False when a seeding has ended before, so nothing is to be done; what
 * a broken one left is removed.
 * @throws Plain when there are data that no seeding wrote: they may be real
 */
export async function beginSeeding(now: Date): Promise<boolean> {
  const marker = await markers().findOne({ _id: ID })
  if (marker?.state === 'done') return false
  for (const model of ownModels()) {
    if (marker) await model.collection.deleteMany(written(model.modelName))
    else if ((await model.collection.countDocuments(written(model.modelName), { limit: 1 })) > 0) {
      throw new Plain(
        `The database ${connection().name} holds data that the demonstration did not write, so it is left alone: name an empty database in MONGODB_URI.`,
      )
    }
  }
  await markers().updateOne({ _id: ID }, { $set: { state: 'started', at: now } }, { upsert: true })
  return true
}

export const endSeeding = async (now: Date): Promise<void> => {
  await markers().updateOne({ _id: ID }, { $set: { state: 'done', at: now, edition: EDITION } })
}
