import { partnershipStep, proposePartnership } from '../../../shared/domain/partnership.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { isOffered } from '../../db/cooperationModels.ts'
import { institutionById, institutionsByIds, territoryById } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { beginsRounds, nextCheckAt, resumeRounds, startRounds } from '../deadlines/index.ts'
import { endPartnership, inviteMembers, leavePartnership } from './membership.command.ts'
import { partnershipAbilities, presentPartnership } from './partnership.presenter.ts'
import { countRunning, factsOf, loadPartnership, noticesTo, speakersOf } from './standing.ts'

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
  for (const doc of rows) data.push(await presentPartnership(doc, db))
  const last = rows.at(-1)
  return { data, page: { limit, next: more && last ? paging.encode('partnerships', [last._id]) : null } }
})

const get = defineQuery('partnerships.get', async ({ input, ability, db }) => {
  const doc = await db.partnerships.byId(ability, input.id)
  if (!doc) throw new AppError('not_found')
  const data = await presentPartnership(doc, db)
  // Whoever may end it is told beforehand how much goes on without it: cases of the own centre.
  const ends = doc.state !== 'ENDED' && allows(ability, 'end', 'Partnership', doc)
  const readsChecks = allows(ability, 'read', 'FidelityCheck', doc)
  return {
    data: {
      ...data,
      ...(ends && { runningCases: await countRunning(db, doc) }),
      ...(readsChecks && { nextCheckAt: (await nextCheckAt(db, doc))?.toISOString() ?? null }),
    },
    abilities: partnershipAbilities(ability, doc),
  }
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
    data: await presentPartnership(doc, db),
    abilities: partnershipAbilities(ability, doc),
    changes: [{ event: 'partnership.proposed', type: 'partnership', before: null, after: doc }],
    notices: noticesTo(await speakersOf(invited, db, now), 'partnershipInvited', doc),
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
    data: await presentPartnership(after, db),
    abilities: partnershipAbilities(ability, after),
    changes: [{ event: 'partnership.acceded', type: 'partnership', before: doc, after }],
    notices: noticesTo(await speakersOf([doc.leaderInstitutionId], db, now), 'partnershipSigned', after),
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
    data: await presentPartnership(after, db),
    abilities: partnershipAbilities(ability, after),
    changes: [{ event: 'partnership.activated', type: 'partnership', before: doc, after }],
    notices: noticesTo(await speakersOf(members, db, now), 'partnershipActive', after),
    effects: await startRounds(db, after, now),
  }
})

/** New cases open under the version chosen; running ones keep theirs until they are taken over. */
const changeModel = defineCommand('partnerships.changeModel', async ({ input, ability, db, now }) => {
  const doc = await loadPartnership(db, ability, input.id, 'changeModel', input.version)
  if (doc.state === 'ENDED') throw unmet('gPartnership', 'wrongState')
  const { code, version } = input.model
  if (!(await isOffered(db, input.model, doc.voivodeshipTeryt))) throw invalid('model', 'unknownModel')
  if (doc.modelCode === code && doc.modelVersion === version) throw unmet('gModel', 'sameVersion')
  // Timers of an earlier turn may still wait; a turn of its own keeps them silent.
  const model = { modelCode: code, modelVersion: version }
  const begins = await beginsRounds(db, doc, model)
  const turn = begins ? { roundTurn: (doc.roundTurn ?? 0) + 1 } : {}
  const after = await db.partnerships.change(doc, { ...model, ...turn }, now)
  return {
    data: await presentPartnership(after, db),
    abilities: partnershipAbilities(ability, after),
    changes: [{ event: 'partnership.modelChanged', type: 'partnership', before: doc, after }],
    effects: begins ? await resumeRounds(db, after, now) : [],
  }
})

export const partnershipHandlers = [
  list,
  get,
  propose,
  inviteMembers,
  accede,
  activate,
  changeModel,
  leavePartnership,
  endPartnership,
]
