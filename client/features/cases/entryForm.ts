import type { Entry } from '../../../shared/contracts/cases.ts'

/** The entry condition as it is being filled in; attempts one per line, the way people write lists. */
export interface EntryForm {
  ownMeansExhausted: boolean
  needsCrossSector: boolean
  rapidIntervention: boolean
  attempts: string
  urgentOverride: string
}

export const emptyEntry: EntryForm = {
  ownMeansExhausted: false,
  needsCrossSector: false,
  rapidIntervention: false,
  attempts: '',
  urgentOverride: '',
}

export const entryForm = (entry: Entry | undefined): EntryForm =>
  entry
    ? { ...entry, attempts: entry.attempts.join('\n'), urgentOverride: entry.urgentOverride ?? '' }
    : emptyEntry

export const entryOf = ({ attempts, urgentOverride, ...ticks }: EntryForm, urgent: boolean): Entry => ({
  ...ticks,
  attempts: attempts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  ...(urgent && urgentOverride.trim() ? { urgentOverride: urgentOverride.trim() } : {}),
})
