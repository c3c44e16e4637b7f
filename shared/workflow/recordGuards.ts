import { DIAGNOSIS_SECTIONS, type Facts, type PersonFacts, type PlanFacts } from './facts.ts'
import { all, condition, hidden, missing, type Judgement, type MissingCode } from './verdict.ts'

/** Guards that look at the records of a case: bases, notices, diagnosis, plan, minutes, evaluations. */

type RecordGuard = (facts: Facts, args: { n?: number | undefined }) => Judgement

const idsOf = (records: readonly { id?: string | undefined }[]) => records.map(({ id }) => id)

/** Everybody in the family's file fulfils it; those who do not are named. */
function everyPerson(
  persons: readonly PersonFacts[] | undefined,
  holds: (person: PersonFacts) => boolean,
  code: MissingCode,
): Judgement {
  if (!persons) return hidden('persons')
  const lacking = persons.filter((person) => !holds(person))
  const who = lacking.flatMap(({ name }) => (name ? [name] : [])).join(', ')
  return all(
    condition(persons.length > 0, missing('noPersons'), ''),
    condition(lacking.length === 0, missing(code, { count: lacking.length, who }, idsOf(lacking)), ''),
  )
}

/** Legal basis: for every person, by statute, consent or vital interest. */
export const gBasis: RecordGuard = ({ persons }) => everyPerson(persons, ({ basis }) => basis, 'personBasis')

/** No legal basis in time: somebody of the family still has none. The other side of gBasis, for a clock. */
export const gNoBasis: RecordGuard = (facts) => {
  const { verdict, missing: lacking } = gBasis(facts, {})
  if (verdict === 'unknown') return { verdict, missing: lacking }
  return condition(verdict === false, missing('basisComplete'), '')
}

/** Information duty (GDPR art. 13 and 14): handed over, or put off with a reason. */
export const gInfo: RecordGuard = ({ persons }) =>
  everyPerson(persons, ({ notice }) => notice, 'personNotice')

/** Diagnosis: all four sections filled in, and approved. */
export const gDiag: RecordGuard = ({ diagnosis }) => {
  if (diagnosis === undefined) return hidden('diagnosis')
  if (diagnosis === null) return condition(false, missing('diagnosisMissing'), '')
  const empty = DIAGNOSIS_SECTIONS.filter((section) => !diagnosis.filled.includes(section))
  return all(
    condition(empty.length === 0, missing('diagnosisSections', { sections: empty.join(', ') }), ''),
    condition(diagnosis.approved, missing('diagnosisNotApproved'), ''),
  )
}

/** Family: an adult took part in the diagnosis, or the refusal is written down. */
export const gFamily: RecordGuard = ({ diagnosis }) =>
  diagnosis === undefined
    ? hidden('diagnosis')
    : condition(diagnosis?.family ?? false, missing('familyAbsent'), '')

/** At least n inaction-cost cards. */
export const gCost: RecordGuard = ({ costCards }, { n = 1 }) =>
  costCards === undefined
    ? hidden('costCards')
    : condition(costCards >= n, missing('costCards', { need: n, have: costCards }), '')

const INCOMPLETE = [
  ['owner', 'actionsWithoutOwner'],
  ['due', 'actionsWithoutDue'],
  ['effect', 'actionsWithoutEffect'],
] as const

function completeActions({ actions }: PlanFacts): Judgement[] {
  return INCOMPLETE.map(([field, code]) => {
    const lacking = actions.filter((action) => !action[field])
    // A title left out is of an action not everybody reads.
    const titles = lacking.flatMap(({ title }) => (title ? [title] : [])).join(', ')
    return condition(
      lacking.length === 0,
      missing(code, { count: lacking.length, titles }, idsOf(lacking)),
      '',
    )
  })
}

/** Plan: actions, each with owner, due date and expected effect; signed by the family and the coordinator. */
export const gPlan: RecordGuard = ({ plan }) => {
  if (plan === undefined) return hidden('plan')
  if (plan === null) return condition(false, missing('planMissing'), '')
  return all(
    condition(plan.actions.length > 0, missing('planWithoutActions'), ''),
    ...completeActions(plan),
    condition(plan.familySigned, missing('familySignature'), ''),
    condition(plan.coordinatorSigned, missing('coordinatorSignature'), ''),
  )
}

/** The plan is a social contract (art. 108 of the social-assistance act). */
export const gContract: RecordGuard = ({ plan }) =>
  plan === undefined ? hidden('plan') : condition(plan?.type === 'CONTRACT', missing('contractNeeded'), '')

/** Minutes of a meeting of this stage are approved. */
export const gMinutes: RecordGuard = ({ minutes }) => condition(minutes, missing('minutesMissing'), 'minutes')

/** Work is done: nothing left undecided, nothing urgent, no procedure beside the case still open. */
export const gDone: RecordGuard = ({ openActions, openActionIds, urgent, trackOpen }) =>
  all(
    openActions === undefined
      ? hidden('openActions')
      : condition(openActions === 0, missing('openActions', { count: openActions }, openActionIds), ''),
    condition(urgent === undefined ? undefined : !urgent, missing('urgentFlag'), 'urgent'),
    condition(trackOpen === undefined ? undefined : !trackOpen, missing('trackOpen'), 'trackOpen'),
  )

/** Both the family and the team have evaluated. */
export const gEval: RecordGuard = ({ evaluation }) =>
  evaluation === undefined
    ? hidden('evaluation')
    : all(
        condition(evaluation.family, missing('familyEvaluation'), ''),
        condition(evaluation.team, missing('teamEvaluation'), ''),
      )
