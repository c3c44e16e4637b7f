import { endOfValidity, isInForce, type BasisFacts } from '../domain/consent.ts'
import type { PersonFacts } from './facts.ts'

/**
 * A family's papers as guards look at them (gBasis, gNoBasis, gInfo) and nothing about anybody in it: for a copy
 * of a case, whose clocks go on after it was made.
 */
export interface Papers {
  /** Everybody has a basis in force. */
  bases: boolean
  /** The instant from which somebody has none any more; null = no basis that counts has a last day. */
  basesUntil: string | null
  /** Everybody's information notice was handed over, or put off with a reason. */
  notices: boolean
}

/** What one of the family has. */
export interface HeldPapers {
  bases: readonly Pick<BasisFacts, 'state' | 'until'>[]
  notice: boolean
}

const endOf = ({ until }: Pick<BasisFacts, 'until'>): number =>
  until === null ? Infinity : endOfValidity(until).getTime()

/** Of everybody in the family's file; a file without anybody has nothing complete. */
export function papersOf(family: readonly HeldPapers[], now: Date): Papers {
  const ends = family.map(({ bases }) =>
    Math.max(...bases.filter((basis) => isInForce(basis, now)).map(endOf)),
  )
  const end = family.length > 0 ? Math.min(...ends) : -Infinity
  return {
    bases: end > -Infinity,
    basesUntil: Number.isFinite(end) ? new Date(end).toISOString() : null,
    notices: family.length > 0 && family.every(({ notice }) => notice),
  }
}

/** The same for guards at a later instant: one person stands for the whole family. */
export const personsAt = ({ bases, basesUntil, notices }: Papers, at: Date): PersonFacts[] => [
  { basis: bases && (basesUntil === null || at.getTime() < Date.parse(basesUntil)), notice: notices },
]
