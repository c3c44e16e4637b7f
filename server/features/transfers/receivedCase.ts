import type { UserActor } from '../../../shared/permissions/actor.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { dueAfter } from '../../../shared/workflow/deadlines.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { NextPosition } from '../../../shared/workflow/step.ts'
import { loadModel } from '../../db/cooperationModels.ts'
import { institutionById, territoryById } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { TransferDoc } from '../../db/models/transfer.ts'
import { nextCaseNumber } from '../../db/numbering.ts'
import type { Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { unmet } from '../../kernel/refuse.ts'
import { modelForGmina, newCase } from '../cases/index.ts'
import { activePartnership } from '../partnerships/index.ts'
import { appointLeads } from '../workflow/index.ts'

/** A case that begins where consents are gathered: the family is known, the right to share is not. */
function beginning(model: CooperationModel, isUrgent: boolean, now: Date): NextPosition {
  const state = model.states.find(({ id }) => id === 'CONSENT')
  if (!state) throw unmet('gState', 'noSuchStep')
  const sla = (isUrgent && state.sla?.urgent) || state.sla
  const stateDuration = sla ? { n: sla.n, unit: sla.unit } : null
  return {
    state: state.id,
    returnState: null,
    level: state.level,
    stateEnteredAt: now,
    stateDuration,
    stateDueAt: stateDuration && dueAfter(model, now, stateDuration),
    paused: null,
  }
}

async function modelHere(db: Repositories, teryt: string) {
  const partnership = await activePartnership(teryt, db.session)
  const gmina = await territoryById(teryt)
  if (!gmina) throw unmet('gPartnership', 'noActivePartnership')
  const ref = partnership
    ? { code: partnership.modelCode, version: partnership.modelVersion }
    : await modelForGmina(db, gmina)
  return { gmina, partnership, model: await loadModel(db, ref) }
}

interface Receiving {
  db: Repositories
  now: Date
  actor: UserActor
}

/**
 * The family's case in the centre that takes it over: people, reasons and the agreed sections of the
 * situation go along; notes, plans and bases do not. Stores the people and returns the case, not stored yet.
 */
export async function receiveCase(
  { db, now, actor }: Receiving,
  old: CaseDoc,
  transfer: TransferDoc,
  filled: { coordinatorMembershipId: string; deputyMembershipId: string },
): Promise<{ model: CooperationModel; caseDoc: CaseDoc; coordinator: Post; deputy: Post }> {
  const owner = await institutionById(transfer.toInstitutionId, db.session)
  if (!owner) throw unmet('gTransfer', 'otherCentre')
  const { gmina, partnership, model } = await modelHere(db, owner.teryt)
  const leads = await appointLeads({ db, now }, { centre: owner._id, model, filled }, [])
  const fresh = newCase({
    owner,
    gmina: { teryt: gmina._id, name: gmina.name },
    model,
    partnershipId: partnership?._id ?? null,
    withoutPartnership: partnership ? null : transfer.reason,
    position: beginning(model, old.urgent, now),
    transition: 'transfer',
    actor,
    now,
    input: {
      familyName: old.familyName,
      urgent: old.urgent,
      entryReasons: old.entryReasons,
      reason: old.reason ?? transfer.reason,
    },
  })
  const people = await db.persons.unscopedFind({ caseId: old._id })
  const newIds = new Map(people.map(({ _id }) => [_id, newId()]))
  const idOf = (id: string) => newIds.get(id) ?? id
  const caseDoc: CaseDoc = {
    ...fresh,
    number: await nextCaseNumber(db.session, owner._id, warsawDate(now).slice(0, 4)),
    coordinatorMembershipId: leads.coordinator.membershipId,
    deputyMembershipId: leads.deputy.membershipId,
    participants: leads.participants,
    problemAreas: old.problemAreas,
    entry: old.entry,
    situation: old.situation.filter(({ category }) => transfer.situation.includes(category)),
    relations: (old.relations ?? []).map((it) => ({ ...it, id: newId(), a: idOf(it.a), b: idOf(it.b) })),
  }
  for (const person of people)
    await db.persons.insert({
      ...person,
      _id: idOf(person._id),
      caseId: caseDoc._id,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
  const { coordinator, deputy } = leads
  return { model, caseDoc, coordinator, deputy }
}
