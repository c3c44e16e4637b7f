import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { actionStep, isOpenAction, isOverdue } from '../../../shared/domain/action.ts'
import { endOfOfficeDay } from '../../../shared/domain/workingDays.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsFullPerson } from '../../../shared/permissions/fieldPolicy.ts'
import { newId } from '../../db/ids.ts'
import type { ActionDoc, StandstillPart } from '../../db/models/action.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { repositories, type Repositories } from '../../db/repositories.ts'
import {
  defineCommand,
  type ChangeDraft,
  type CommandContext,
  type EffectDraft,
  type NoticeDraft,
} from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase, type LoadedCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import type { CaseViewer, LiveKind } from '../../kernel/viewing.ts'
import { keepTask, standstillAfter, startTask } from './taskClock.ts'

const toldStandstill = ({ since, ...rest }: StandstillPart) => ({ ...rest, since: since.toISOString() })

export function presentAction({ actor, scope, now }: CaseViewer, doc: ActionDoc): ActionView {
  return {
    id: doc._id,
    caseId: doc.caseId,
    caseNumber: doc.caseNumber,
    ...(showsFullPerson(scope.lens, actor.sector) && { familyName: doc.familyName }),
    version: doc.version,
    title: doc.title,
    category: doc.category,
    status: doc.status,
    owner: {
      membershipId: doc.ownerMembershipId,
      name: doc.ownerName,
      title: doc.ownerTitle,
      sector: doc.sector,
    },
    institution: {
      id: doc.institutionId,
      name: doc.institutionName,
      shortName: doc.institutionShortName,
      sector: doc.sector,
    },
    dueAt: doc.dueAt.toISOString(),
    overdue: isOverdue(doc, now),
    standstill: (doc.isOpen && doc.standstill && toldStandstill(doc.standstill)) || null,
    expectedEffect: doc.expectedEffect,
    result: doc.result,
    forPerson:
      doc.forPersonId && doc.forPersonName ? { id: doc.forPersonId, firstName: doc.forPersonName } : null,
    goalId: doc.goalId ?? null,
    createdAt: doc.createdAt.toISOString(),
    createdBy: doc.createdByName,
    updatedAt: doc.updatedAt.toISOString(),
    doneAt: doc.doneAt?.toISOString() ?? null,
  }
}

/** `update` is reporting progress, `manage` is changing what was agreed. */
export function actionAbilities({ ability }: CaseViewer, doc: ActionDoc, caseIsOpen: boolean): Abilities {
  const verdict = (verb: string) => {
    if (!caseIsOpen) return { allowed: false, reason: 'caseClosed' }
    return allows(ability, verb, 'Action', doc)
      ? { allowed: true }
      : { allowed: false, reason: 'notYourPart' }
  }
  return { update: verdict('update'), manage: verdict('manage') }
}

const ownerOf = (caseDoc: CaseDoc, membershipId: string): ParticipantPart => {
  const found = caseDoc.participants.find((p) => p.status === 'active' && p.membershipId === membershipId)
  if (!found) throw invalid('ownerMembershipId', 'notInTeam')
  return found
}

const ownerFields = (p: ParticipantPart) => ({
  ownerMembershipId: p.membershipId,
  ownerName: p.name,
  ownerTitle: p.title,
  sector: p.sector,
  institutionId: p.institutionId,
  institutionName: p.institutionName,
  institutionShortName: p.institutionShortName,
})

const noticeTo = (p: ParticipantPart, kind: NoticeDraft['kind'], doc: ActionDoc): NoticeDraft => ({
  kind,
  to: { membershipId: p.membershipId, userId: p.userId },
  target: { type: 'action', id: doc._id },
  caseId: doc.caseId,
  caseNumber: doc.caseNumber,
})

/** What is agreed; days and people are checked by `agreeAction`. */
type Agreement = Pick<
  ParsedOf<'actions.add'>,
  'title' | 'category' | 'ownerMembershipId' | 'dueOn' | 'expectedEffect' | 'forPersonId' | 'goalId'
>
type Agreeing = Pick<CommandContext<'actions.add'>, 'actor' | 'db' | 'now'>

/** The action as it would be agreed, not yet stored; refuses like `actions.add`. */
export async function draftAction(
  { actor, db, now }: Agreeing,
  { caseDoc, ability }: Pick<LoadedCase, 'caseDoc' | 'ability'>,
  input: Agreement,
): Promise<ActionDoc> {
  const owner = ownerOf(caseDoc, input.ownerMembershipId)
  const assigns = authorizeCase(ability, 'assignActions', caseDoc)
  // Everyone may take something on; giving work to another institution is for those who lead.
  if (owner.institutionId !== actor.institutionId && !assigns.allowed)
    throw new AppError('forbidden', { reason: 'ownInstitutionOnly' })
  const person = input.forPersonId ? await db.persons.unscopedById(input.forPersonId) : null
  if (input.forPersonId && person?.caseId !== caseDoc._id) throw invalid('forPersonId', 'notInCase')
  if (input.goalId) await checkGoal(db, caseDoc, input.goalId)
  return {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
    familyName: caseDoc.familyName,
    title: input.title,
    category: input.category ?? 'general',
    status: 'TODO',
    isOpen: true,
    ...ownerFields(owner),
    dueAt: dueAt(input.dueOn, now),
    expectedEffect: input.expectedEffect ?? null,
    result: null,
    forPersonId: person?._id ?? null,
    forPersonName: person?.firstName ?? null,
    goalId: input.goalId ?? null,
    createdByName: actor.name,
    doneAt: null,
  }
}

/** Goals are those of the latest edition of the plan. */
async function checkGoal(db: Repositories, { _id }: CaseDoc, goalId: string): Promise<void> {
  const [plan] = await db.plans.unscopedFind({ caseId: _id }, { sort: { edition: -1 }, limit: 1 })
  if (!plan?.goals.some(({ id }) => id === goalId)) throw invalid('goalId', 'notInPlan')
}

/** Agrees an action: the stored record, with the event and the notice of it, for any command that leads to one. */
export async function agreeAction(
  ctx: Agreeing,
  loaded: Pick<LoadedCase, 'caseDoc' | 'ability'>,
  input: Agreement,
): Promise<{ doc: ActionDoc; change: ChangeDraft; effects: EffectDraft[]; notices: NoticeDraft[] }> {
  const doc = await draftAction(ctx, loaded, input)
  await ctx.db.actions.insert(doc)
  const owner = ownerOf(loaded.caseDoc, input.ownerMembershipId)
  return {
    doc,
    change: { event: 'action.added', type: 'action', before: null, after: doc },
    effects: (await startTask(ctx, loaded.caseDoc, doc)).effects,
    notices: owner.membershipId === ctx.actor.membershipId ? [] : [noticeTo(owner, 'actionForYou', doc)],
  }
}

const add = defineCommand('actions.add', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'addAction', ctx.input.version)
  const { doc, change, effects, notices } = await agreeAction(ctx, loaded, ctx.input)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentAction(viewer, doc),
    abilities: actionAbilities(viewer, doc, loaded.caseDoc.isOpen),
    changes: [change],
    effects,
    notices,
  }
})

function dueAt(day: string, now: Date): Date {
  const due = endOfOfficeDay(day)
  if (due <= now) throw invalid('dueOn', 'past')
  return due
}

const update = defineCommand('actions.update', async (ctx) => {
  const { input, actor, db, now } = ctx
  const action = await db.actions.unscopedById(input.id)
  if (!action) throw new AppError('not_found')
  const loaded = await loadCase(ctx, action.caseId, 'read')
  const { caseDoc, ability } = loaded
  if (!allows(ability, 'read', 'Action', action)) throw new AppError('not_found')
  if (!allows(ability, 'update', 'Action', action)) throw new AppError('forbidden', { reason: 'notYourPart' })
  if (!caseDoc.isOpen) throw new AppError('forbidden', { reason: 'caseClosed' })
  const { title, ownerMembershipId, dueOn, expectedEffect, goalId } = input
  const changesAgreement = [title, ownerMembershipId, dueOn, expectedEffect, goalId].some(
    (field) => field !== undefined,
  )
  // Before anything is looked up: the answer must not tell who is in the team.
  if (changesAgreement && !allows(ability, 'manage', 'Action', action))
    throw new AppError('forbidden', { reason: 'coordinatorOnly' })
  if (goalId) await checkGoal(db, caseDoc, goalId)
  const agreement = agreementOf(ctx, caseDoc)
  if (input.version !== action.version) throw new AppError('version_conflict')

  const isOwner = action.ownerMembershipId === actor.membershipId
  const progress = progressOf(
    input,
    action,
    { isOwner, isCoordinator: allows(ability, 'manage', 'Action', action) },
    now,
  )
  const set = { ...agreement, ...progress }
  if (Object.keys(set).length === 0) throw invalid('(body)', 'nothing')
  const standstill = standstillAfter(caseDoc, action, { ...action, ...set })
  const after = await db.actions.change(action, { ...set, standstill }, now)
  const clock = await keepTask(ctx, caseDoc, action, after)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentAction(viewer, after),
    abilities: actionAbilities(viewer, after, caseDoc.isOpen),
    changes: [{ event: 'action.updated', type: 'action', before: action, after }],
    notices: noticesAfter(action, after, caseDoc, actor.membershipId),
    effects: clock.effects,
    settles: [
      ...(after.isOpen ? [] : [{ kinds: ['actionForYou'] as const, targetId: action._id }]),
      ...clock.settles,
    ],
  }
})

type UpdateCtx = CommandContext<'actions.update'>

/** What was agreed, as far as the input changes it. */
function agreementOf({ input, now }: UpdateCtx, caseDoc: CaseDoc): Partial<ActionDoc> {
  return {
    ...(input.title !== undefined && { title: input.title }),
    ...(input.expectedEffect !== undefined && { expectedEffect: input.expectedEffect }),
    ...(input.goalId !== undefined && { goalId: input.goalId }),
    ...(input.dueOn !== undefined && { dueAt: dueAt(input.dueOn, now) }),
    ...(input.ownerMembershipId !== undefined && ownerFields(ownerOf(caseDoc, input.ownerMembershipId))),
  }
}

function progressOf(
  input: UpdateCtx['input'],
  action: ActionDoc,
  who: { isOwner: boolean; isCoordinator: boolean },
  now: Date,
): Partial<ActionDoc> {
  const result = input.result === undefined ? {} : { result: input.result }
  if (input.status === undefined || input.status === action.status) return result
  const decided = actionStep(action.status, input.status, who)
  if (!decided.ok) throw unmet('gAction', decided.reason, { from: action.status, to: input.status })
  const isOpen = isOpenAction({ status: input.status })
  return { ...result, status: input.status, isOpen, doneAt: isOpen ? null : now }
}

function noticesAfter(before: ActionDoc, after: ActionDoc, caseDoc: CaseDoc, self: string): NoticeDraft[] {
  const team = caseDoc.participants.filter((p) => p.status === 'active' && p.membershipId !== self)
  if (after.ownerMembershipId !== before.ownerMembershipId)
    return team
      .filter((p) => p.membershipId === after.ownerMembershipId)
      .map((p) => noticeTo(p, 'actionForYou', after))
  if (after.status !== 'DONE' || before.status === 'DONE') return []
  return team
    .filter((p) => p.membershipId === caseDoc.coordinatorMembershipId)
    .map((p) => noticeTo(p, 'actionDone', after))
}

export const actionLive: LiveKind<ActionDoc> = {
  type: 'action',
  load: (id) => repositories().actions.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'Action', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('an action is shown only within a visible case')
    return { view: presentAction(inside, doc), abilities: actionAbilities(inside, doc, caseDoc.isOpen) }
  },
}

export const actionCommands = [add, update]
