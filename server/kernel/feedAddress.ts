import { timingSafeEqual } from 'node:crypto'
import type { Vault } from './secrets.ts'

/**
 * The address of a calendar feed: its id and a mark that only this installation can make, from the feed's
 * present version and its owner's epoch. Nothing secret is stored; opening or closing the feed, or signing
 * out everywhere, ends every earlier address.
 */
interface Feed {
  _id: string
  version: number
}

/** Whose calendar it is. */
interface Owner {
  epoch: number
}

const mark = (vault: Vault, { _id, version }: Feed, { epoch }: Owner): string =>
  vault.blindIndex(`calendar:${_id}:${version}:${epoch}`).slice(0, 32)

export const feedPath = (vault: Vault, feed: Feed, owner: Owner): string =>
  `/api/calendar/${feed._id}-${mark(vault, feed, owner)}.ics`

/** The feed an address speaks of, right or wrong; null for anything that is no address. */
export const feedIdIn = (token: string): string | null =>
  /^([0-9a-f]{24})-[\w-]{32}$/.exec(token)?.[1] ?? null

export const isFeedAddress = (vault: Vault, feed: Feed, owner: Owner, token: string): boolean =>
  timingSafeEqual(Buffer.from(mark(vault, feed, owner)), Buffer.from(token.slice(25)))
