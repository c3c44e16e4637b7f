import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { partnershipStep, proposePartnership } from '../../../shared/domain/partnership.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { recordAbilities } from '../../../shared/permissions/authorize.ts'
import { isOffered } from '../../db/cooperationModels.ts'
import { institutionById, institutionsByIds, territoryById, toInstitutionPart } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import { postsOf } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { DbSession } from '../../db/transaction.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'

/** The partnership under which cases of this gmina may open, or null. */
export async function activePartnership(
  teryt: string,
  session: DbSession | null,
): Promise<PartnershipDoc | null> {
  return (
    (await repositories(session).partnerships.unscopedFind({ teryt, state: 'ACTIVE' }, { limit: 1 }))[0] ??
    null
  )
}

async function present(doc: PartnershipDoc, db: Repositories): Promise<PartnershipView> {
  const ids = [doc.leaderInstitutionId, ...doc.members.map((m) => m.institutionId)]
  const named = new Map((await institutionsByIds(ids, db.session)).map((i) => [i._id, toInstitutionPart(i)]))
  const ref = (id: string) => named.get(id) ?? { id, name: '', shortName: '', sector: 'NGO' as const }
  return {
    id: doc._id,
    version: doc.version,
    state: doc.state,
    model: { code: doc.modelCode, version: doc.modelVersion },
    territory: { teryt: doc.teryt, name: doc.territoryName },
    leader: ref(doc.leaderInstitutionId),
    members: doc.members.map((m) => ({
      institution: ref(m.institutionId),
      signedOn: m.signedOn,
      signatory: m.signatory,
    })),
    authorisation:
      doc.authorisedBy && doc.authorisedOn ? { by: doc.authorisedBy, on: doc.authorisedOn } : null,
    createdAt: doc.createdAt.toISOString(),
    activatedAt: doc.activatedAt?.toISOString() ?? null,
  }
}

const VERBS = ['accede', 'activate', 'changeModel'] as const
const factsOf = (doc: PartnershipDoc) => ({
  state: doc.state,
  leaderInstitutionId: doc.leaderInstitutionId,
  accededInstitutionIds: doc.members.filter((m) => m.signedOn).map((m) => m.institutionId),
  hasAuthorisation: doc.authorisedBy !== null,
})

const list = defineQuery('partnerships.list', async ({ input, ability, db, paging }) => {
  const limit = input.limit ?? 50
  const after = paging.decode('partnerships', input.next)
  const conditions = [
    ...(input.teryt ? [{ teryt: input.teryt }] : []),
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('_id', -1, null, after[0] as string)] : []),
  ]
  const found = await db.partnerships.find(ability, conditions.length ? { $and: conditions } : {}, {
    limit: limit + 1,
  })
  const { rows, more } = cutPage(found, limit)
  const data = []
  for (const doc of rows) data.push(await present(doc, db))
  const last = rows.at(-1)
  return { data, page: { limit, next: more && last ? paging.encode('partnerships', [last._id]) : null } }
})

const get = defineQuery('partnerships.get', async ({ input, ability, db }) => {
  const doc = await db.partnerships.byId(ability, input.id)
  if (!doc) throw new AppError('not_found')
  return { data: await present(doc, db), abilities: recordAbilities(ability, 'Partnership', VERBS, doc) }
})

const propose = defineCommand('partnerships.propose', async ({ input, actor, ability, db, now }) => {
  const gmina = await territoryById(input.teryt)
  if (!gmina || gmina.kind !== 'gmina') throw invalid('teryt', 'gmina')
  if (!(await isOffered(db, input.model, gmina._id.slice(0, 2)))) throw invalid('model', 'unknownModel')
  const leader = await institutionById(actor.institutionId, db.session)
  if (!leader || leader.teryt !== gmina._id) throw new AppError('forbidden', { reason: 'otherGmina' })
  if (!allows(ability, 'propose', 'Partnership', { leaderInstitutionId: leader._id }))
    throw new AppError('forbidden', { reason: 'role' })
  const open = await db.partnerships.unscopedFind(
    { teryt: gmina._id, state: { $in: ['PROPOSED', 'INVITING', 'SIGNING', 'ACTIVE'] } },
    { limit: 1 },
  )
  if (open.length > 0) throw unmet('gPartnership', 'alreadyThere')
  const invited = input.institutionIds.filter((id) => id !== leader._id)
  const known = await institutionsByIds(invited, db.session)
  if (known.length !== invited.length) throw invalid('institutionIds', 'unknownInstitution')
  const doc: PartnershipDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    state: proposePartnership(invited),
    modelCode: input.model.code,
    modelVersion: input.model.version,
    teryt: gmina._id,
    territoryName: gmina.name,
    voivodeshipTeryt: gmina._id.slice(0, 2),
    leaderInstitutionId: leader._id,
    members: invited.map((institutionId) => ({ institutionId, signedOn: null, signatory: null })),
    authorisedBy: null,
    authorisedOn: null,
    activatedAt: null,
  }
  await db.partnerships.insert(doc)
  return {
    data: await present(doc, db),
    abilities: recordAbilities(ability, 'Partnership', VERBS, doc),
    changes: [{ event: 'partnership.proposed', type: 'partnership', before: null, after: doc }],
    notices: await noticesTo(invited, 'partnershipInvited', doc, db, now),
  }
})

const accede = defineCommand('partnerships.accede', async ({ input, actor, ability, db, now }) => {
  const doc = await loadPartnership(db, ability, input.id, 'accede', input.version)
  const decided = partnershipStep(factsOf(doc), { type: 'accede', institutionId: actor.institutionId })
  if (!decided.ok) throw unmet('gAccession', decided.unmet[0] ?? 'wrongState')
  if (input.signedOn > warsawDate(now)) throw invalid('signedOn', 'future')
  const members = doc.members.map((m) =>
    m.institutionId === actor.institutionId
      ? { ...m, signedOn: input.signedOn, signatory: input.signatory }
      : m,
  )
  const after = await db.partnerships.change(doc, { members, state: decided.state }, now)
  return {
    data: await present(after, db),
    abilities: recordAbilities(ability, 'Partnership', VERBS, after),
    changes: [{ event: 'partnership.acceded', type: 'partnership', before: doc, after }],
    notices: await noticesTo([doc.leaderInstitutionId], 'partnershipSigned', after, db, now),
  }
})

const activate = defineCommand('partnerships.activate', async ({ input, ability, db, now }) => {
  const doc = await loadPartnership(db, ability, input.id, 'activate', input.version)
  const decided = partnershipStep({ ...factsOf(doc), hasAuthorisation: true }, { type: 'activate' })
  if (!decided.ok) throw unmet('gAccession', decided.unmet[0] ?? 'wrongState')
  const after = await db.partnerships.change(
    doc,
    {
      state: decided.state,
      authorisedBy: input.authorisedBy,
      authorisedOn: input.authorisedOn,
      activatedAt: now,
    },
    now,
  )
  const members = after.members.filter((m) => m.signedOn).map((m) => m.institutionId)
  return {
    data: await present(after, db),
    abilities: recordAbilities(ability, 'Partnership', VERBS, after),
    changes: [{ event: 'partnership.activated', type: 'partnership', before: doc, after }],
    notices: await noticesTo(members, 'partnershipActive', after, db, now),
  }
})

/** New cases open under the version chosen; running ones keep theirs until they are taken over. */
const changeModel = defineCommand('partnerships.changeModel', async ({ input, ability, db, now }) => {
  const doc = await loadPartnership(db, ability, input.id, 'changeModel', input.version)
  if (doc.state === 'ENDED') throw unmet('gPartnership', 'wrongState')
  const { code, version } = input.model
  if (!(await isOffered(db, input.model, doc.voivodeshipTeryt))) throw invalid('model', 'unknownModel')
  if (doc.modelCode === code && doc.modelVersion === version) throw unmet('gModel', 'sameVersion')
  const after = await db.partnerships.change(doc, { modelCode: code, modelVersion: version }, now)
  return {
    data: await present(after, db),
    abilities: recordAbilities(ability, 'Partnership', VERBS, after),
    changes: [{ event: 'partnership.modelChanged', type: 'partnership', before: doc, after }],
  }
})

async function loadPartnership(
  db: Repositories,
  ability: Parameters<typeof allows>[0],
  id: string,
  action: string,
  version: number | undefined,
): Promise<PartnershipDoc> {
  const doc = await db.partnerships.byId(ability, id)
  if (!doc) throw new AppError('not_found')
  if (!allows(ability, action, 'Partnership', doc)) throw new AppError('forbidden', { reason: 'notYourPart' })
  if (version !== undefined && version !== doc.version) throw new AppError('version_conflict')
  return doc
}

/** Posts that speak for their institution in a partnership. */
const BINDS_UNIT = ['MEMBER', 'DIRECTOR', 'PCPR_LEAD', 'OPS_HEAD', 'PARTNERSHIP_LEADER']

async function noticesTo(
  institutionIds: readonly string[],
  kind: NoticeDraft['kind'],
  doc: PartnershipDoc,
  db: Repositories,
  now: Date,
): Promise<NoticeDraft[]> {
  const notices: NoticeDraft[] = []
  for (const id of institutionIds)
    for (const to of await postsOf(id, now, db.session))
      if (BINDS_UNIT.includes(to.role))
        notices.push({
          kind,
          to,
          target: { type: 'partnership', id: doc._id },
          caseId: null,
          caseNumber: null,
        })
  return notices
}

export const partnershipHandlers = [list, get, propose, accede, activate, changeModel]
