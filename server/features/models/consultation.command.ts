import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { hasPlace } from '../../../shared/workflow/modelJson.ts'
import { newId } from '../../db/ids.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { checkLife, isPartner, loadOwn, loadSeen } from './access.ts'
import { speakerOf } from './draft.command.ts'
import { modelAbilities, presentModel } from './model.presenter.ts'
import { noticesToPartners, noticeTo } from './told.ts'

/** More would hardly be read; the record has to stay one that a database takes. */
const MOST_REMARKS = 500

export const openConsultation = defineCommand('models.openConsultation', async (ctx) => {
  const { input, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  if (input.to < warsawDate(now)) throw invalid('to', 'past')
  checkLife(doc, 'openConsultation', now)
  const consultation = { from: now, to: input.to }
  const after = await db.models.change(doc, { status: 'consultation', consultation }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.consulted', type: 'model', before: doc, after }],
    notices: await noticesToPartners(ctx, after, 'modelConsultation'),
  }
})

export const remarkOnModel = defineCommand('models.remark', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await loadSeen(ctx, input.id)
  // Who may remark on a model under consultation is refused on any other for its stage of life.
  if (!allows(ability, 'remark', 'Model', { ...doc, status: 'consultation' }))
    throw new AppError('forbidden', { reason: 'role' })
  checkLife(doc, 'remark', now)
  if (!(await isPartner(ctx, doc.voivodeship ?? '')))
    throw new AppError('forbidden', { reason: 'partnersOnly' })
  if (!hasPlace(JSON.parse(doc.json), input.path)) throw invalid('path', 'noSuchPlace')
  if (doc.remarks.length >= MOST_REMARKS) throw unmet('gModel', 'tooManyRemarks', { most: MOST_REMARKS })
  const remark = {
    id: newId(),
    path: input.path,
    text: input.text,
    by: speakerOf(actor),
    at: now,
    edition: doc.edition,
    answer: null,
  }
  const after = await db.models.change(doc, { remarks: [...doc.remarks, remark] }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.remarked', type: 'model', before: doc, after }],
    notices: doc.author ? [noticeTo(doc.author, doc, 'modelRemarked')] : [],
  }
})

export const answerRemark = defineCommand('models.answerRemark', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  const remark = doc.remarks.find(({ id }) => id === input.remarkId)
  if (!remark) throw new AppError('not_found')
  checkLife(doc, 'answerRemark', now)
  if (remark.answer) throw unmet('gModel', 'alreadyAnswered')
  const answer = { text: input.text, accepted: input.accepted, by: speakerOf(actor), at: now }
  const remarks = doc.remarks.map((it) => (it.id === remark.id ? { ...it, answer } : it))
  const after = await db.models.change(doc, { remarks }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.answered', type: 'model', before: doc, after }],
    notices: [noticeTo(remark.by, doc, 'modelAnswered')],
  }
})

export const recommendModel = defineCommand('models.recommend', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  checkLife(doc, 'recommend', now)
  const recommendation = { text: input.text, by: speakerOf(actor), at: now }
  const after = await db.models.change(doc, { status: 'recommended', recommendation }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.recommended', type: 'model', before: doc, after }],
  }
})
