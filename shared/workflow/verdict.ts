/** Three-valued answers: a guard that lacks a fact says so instead of guessing. */
export type Verdict = true | false | 'unknown'

/**
 * Every reason why a guard is not satisfied. client/i18n has a text for each; `params` fill its gaps.
 * factNotVisible {fact}; attempts {}; tooFewMembers/tooFewSectors {need, have}; manyCoordinators {have};
 * confidentiality, personBasis, personNotice {count, who}; escalationReasonNotAllowed {reasons};
 * personCategory {who, category}; diagnosisSections {sections}; costCards {need, have}; actionsWithout* {count, titles}; openActions {count}.
 */
export const MISSING_CODES = [
  'factNotVisible',
  'ownMeansExhausted',
  'attempts',
  'crossSectorOrIntervention',
  'urgentReason',
  'noCoordinator',
  'manyCoordinators',
  'confidentiality',
  'tooFewMembers',
  'tooFewSectors',
  'noSocialWorker',
  'escalationReason',
  'escalationReasonNotAllowed',
  'escalationTried',
  'escalationQuestion',
  'personBasis',
  'basisComplete',
  'personNotice',
  'personCategory',
  'noPersons',
  'diagnosisMissing',
  'diagnosisSections',
  'diagnosisNotApproved',
  'familyAbsent',
  'costCards',
  'planMissing',
  'planWithoutActions',
  'actionsWithoutOwner',
  'actionsWithoutDue',
  'actionsWithoutEffect',
  'familySignature',
  'coordinatorSignature',
  'contractNeeded',
  'minutesMissing',
  'openActions',
  'urgentFlag',
  'trackOpen',
  'familyEvaluation',
  'teamEvaluation',
] as const
export type MissingCode = (typeof MISSING_CODES)[number]

export interface Missing {
  code: MissingCode
  params: Readonly<Record<string, string | number>>
  /** Ids of the records that lack it, for who may see them: a form opens on them. */
  about?: readonly string[]
}

export interface Judgement {
  verdict: Verdict
  missing: Missing[]
}

export const missing = (
  code: MissingCode,
  params: Missing['params'] = {},
  about: readonly (string | undefined)[] = [],
): Missing => {
  const ids = about.filter((id) => id !== undefined)
  return { code, params, ...(ids.length > 0 && { about: ids }) }
}

const fulfilled: Judgement = { verdict: true, missing: [] }

/** One condition: true, false, or undefined when the fact named `fact` is not visible. */
export function condition(holds: boolean | undefined, unmet: Missing, fact: string): Judgement {
  if (holds === true) return fulfilled
  if (holds === undefined) return { verdict: 'unknown', missing: [missing('factNotVisible', { fact })] }
  return { verdict: false, missing: [unmet] }
}

/** Cannot be answered from what this viewer may see. */
export const hidden = (fact: string): Judgement => condition(undefined, missing('factNotVisible'), fact)

/** All must hold: one false decides, else one unknown. Everything missing is named at once. */
export function all(...parts: Judgement[]): Judgement {
  const verdicts = parts.map((part) => part.verdict)
  const verdict = verdicts.includes(false) ? false : verdicts.includes('unknown') ? 'unknown' : true
  return { verdict, missing: parts.flatMap((part) => part.missing) }
}

/** One suffices: one true decides, else one unknown. */
export function any(...parts: Judgement[]): Judgement {
  const verdicts = parts.map((part) => part.verdict)
  if (verdicts.includes(true)) return fulfilled
  return {
    verdict: verdicts.includes('unknown') ? 'unknown' : false,
    missing: parts.flatMap((part) => part.missing),
  }
}

/** Or over facts themselves: true beats not visible, not visible beats false. */
export const either = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a || b || (a === undefined || b === undefined ? undefined : false)
