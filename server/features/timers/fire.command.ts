import { allows } from '../../../shared/permissions/ability.ts'
import { fire, wordOfTimer, type TimerKey } from '../../../shared/workflow/clocks.ts'
import type { RungTarget } from '../../../shared/domain/vocabulary.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { DeadlineDoc, TrailPart } from '../../db/models/deadline.ts'
import type { Post } from '../../db/people.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { loadCaseBehind } from '../../kernel/loadCase.ts'
import { runningOf, scheduleAfter, timerEffect } from '../deadlines/index.ts'
import { missed, type Consequence, NOTHING } from './missed.ts'
import { circleOf } from './people.ts'
import { eachOnce, noticesTo } from './telling.ts'

export type FireContext = CommandContext<'deadlines.fire'>

/** Settled, paused or given another date meanwhile, a timer has nothing to say; nor has one that went off before. */
function awaits(doc: DeadlineDoc | null, { rev, key }: FireContext['input']): doc is DeadlineDoc {
  return doc !== null && doc.rev === rev && doc.timer?.key === key
}

const EVENT = { reminder: 'deadline.reminded', missed: 'deadline.missed', rung: 'deadline.told' } as const

/**
 * A timer goes off: whoever it is for is told, what it did is written down, the next one is stored, and if
 * the deadline has just passed, what follows from that follows. All in one transaction, so either everything
 * happened or the timer is still there.
 */
export const fireDeadline = defineCommand('deadlines.fire', async (ctx) => {
  const { db, now, input, ability } = ctx
  const found = await db.deadlines.unscopedById(input.id)
  if (!awaits(found, input) || !allows(ability, 'fire', 'Deadline', found))
    return { data: { fired: false }, changes: [] }
  const doc = found
  const caseDoc = await loadCaseBehind(ctx, doc.caseId)
  const key = input.key as TimerKey
  const model = await modelOfCase(db, caseDoc)
  const deadline = runningOf(doc)
  const circle = await circleOf(ctx, caseDoc, doc)
  const absent = new Set<RungTarget>(circle.isOwnerAway ? ['owner'] : [])
  const fired = fire({ model, deadline }, key, absent)
  const reached: Post[] = []
  for (const target of fired.tell) reached.push(...(await circle.find(target)))
  const posts = eachOnce(reached)
  const to = fired.tell[0] ?? doc.timer?.to ?? null

  const entry: TrailPart = {
    key,
    kind: fired.kind,
    dueAt: doc.timer?.at ?? now,
    at: now,
    to,
    told: posts.map(({ membershipId, name, institutionId }) => ({ membershipId, name, institutionId })),
    skipped: fired.skipped ?? (fired.tell.length > 0 && posts.length === 0 ? 'nobody' : null),
  }
  const timer = await scheduleAfter({ db, model, centreId: caseDoc.ownerInstitutionId }, doc, key)
  const after = await db.deadlines.change(
    doc,
    {
      trail: [...doc.trail, entry],
      timer,
      told: [...new Set([...doc.told, ...entry.told.map((p) => p.membershipId)])],
      ...(fired.kind === 'missed' ? { state: 'MISSED' as const, missedAt: now } : {}),
    },
    now,
  )
  const [question = null] =
    doc.kind === 'escalation'
      ? await db.escalations.unscopedFind({ caseId: doc.caseId, state: 'OPEN' }, { limit: 1 })
      : []
  const about = { caseDoc, doc, question }
  const follows: Consequence = fired.kind === 'missed' ? await missed(ctx, caseDoc, after, model) : NOTHING
  return {
    data: { fired: true },
    changes: [
      { event: EVENT[fired.kind], type: 'deadline', before: doc, after },
      ...(fired.kind === 'reminder' && doc.kind === 'invitation' ? await remindedOf(ctx, doc) : []),
      ...follows.changes,
    ],
    notices: [...noticesTo(posts, wordOfTimer(deadline, fired.kind, to), about), ...follows.notices],
    effects: [...(follows.endsIt ? [] : timerEffect(after)), ...follows.effects],
    settles: follows.settles,
  }
})

async function remindedOf({ db }: FireContext, { subjectId }: DeadlineDoc) {
  const invitation = await db.invitations.unscopedById(subjectId)
  if (!invitation) return []
  const change = { event: 'invitation.reminded' as const, type: 'invitation' as const }
  return [{ ...change, before: invitation, after: invitation }]
}
