import type { UserActor } from '../../../shared/permissions/actor.ts'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { newId } from '../../db/ids.ts'
import { modelDigest, modelName } from '../../db/modelText.ts'
import type { CooperationModelDoc, SpeakerPart } from '../../db/models/cooperationModel.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand } from '../../kernel/define.ts'
import { unmet } from '../../kernel/refuse.ts'
import { checkLife, loadOwn, loadSeen } from './access.ts'
import { modelAbilities, presentModel } from './model.presenter.ts'

export const speakerOf = (actor: UserActor): SpeakerPart => ({
  membershipId: actor.membershipId,
  userId: actor.userId,
  name: actor.name,
  institution: actor.institutionName,
})

type Text = Pick<CooperationModelDoc, 'json' | 'digest' | 'name' | 'faults'>

/** What is stored of a text. Which model and version it is, and in which stage of life, is not the text's to say. */
export function textOf(
  json: object,
  { code, number, status }: Pick<CooperationModelDoc, 'code' | 'number' | 'status'>,
): Text {
  const { model, errors } = readModel({ ...json, code, version: number, status })
  const kept = model ?? { ...json, code, version: number, status }
  return { json: JSON.stringify(kept), digest: modelDigest(kept), name: modelName(kept), faults: errors }
}

/** The number a version published now would get. */
export async function nextNumber(db: Repositories, code: CooperationModelDoc['code']): Promise<number> {
  const filter = { code, status: { $in: ['published', 'retired'] } }
  const [newest] = await db.models.unscopedFind(filter, { sort: { number: -1 }, limit: 1 })
  return (newest?.number ?? 0) + 1
}

export const createDraft = defineCommand('models.createDraft', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const source = await loadSeen(ctx, input.model)
  const { code } = source
  const number = await nextNumber(db, code)
  const identity = { code, number, status: 'draft' as const }
  const doc: CooperationModelDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...identity,
    ...textOf(JSON.parse(source.json) as object, identity),
    voivodeship: actor.teryt.slice(0, 2),
    authorMembershipId: actor.membershipId,
    author: speakerOf(actor),
    changelog: input.changelog,
    edition: 1,
    editions: [],
    basedOn: { code, version: source.number },
    remarks: [],
    consultation: null,
    recommendation: null,
    publishedAt: null,
    retiredAt: null,
  }
  await db.models.insert(doc)
  return {
    data: presentModel(doc),
    abilities: modelAbilities(ability, doc, now),
    changes: [{ event: 'model.drafted', type: 'model', before: null, after: doc }],
  }
})

/** Earlier editions stay in the record itself, which a database takes up to 16 MB of; remarks have their own bound. */
const MOST_EDITIONS = 100
const MOST_KEPT_BYTES = 6_000_000

function checkRoom({ editions, json }: CooperationModelDoc): void {
  const kept = [...editions.map((it) => it.json), json].reduce((sum, it) => sum + Buffer.byteLength(it), 0)
  if (editions.length >= MOST_EDITIONS || kept > MOST_KEPT_BYTES)
    throw unmet('gModel', 'tooManyEditions', { most: editions.length })
}

/** A draft is kept whatever its errors; in the consultation the earlier text stays readable beside the new one. */
export const updateModel = defineCommand('models.update', async (ctx) => {
  const { input, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  const text = textOf(input.model, doc)
  checkLife(doc, 'update', now, { faults: text.faults.length })
  if (doc.status === 'consultation') checkRoom(doc)
  const earlier = { edition: doc.edition, json: doc.json, at: doc.updatedAt, changelog: doc.changelog }
  const edition =
    doc.status === 'consultation' ? { edition: doc.edition + 1, editions: [...doc.editions, earlier] } : {}
  const changelog = input.changelog ? { changelog: input.changelog } : {}
  const after = await db.models.change(doc, { ...text, ...edition, ...changelog }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.updated', type: 'model', before: doc, after }],
  }
})
