import type { DecisionPart, MeetingDoc, MinutesPart } from '../../db/models/meeting.ts'
import {
  defineCommand,
  type ChangeDraft,
  type CommandContext,
  type EffectDraft,
  type NoticeDraft,
} from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import type { LoadedCase } from '../../kernel/loadCase.ts'
import { agreeAction, draftAction } from '../actions/index.ts'
import { loadMeeting, shownMeeting } from './meetings.ts'

/** An action asked for by a decision is refused like one agreed by itself, under the decision's own path. */
async function underDecision<T>(index: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof AppError) || !error.details.fields) throw error
    const fields = Object.entries(error.details.fields).map(([field, code]) => [
      `decisions.${index}.action.${field}`,
      code,
    ])
    throw new AppError('validation_failed', { fields: Object.fromEntries(fields) as Record<string, string> })
  }
}

const save = defineCommand('minutes.save', async (ctx) => {
  const { input, db, now, actor } = ctx
  const { record, ...loaded } = await loadMeeting(ctx, 'write')
  const decisions: DecisionPart[] = []
  for (const [index, { text, action }] of input.decisions.entries()) {
    const draft = action && (await underDecision(index, () => draftAction(ctx, loaded, action)))
    decisions.push({ text, action: draft && action ? wanted(action, draft.ownerName) : null, actionId: null })
  }
  const minutes: MinutesPart = {
    decisions,
    savedAt: now,
    savedBy: actor.name,
    approvedBy: null,
    lockedAt: null,
  }
  const after = await db.meetings.change(record, { minutes }, now)
  return {
    ...shownMeeting(ctx, loaded, after),
    changes: [{ event: 'minutes.saved', type: 'meeting', before: record, after }],
  }
})

type Wanted = NonNullable<CommandContext<'minutes.save'>['input']['decisions'][number]['action']>

const wanted = (action: Wanted, ownerName: string): NonNullable<DecisionPart['action']> => ({
  title: action.title,
  ownerMembershipId: action.ownerMembershipId,
  ownerName,
  dueOn: action.dueOn,
  expectedEffect: action.expectedEffect ?? null,
  goalId: action.goalId ?? null,
})

/** Locks the minutes; what they decided to do becomes the actions of those named. */
const approve = defineCommand('minutes.approve', async (ctx) => {
  const { db, now, actor } = ctx
  const { record, ...loaded } = await loadMeeting(ctx, 'approve')
  const minutes = record.minutes as MinutesPart
  const agreed = await agreeAll(ctx, loaded, minutes.decisions)
  const locked = { ...minutes, decisions: agreed.decisions, approvedBy: actor.name, lockedAt: now }
  const after: MeetingDoc = await db.meetings.change(record, { minutes: locked }, now)
  return {
    ...shownMeeting(ctx, loaded, after),
    changes: [{ event: 'minutes.approved', type: 'meeting', before: record, after }, ...agreed.changes],
    notices: agreed.notices,
    effects: agreed.effects,
  }
})

async function agreeAll(
  ctx: CommandContext<'minutes.approve'>,
  loaded: LoadedCase,
  decisions: readonly DecisionPart[],
) {
  const changes: ChangeDraft[] = []
  const notices: NoticeDraft[] = []
  const effects: EffectDraft[] = []
  const carried: DecisionPart[] = []
  for (const [index, decision] of decisions.entries()) {
    const { action } = decision
    if (!action) {
      carried.push(decision)
      continue
    }
    const { title, ownerMembershipId, dueOn, expectedEffect, goalId } = action
    const input = {
      title,
      ownerMembershipId,
      dueOn,
      ...(expectedEffect && { expectedEffect }),
      ...(goalId && { goalId }),
    }
    const agreed = await underDecision(index, () => agreeAction(ctx, loaded, input))
    changes.push(agreed.change)
    notices.push(...agreed.notices)
    effects.push(...agreed.effects)
    carried.push({ ...decision, actionId: agreed.doc._id })
  }
  return { decisions: carried, changes, notices, effects }
}

export const minutesHandlers = [save, approve]
