import type { Json } from './place.ts'

/** What is being written, with what it was before: every act can be taken back and done again. */
export interface History {
  past: readonly Json[]
  now: Json
  future: readonly Json[]
  /** Place of the last act: typing on in one field is one act; null after an act of its own. */
  last: string | null
}

const MOST_STEPS = 200

export const begin = (now: Json): History => ({ past: [], now, future: [], last: null })

export function edited(history: History, place: string | null, now: Json): History {
  const { past, now: before, last } = history
  const isSame = place !== null && last === place && past.length > 0
  return { past: isSame ? past : [...past, before].slice(-MOST_STEPS), now, future: [], last: place }
}

export function undone({ past, now, future, last }: History): History {
  const before = past.at(-1)
  return before
    ? { past: past.slice(0, -1), now: before, future: [now, ...future], last: null }
    : { past, now, future, last }
}

export function redone({ past, now, future, last }: History): History {
  const [next, ...rest] = future
  return next ? { past: [...past, now], now: next, future: rest, last: null } : { past, now, future, last }
}
