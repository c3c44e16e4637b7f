import type { Abilities } from '../contracts/fields.ts'
import type { Subject } from '../contracts/operation.ts'
import { allows, type AppAbility } from './ability.ts'
import type { CaseAccess } from './actor.ts'

export type Verdict = { allowed: true } | { allowed: false; reason: string }

/** Verbs on a case that a screen may offer. */
const CASE_VERBS = [
  'update',
  'addPerson',
  'readBases',
  'manageBases',
  'withdrawConsent',
  'addNote',
  'addAction',
  'assignActions',
  'invite',
  'removeParticipant',
  'escalate',
  'transition',
  'signConfidentiality',
  'leave',
  'readHistory',
  'readFamily',
  'readTeamWork',
  'readNotes',
  'handOver',
  'takeOver',
  'answerHandover',
  'transfer',
  'reviewOverrides',
  'seeInvitations',
  'seeEscalations',
  'readDiagnosis',
  'readRecords',
  'keepRecords',
  'approveRecords',
] as const

const COORDINATORS = ['invite', 'removeParticipant', 'escalate', 'readHistory', 'approveRecords']

/** May it be done to this very case, and if not, why. Decides on the whole record, never on a redacted one. */
export function authorizeCase(ability: AppAbility, action: string, record: CaseAccess): Verdict {
  if (allows(ability, action, 'Case', record)) return { allowed: true }
  const wouldIfOpen = !record.isOpen && allows(ability, action, 'Case', { ...record, isOpen: true })
  if (wouldIfOpen) return { allowed: false, reason: 'caseClosed' }
  return { allowed: false, reason: COORDINATORS.includes(action) ? 'coordinatorOnly' : 'notYourPart' }
}

export const caseAbilities = (ability: AppAbility, record: CaseAccess): Abilities =>
  Object.fromEntries(CASE_VERBS.map((verb) => [verb, authorizeCase(ability, verb, record)]))

/** The same for any other record; its own machine may still refuse later. */
function authorizeRecord(ability: AppAbility, action: string, subject: Subject, record: object): Verdict {
  return allows(ability, action, subject, record)
    ? { allowed: true }
    : { allowed: false, reason: 'notYourPart' }
}

export const recordAbilities = (
  ability: AppAbility,
  subject: Subject,
  verbs: readonly string[],
  record: object,
): Abilities =>
  Object.fromEntries(verbs.map((verb) => [verb, authorizeRecord(ability, verb, subject, record)]))
