import mongoose from 'mongoose'

mongoose.set('strictQuery', 'throw')
// Second fence only: input reaches a filter solely as parsed scalars (ADR 0003).
mongoose.set('sanitizeFilter', true)
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)

/**
 * Opens the one connection of this process. Fails within five seconds when no server answers, and
 * with a plain sentence when the server is no replica set: transactions and change streams need one.
 */
export async function connectDb(
  uri: string,
  options: { maxPoolSize?: number } = {},
): Promise<mongoose.Connection> {
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5000,
    maxPoolSize: options.maxPoolSize ?? 50,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    retryWrites: true,
    autoIndex: false,
  })
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 })
  if (!hello?.['setName']) {
    await mongoose.disconnect()
    throw new Error(
      'MongoDB must run as a replica set (one node is enough): start mongod with --replSet and initiate it.',
    )
  }
  return mongoose.connection
}

export const disconnectDb = (): Promise<void> => mongoose.disconnect()
export const connection = (): mongoose.Connection => mongoose.connection

/** True while the primary accepts writes. */
export async function isWritable(): Promise<boolean> {
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 })
  return hello?.['isWritablePrimary'] === true
}

export async function serverVersion(): Promise<string> {
  const info = await mongoose.connection.db?.admin().serverInfo()
  return String(info?.['version'] ?? '0.0.0')
}
