import type { PlanView } from '../../../shared/contracts/plans.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { calendarTerm } from '../../../shared/domain/plan.ts'
import type { PlanType } from '../../../shared/domain/vocabulary.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** A goal as it is being written; `id` once it is stored, so that actions go on pointing at it. */
export interface GoalForm {
  id?: string
  text: string
  indicator: string
}
export interface PlanForm {
  type: PlanType
  from: string | null
  to: string | null
  goals: readonly GoalForm[]
}

export const emptyGoal: GoalForm = { text: '', indicator: '' }

export const planForm = (plan: PlanView | null, type: PlanType): PlanForm => ({
  type: plan?.type ?? type,
  from: plan?.from ?? null,
  to: plan?.to ?? null,
  goals: plan?.goals?.map(({ id, text, indicator }) => ({ id, text, indicator })) ?? [emptyGoal],
})

const isBlank = ({ text, indicator }: GoalForm): boolean => !text.trim() && !indicator.trim()

export const toldPlan = (form: PlanForm, typeName: string): Told<PlanForm> => ({
  type: typeName,
  from: form.from ? shortDate(form.from, true) : '',
  to: form.to ? shortDate(form.to, true) : '',
  goals: form.goals
    .filter((goal) => !isBlank(goal))
    .map(({ text, indicator }, i) => `${i + 1}. ${text.trim()} (${indicator.trim()})`)
    .join('\n'),
})

/** Field → code of what is wrong. A goal left wholly blank is dropped rather than complained about. */
export function checkPlan({ type, from, to, goals }: PlanForm): Record<string, string> {
  const found: Record<string, string> = {}
  if (!from) found['from'] = 'required'
  if (!to) found['to'] = 'required'
  const term = from && to && calendarTerm({ type, from, to })
  if (term) found['to'] = term
  if (goals.every(isBlank)) found['goals.0.text'] = 'required'
  for (const [index, goal] of goals.entries()) {
    if (isBlank(goal)) continue
    if (!goal.text.trim()) found[`goals.${index}.text`] = 'required'
    if (!goal.indicator.trim()) found[`goals.${index}.indicator`] = 'required'
  }
  return found
}

export const planInput = (caseId: string, version: number, form: PlanForm): InputOf<'plans.save'> => ({
  caseId,
  version,
  type: form.type,
  from: form.from ?? '',
  to: form.to ?? '',
  goals: form.goals
    .filter((goal) => !isBlank(goal))
    .map(({ id, text, indicator }) => ({
      ...(id ? { id } : {}),
      text: text.trim(),
      indicator: indicator.trim(),
    })),
})
