import { ObjectId } from 'mongodb'

/** A new identifier: 24 hex characters, roughly in order of creation. */
export const newId = (): string => new ObjectId().toHexString()
