import type { BasisState, BasisType, Category, ConsentGiver, FamilyRole, Sector } from './vocabulary.ts'
import { dayNumber, instantAt, warsawDate, type IsoDate } from './warsawTime.ts'

/**
 * The legal basis and its machine. A consent goes REQUESTED → GIVEN | REFUSED, then WITHDRAWN (wholly, or
 * category by category) or EXPIRED; statute and vital interest are in force from the start and expire, or are
 * ENDED by who keeps them: recorded by mistake, or no longer what the work rests on.
 * What is in force is decided by the clock, not by the worker that marks the end.
 */

/** What the machine reads; a stored basis has more. */
export interface BasisFacts {
  type: BasisType
  state: BasisState
  scope: readonly Category[]
  recipients: readonly Sector[]
  /** Last day on which it holds; null = no end. */
  until: IsoDate | null
}

/** Of whom a consent speaks: a child's is given by a guardian, from 16 on the child is heard too. */
export interface PersonAge {
  birthDate: IsoDate | null
  roleInFamily: FamilyRole
}

const ADULT = 18
const HEARD = 16

/** Whole years on the Warsaw day of `now`; null when the date of birth is not known. */
export function ageOf({ birthDate }: Pick<PersonAge, 'birthDate'>, now: Date): number | null {
  if (!birthDate) return null
  const [year = '', monthDay] = [birthDate.slice(0, 4), birthDate.slice(5)]
  const today = warsawDate(now)
  return Number(today.slice(0, 4)) - Number(year) - (today.slice(5) < monthDay ? 1 : 0)
}

/** Without a date of birth the role in the family decides. */
export function isMinor(person: PersonAge, now: Date): boolean {
  const age = ageOf(person, now)
  return age === null ? person.roleInFamily === 'child' : age < ADULT
}

/** Whether the consent for this person needs the child to be heard. */
export const mustBeHeard = (person: PersonAge, now: Date): boolean =>
  isMinor(person, now) && (ageOf(person, now) ?? 0) >= HEARD

/** The moment from which a basis valid until `day` (inclusive) no longer holds. */
export const endOfValidity = (day: IsoDate): Date => instantAt(dayNumber(day) + 1, '00:00')

const hasEnded = ({ until }: Pick<BasisFacts, 'until'>, now: Date): boolean =>
  until !== null && endOfValidity(until).getTime() <= now.getTime()

export const isInForce = (basis: Pick<BasisFacts, 'state' | 'until'>, now: Date): boolean =>
  basis.state === 'GIVEN' && !hasEnded(basis, now)

export type ConsentEvent =
  | {
      type: 'give'
      givenBy: ConsentGiver
      person: PersonAge
      childHeard: boolean
      /** Less than was asked for; left out = all of it. */
      scope?: readonly Category[] | undefined
      recipients?: readonly Sector[] | undefined
      until?: IsoDate | undefined
    }
  | { type: 'refuse' }
  /** Without `scope` the whole consent; with it only these categories. */
  | { type: 'withdraw'; scope?: readonly Category[] | undefined }
  /** The centre ends a basis in law before its last day. */
  | { type: 'end' }
  | { type: 'expire' }

/**
 * notRequested: answered already; notGiven: nothing in force to withdraw; statuteStays: no consent, so
 * nobody can withdraw it; withdrawInstead: a consent is the family's to take back; basisNotInForce: nothing
 * in force to end; beyondRequest: more than was asked for; notDue: its last day is not over.
 */
export const CONSENT_REFUSALS = [
  'notRequested',
  'notGiven',
  'statuteStays',
  'withdrawInstead',
  'basisNotInForce',
  'adultHimself',
  'guardianNeeded',
  'childNotHeard',
  'beyondRequest',
  'notInScope',
  'notDue',
] as const
export type ConsentRefusal = (typeof CONSENT_REFUSALS)[number]

type Outcome = { ok: true; basis: BasisFacts } | { ok: false; reason: ConsentRefusal }

const refuse = (reason: ConsentRefusal): Outcome => ({ ok: false, reason })
const within = <T>(part: readonly T[] | undefined, whole: readonly T[]): boolean =>
  (part ?? []).every((it) => whole.includes(it))

function given(basis: BasisFacts, event: Extract<ConsentEvent, { type: 'give' }>, now: Date): Outcome {
  if (basis.state !== 'REQUESTED') return refuse('notRequested')
  const minor = isMinor(event.person, now)
  if (!minor && event.givenBy !== 'self') return refuse('adultHimself')
  if (minor && event.givenBy !== 'guardian') return refuse('guardianNeeded')
  if (mustBeHeard(event.person, now) && !event.childHeard) return refuse('childNotHeard')
  const { scope = basis.scope, recipients = basis.recipients, until = basis.until } = event
  if (!within(scope, basis.scope) || !within(recipients, basis.recipients)) return refuse('beyondRequest')
  if (basis.until && until && until > basis.until) return refuse('beyondRequest')
  return { ok: true, basis: { ...basis, state: 'GIVEN', scope, recipients, until } }
}

function withdrawn(basis: BasisFacts, taken: readonly Category[] | undefined, now: Date): Outcome {
  if (basis.type !== 'consent') return refuse('statuteStays')
  if (!isInForce(basis, now)) return refuse('notGiven')
  if (!within(taken, basis.scope)) return refuse('notInScope')
  const left = taken ? basis.scope.filter((category) => !taken.includes(category)) : []
  // What was agreed stays on record: only a part taken back changes the scope itself.
  return left.length > 0
    ? { ok: true, basis: { ...basis, scope: left } }
    : { ok: true, basis: { ...basis, state: 'WITHDRAWN' } }
}

/** Decides one event at `now`; the given basis is never changed. */
export function consentStep(basis: BasisFacts, event: ConsentEvent, now: Date): Outcome {
  switch (event.type) {
    case 'give':
      return given(basis, event, now)
    case 'refuse':
      return basis.state === 'REQUESTED'
        ? { ok: true, basis: { ...basis, state: 'REFUSED' } }
        : refuse('notRequested')
    case 'withdraw':
      return withdrawn(basis, event.scope, now)
    case 'end':
      if (basis.type === 'consent') return refuse('withdrawInstead')
      return isInForce(basis, now)
        ? { ok: true, basis: { ...basis, state: 'ENDED' } }
        : refuse('basisNotInForce')
    case 'expire':
      if (basis.state !== 'GIVEN') return refuse('notGiven')
      return hasEnded(basis, now) ? { ok: true, basis: { ...basis, state: 'EXPIRED' } } : refuse('notDue')
  }
}
