import type { MinutesView } from '../../../shared/contracts/meetings.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** A decision as it is being written; `isAction` when somebody is to do something. */
export interface DecisionForm {
  text: string
  isAction: boolean
  title: string
  ownerId: string | null
  dueOn: string | null
  effect: string
  goalId: string | null
}
export interface MinutesForm {
  decisions: readonly DecisionForm[]
}

export const emptyDecision: DecisionForm = {
  text: '',
  isAction: false,
  title: '',
  ownerId: null,
  dueOn: null,
  effect: '',
  goalId: null,
}

export const minutesForm = (minutes: MinutesView | null | undefined): MinutesForm => ({
  decisions: minutes?.decisions.map(({ text, action }) => ({
    text,
    isAction: action !== null,
    title: action?.title ?? '',
    ownerId: action?.ownerMembershipId ?? null,
    dueOn: action?.dueOn ?? null,
    effect: action?.expectedEffect ?? '',
    goalId: action?.goalId ?? null,
  })) ?? [emptyDecision],
})

const isBlank = (one: DecisionForm): boolean => !one.text.trim() && !one.isAction

export const toldMinutes = (form: MinutesForm, nameOf: (id: string) => string): Told<MinutesForm> => ({
  decisions: form.decisions
    .filter((one) => !isBlank(one))
    .map(({ text, isAction, title, ownerId, dueOn }, i) => {
      const action = isAction
        ? ` (${title.trim()}, ${ownerId ? nameOf(ownerId) : ''}, ${dueOn ? shortDate(dueOn, true) : ''})`
        : ''
      return `${i + 1}. ${text.trim()}${action}`
    })
    .join('\n'),
})

/** Field → code of what is wrong; `today` is the Warsaw day. */
export function checkMinutes({ decisions }: MinutesForm, today: string): Record<string, string> {
  const found: Record<string, string> = {}
  if (decisions.every(isBlank)) found['decisions.0.text'] = 'required'
  for (const [index, one] of decisions.entries()) {
    if (isBlank(one)) continue
    const at = `decisions.${index}`
    if (!one.text.trim()) found[`${at}.text`] = 'required'
    if (!one.isAction) continue
    if (!one.title.trim()) found[`${at}.action.title`] = 'required'
    if (!one.ownerId) found[`${at}.action.ownerMembershipId`] = 'required'
    if (!one.dueOn) found[`${at}.action.dueOn`] = 'required'
    else if (one.dueOn < today) found[`${at}.action.dueOn`] = 'past'
  }
  return found
}

export const minutesInput = (id: string, version: number, form: MinutesForm): InputOf<'minutes.save'> => ({
  id,
  version,
  decisions: form.decisions
    .filter((one) => !isBlank(one))
    .map(({ text, isAction, title, ownerId, dueOn, effect, goalId }) => ({
      text: text.trim(),
      ...(isAction
        ? {
            action: {
              title: title.trim(),
              ownerMembershipId: ownerId ?? '',
              dueOn: dueOn ?? '',
              ...(goalId ? { goalId } : {}),
              ...(effect.trim() ? { expectedEffect: effect.trim() } : {}),
            },
          }
        : {}),
    })),
})
