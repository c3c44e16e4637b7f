import { cooperationModel, type CooperationModel } from './model.ts'
import { placeOf } from './modelJson.ts'

/** What can be wrong with a model; client/i18n words each code. */
export const MODEL_ERROR_CODES = [
  'labelMissing',
  'unknownState',
  'unknownRole',
  'unknownLane',
  'unknownUnit',
  'unknownGuard',
  'unknownDocument',
  'unknownField',
  'unknownEffect',
  'unknownRung',
  'guardNeedsN',
  'eventName',
  'variantId',
  'noRole',
  'roleSeesNoCase',
  'noRung',
  'duplicateState',
  'noDeadline',
  'deadlineAndExemption',
  'unreachable',
  'deadEnd',
  'endWithWayOut',
  'deadlineOfNobody',
  'ownerPowerless',
  'noSystemStep',
  'duplicateTransition',
  'stateNotInModel',
  'stepNotInModel',
  'nowhereToReturn',
  'ambiguousEvent',
  'askMissing',
  'openingElsewhere',
  'openingMissing',
  'questionOtherwise',
  'effectOtherwise',
  'effectMissing',
  'questionElsewhere',
  'nothingToAnswer',
  'answerStays',
  'answerMissing',
  'documentUnproven',
  'pullsInElsewhere',
  'recursElsewhere',
  'unknownSector',
  'namedTwice',
  'tooOften',
  'noCalendar',
  'duplicateVariant',
  'twoWordings',
  'noWayBack',
  'pauseMissing',
  'pauseOfNothing',
  'resumeMissing',
  'resumeOfNothing',
  'notAllowedHere',
  'missing',
  'tooSmall',
  'tooBig',
  'invalid',
] as const
export type ModelErrorCode = (typeof MODEL_ERROR_CODES)[number]

/** Beginnings of the schema's own messages; those of the zod library follow from the kind of issue. */
const BY_MESSAGE: readonly [message: string, code: ModelErrorCode][] = [
  ['label missing', 'labelMissing'],
  ['unknown state', 'unknownState'],
  ['unknown role', 'unknownRole'],
  ['unknown lane', 'unknownLane'],
  ['unknown unit', 'unknownUnit'],
  ['unknown guard', 'unknownGuard'],
  ['unknown document', 'unknownDocument'],
  ['unknown field', 'unknownField'],
  ['unknown effect', 'unknownEffect'],
  ['unknown rung', 'unknownRung'],
  ['this guard needs n', 'guardNeedsN'],
  ['event must be camelCase', 'eventName'],
  ['variant id', 'variantId'],
  ['no role', 'noRole'],
  ['a role that sees no case here', 'roleSeesNoCase'],
  ['ladder without a rung', 'noRung'],
  ['duplicate state', 'duplicateState'],
  ['neither deadline nor exemption', 'noDeadline'],
  ['both deadline and exemption', 'deadlineAndExemption'],
  ['unreachable state', 'unreachable'],
  ['dead end', 'deadEnd'],
  ['an end with a way out', 'endWithWayOut'],
  ['a deadline that is nobody’s', 'deadlineOfNobody'],
  ['the owner of the deadline can do nothing', 'ownerPowerless'],
  ['no such step of the system', 'noSystemStep'],
  ['duplicate transition', 'duplicateTransition'],
  ['state not in model', 'stateNotInModel'],
  ['step not in model', 'stepNotInModel'],
  ['nowhere to return to', 'nowhereToReturn'],
  ['ambiguous event', 'ambiguousEvent'],
  ['gEsc needs the escalation asked', 'askMissing'],
  ['only a signal or an opening begins a case', 'openingElsewhere'],
  ['no step that begins a case', 'openingMissing'],
  ['a question nobody could ask under this name', 'questionOtherwise'],
  ['an effect of steps with another name', 'effectOtherwise'],
  ['the effect that goes with the event is missing', 'effectMissing'],
  ['the event of a question leads elsewhere', 'questionElsewhere'],
  ['no question to answer here', 'nothingToAnswer'],
  ['the answer leaves the case waiting', 'answerStays'],
  ['no step that answers the question', 'answerMissing'],
  ['only a question to the powiat', 'pullsInElsewhere'],
  ['only a check of the procedure', 'recursElsewhere'],
  ['unknown sector', 'unknownSector'],
  ['named twice', 'namedTwice'],
  ['too often', 'tooOften'],
  ['nothing sees to the document', 'documentUnproven'],
  ['no calendar for the unit', 'noCalendar'],
  ['duplicate variant', 'duplicateVariant'],
  ['two wordings for one voivodeship', 'twoWordings'],
  ['a stopped clock without a way back', 'noWayBack'],
  ['the step stops the clock without pauseClocks', 'pauseMissing'],
  ['pauseClocks on a step that stops no clock', 'pauseOfNothing'],
  ['the step back lets the clock go on without resumeClocks', 'resumeMissing'],
  ['resumeClocks on a step from where no clock stands still', 'resumeOfNothing'],
]

interface Issue {
  code?: string | undefined
  message: string
  input?: unknown
}

function codeOf({ code, message, input }: Issue): ModelErrorCode {
  const known = BY_MESSAGE.find(([beginning]) => message.startsWith(beginning))
  if (known) return known[1]
  if (code === 'unrecognized_keys') return 'notAllowedHere'
  if (code === 'invalid_type' && (input === undefined || message.endsWith('undefined'))) return 'missing'
  if (code === 'too_small') return 'tooSmall'
  if (code === 'too_big') return 'tooBig'
  return 'invalid'
}

export interface ModelError {
  /** As `placeOf` writes places. */
  path: string
  code: ModelErrorCode
  message: string
}
const MOST_ERRORS = 200

/** Reads a model from JSON of any shape: the model, or what is wrong with it and where. */
export function readModel(
  json: unknown,
): { model: CooperationModel; errors: [] } | { model: null; errors: ModelError[] } {
  const result = cooperationModel.safeParse(json)
  if (result.success) return { model: result.data, errors: [] }
  const errors = result.error.issues
    .slice(0, MOST_ERRORS)
    .map((issue) => ({ path: placeOf(json, issue.path), code: codeOf(issue), message: issue.message }))
  return { model: null, errors }
}
