import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { SupervisionView } from '../../../shared/contracts/supervisions.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { newId } from '../../db/ids.ts'
import type { SupervisionDoc } from '../../db/models/supervision.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { unmet } from '../../kernel/refuse.ts'
import type { LiveKind, Viewer } from '../../kernel/viewing.ts'
import { refuseIdentifying } from '../cases/index.ts'
import { carryOut, decideStep } from '../workflow/index.ts'

function present({ actor }: Pick<Viewer, 'actor'>, doc: SupervisionDoc): SupervisionView {
  const { answer } = doc
  return {
    id: doc._id,
    version: doc.version,
    brief: doc.brief,
    state: doc.state,
    at: doc.createdAt.toISOString(),
    answer: answer && { text: answer.text, hours: answer.hours, by: answer.by, at: answer.at.toISOString() },
    ...(actor.membershipId === doc.requestedByMembershipId && { caseId: doc.caseId }),
  }
}

function abilitiesFor({ ability }: Pick<Viewer, 'ability'>, doc: SupervisionDoc): Abilities {
  const answers = allows(ability, 'answer', 'Supervision', doc)
  if (!answers) return { answer: { allowed: false, reason: 'regionOnly' } }
  return { answer: doc.state === 'REQUESTED' ? { allowed: true } : { allowed: false, reason: 'answered' } }
}

const answeredNotice = (doc: SupervisionDoc): NoticeDraft => ({
  kind: 'supervisionAnswered',
  to: { membershipId: doc.requestedByMembershipId, userId: doc.requestedByUserId },
  target: { type: 'supervision', id: doc._id },
  caseId: null,
  caseNumber: null,
})

const request = defineCommand('supervisions.request', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'transition')
  const model = await modelOfCase(db, caseDoc)
  const row = model.transitions.find(
    (it) => it.effects.includes('requestSupervision') && it.from.includes(caseDoc.state),
  )
  if (!row) throw unmet('gState', 'noSuchStep')
  const decided = await decideStep(ctx, caseDoc, { event: row.event, payload: { brief: input.brief } })
  await refuseIdentifying(db, caseDoc, 'brief', input.brief)
  const doc: SupervisionDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    brief: input.brief,
    voivodeshipTeryt: caseDoc.teryt.slice(0, 2),
    requestedByMembershipId: actor.membershipId,
    requestedByUserId: actor.userId,
    state: 'REQUESTED',
    answer: null,
  }
  await db.supervisions.insert(doc)
  const record = { type: 'supervision' as const, id: doc._id, caseNumber: null }
  const step = await carryOut(ctx, caseDoc, decided, { record })
  return {
    data: present(ctx, doc),
    abilities: abilitiesFor(ctx, doc),
    changes: [
      { event: 'supervision.requested', type: 'supervision', before: null, after: doc },
      ...step.changes,
    ],
    notices: step.notices,
    effects: step.effects,
    settles: step.settles,
  }
})

const list = defineQuery('supervisions.list', async (ctx) => {
  const { input, ability, db, paging } = ctx
  const limit = input.limit ?? 50
  const after = paging.decode('supervisions', input.next)
  const filter = after
    ? { $and: [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] }
    : {}
  const sort = { createdAt: -1, _id: -1 } as const
  const { rows, more } = cutPage(
    await db.supervisions.find(ability, filter, { sort, limit: limit + 1 }),
    limit,
  )
  const last = rows.at(-1)
  return {
    data: rows.map((doc) => present(ctx, doc)),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, abilitiesFor(ctx, doc)])),
    page: {
      limit,
      next: more && last ? paging.encode('supervisions', [last.createdAt.getTime(), last._id]) : null,
    },
  }
})

const answer = defineCommand('supervisions.answer', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await db.supervisions.byId(ability, input.id)
  if (!doc) throw new AppError('not_found')
  if (!allows(ability, 'answer', 'Supervision', doc))
    throw new AppError('forbidden', { reason: 'regionOnly' })
  if (input.version !== doc.version) throw new AppError('version_conflict')
  if (doc.state !== 'REQUESTED') throw unmet('gSupervision', 'answered')
  const { text, hours } = input
  const set = { state: 'ANSWERED' as const, answer: { text, hours, by: actor.name, at: now } }
  const after = await db.supervisions.change(doc, set, now)
  return {
    data: present(ctx, after),
    abilities: abilitiesFor(ctx, after),
    changes: [{ event: 'supervision.answered', type: 'supervision', before: doc, after }],
    notices: [answeredNotice(after)],
    settles: [{ kinds: ['supervisionRequested'], targetId: doc._id }],
  }
})

export const supervisionLive: LiveKind<SupervisionDoc> = {
  type: 'supervision',
  load: (id) => repositories().supervisions.unscopedById(id),
  canSee: (viewer, _inside, record) => allows(viewer.ability, 'read', 'Supervision', record),
  present: (viewer, _inside, doc) => ({ view: present(viewer, doc), abilities: abilitiesFor(viewer, doc) }),
}

export const supervisionHandlers = [request, list, answer]
