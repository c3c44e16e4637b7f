import { allows } from '../../../shared/permissions/ability.ts'
import { newId } from '../../db/ids.ts'
import type { InfoNoticeDoc } from '../../db/models/infoNotice.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type ChangeDraft } from '../../kernel/define.ts'
import { loadCase, loadOverseen } from '../../kernel/loadCase.ts'
import { invalid } from '../../kernel/refuse.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { presentNotice } from './basis.presenter.ts'
import { personsOf } from './bases.ts'
import { personsIn } from './newBasis.ts'
import { overseenNotices } from './overseen.ts'

export const listNotices = defineQuery('infoNotices.list', async (ctx) => {
  if (ctx.actor.role === 'DPO') {
    const { _id: caseId } = await loadOverseen(ctx, ctx.input.caseId, 'readBases')
    return { data: await overseenNotices(ctx.db, caseId), caseId, fields: ['infoNotices'] }
  }
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readBases')
  const { caseDoc, ability } = loaded
  const rows = await ctx.db.infoNotices.find(ability, { caseId: caseDoc._id }, { sort: { _id: 1 } })
  const persons = await personsOf(ctx.db, caseDoc._id)
  return {
    data: rows.flatMap((doc) => {
      const person = persons.find(({ _id }) => _id === doc.personId)
      return person ? [presentNotice({ ...ctx, ...loaded }, doc, person)] : []
    }),
    caseId: caseDoc._id,
    fields: ['infoNotices'],
  }
})

export const addNotices = defineCommand('infoNotices.add', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseId, delivered = null, deferralReason = null } = input
  const loaded = await loadCase(ctx, caseId, 'manageBases', input.version)
  if (delivered && delivered.on > warsawDate(now)) throw invalid('delivered.on', 'future')
  const persons = await personsIn(db, caseId, input.personIds)
  const docs = persons.map((person): InfoNoticeDoc => ({
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId,
    personId: person._id,
    delivered,
    deferralReason,
    recordedBy: actor.name,
  }))
  for (const doc of docs) await db.infoNotices.insert(doc)
  return {
    data: docs.map((doc, i) => presentNotice({ ...ctx, ...loaded }, doc, persons[i] as PersonDoc)),
    changes: docs.map((doc): ChangeDraft => ({
      event: 'infoNotice.added',
      type: 'infoNotice',
      before: null,
      after: doc,
    })),
  }
})

/** With the person it was for, since live views name the person too. */
type NoticeWithPerson = InfoNoticeDoc & { person: PersonDoc }

export const noticeLive: LiveKind<NoticeWithPerson> = {
  type: 'infoNotice',
  async load(id) {
    const db = repositories()
    const doc = await db.infoNotices.unscopedById(id)
    const person = doc && (await db.persons.unscopedById(doc.personId))
    return doc && person ? { ...doc, person } : null
  },
  canSee: (_viewer, inside, record) =>
    inside !== null && allows(inside.ability, 'read', 'InfoNotice', record),
  present: (_viewer, inside, doc) => {
    if (!inside) throw new Error('a notice is shown only within a visible case')
    return { view: presentNotice(inside, doc, doc.person) }
  },
}
