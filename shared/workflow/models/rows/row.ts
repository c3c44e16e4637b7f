import { span } from '../define.ts'
import type { CooperationModelInput } from '../../model.ts'

/**
 * Transition rows the three models share; a model gives its row letter (R, U, B) and what differs. Sources
 * name public descriptions of the pilots where one exists; the rest is a proposal a region may change.
 */
export type Row = CooperationModelInput['transitions'][number]
export type Guards = Row['guards']

export const PROPOSAL = {
  pl: 'propozycja, do potwierdzenia w regionie',
  en: 'a proposal, to be confirmed in the region',
}

/** Work at the gmina level from which a case can go up. */
export const WORKING = span('DIAGNOSIS', 'REVIEW')
/** Work with the family in which its consent may end or the family may move. */
export const WITH_FAMILY = span('CONSENT', 'REVIEW')
