import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** How an action goes and what was agreed, as it is being written. */
export interface ProgressForm {
  status: ActionStatus
  result: string
  title: string
  ownerId: string
  dueOn: string | null
  effect: string
  goalId: string | null
}

export const progressForm = (action: ActionView): ProgressForm => ({
  status: action.status,
  result: action.result ?? '',
  title: action.title,
  ownerId: action.owner.membershipId,
  dueOn: warsawDate(new Date(action.dueAt)),
  effect: action.expectedEffect ?? '',
  goalId: action.goalId,
})

export const toldProgress = (
  form: ProgressForm,
  { statusName, ownerName, goalName }: Record<'statusName' | 'ownerName' | 'goalName', string>,
): Told<ProgressForm> => ({
  status: statusName,
  result: form.result.trim(),
  title: form.title.trim(),
  ownerId: ownerName,
  dueOn: form.dueOn ? shortDate(form.dueOn, true) : '',
  effect: form.effect.trim(),
  goalId: goalName,
})

/** What to send for the named fields. */
export const progressInput = (
  { status, result, title, ownerId, dueOn, effect, goalId }: ProgressForm,
  fields: ReadonlySet<keyof ProgressForm>,
): Omit<InputOf<'actions.update'>, 'id' | 'version'> => ({
  ...(fields.has('status') ? { status } : {}),
  ...(fields.has('result') ? { result: result.trim() || null } : {}),
  ...(fields.has('title') ? { title: title.trim() } : {}),
  ...(fields.has('ownerId') ? { ownerMembershipId: ownerId } : {}),
  ...(fields.has('dueOn') && dueOn ? { dueOn } : {}),
  ...(fields.has('goalId') ? { goalId } : {}),
  ...(fields.has('effect') ? { expectedEffect: effect.trim() || null } : {}),
})
