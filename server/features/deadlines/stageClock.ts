import { CLOSED_STATES, DEADLINE_KINDS } from '../../../shared/domain/vocabulary.ts'
import { morningReminder } from '../../../shared/workflow/clocks.ts'
import type { CooperationModel, ModelState } from '../../../shared/workflow/model.ts'
import { institutionById } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import {
  meetDeadline,
  openDeadlines,
  settle,
  startDeadline,
  together,
  NO_WAKE,
  type DeadlineContext,
  type DeadlineOwner,
  type Wake,
} from './deadlines.ts'
import { restartTaskClocks } from './taskClocks.ts'
import { leaveTasks } from './taskStandstill.ts'
import { pauseDeadlines, resumeDeadlines, type Resumed } from './pausing.ts'

/** Who has to act in a stage: the model names a role, the case says who holds it. */
function ownerOf(caseDoc: CaseDoc, { owner: role }: ModelState): DeadlineOwner {
  const above = role === 'PARTNERSHIP_LEADER' || role === 'PCPR_LEAD'
  const institutionId = (above && caseDoc.decidingInstitutionId) || caseDoc.ownerInstitutionId
  const led = role === 'COORDINATOR' || role === 'SOCIAL_WORKER'
  return {
    membershipId: led
      ? caseDoc.coordinatorMembershipId
      : role === 'DEPUTY'
        ? caseDoc.deputyMembershipId
        : null,
    institutionId,
    institutionName: caseDoc.ownerShortName,
    role: role ?? null,
  }
}

/** A day that somebody chose for looking at a case again is brought to mind on its own morning. */
async function morningOf(
  { db }: DeadlineContext,
  { stateDueAt, stateDuration, ownerInstitutionId }: CaseDoc,
): Promise<{ remindAt?: Date }> {
  if (!stateDueAt || stateDuration) return {}
  const centre = await institutionById(ownerInstitutionId, db.session)
  const remindAt = morningReminder(stateDueAt, centre?.hours ?? undefined)
  return remindAt ? { remindAt } : {}
}

/** Starts the clock of the stage a case stands in; a stage without one starts none. */
export async function startStage(
  ctx: DeadlineContext,
  model: CooperationModel,
  caseDoc: CaseDoc,
): Promise<Wake> {
  const state = model.states.find(({ id }) => id === caseDoc.state)
  if (!state || !caseDoc.stateDueAt) return NO_WAKE
  const owner = ownerOf(caseDoc, state)
  const isOwn = owner.institutionId === caseDoc.ownerInstitutionId
  const named = isOwn ? null : (await ctx.db.institutions.unscopedById(owner.institutionId))?.shortName
  return startDeadline(ctx, {
    kind: state.level === 'gmina' ? 'stage' : 'escalation',
    model,
    caseDoc,
    subject: { type: 'case', id: caseDoc._id },
    owner: { ...owner, institutionName: named ?? owner.institutionName },
    dueAt: caseDoc.stateDueAt,
    duration: caseDoc.stateDuration,
    ...(await morningOf(ctx, caseDoc)),
    stage: state.id,
    level: state.level,
  })
}

async function planLimitStarted(ctx: DeadlineContext, model: CooperationModel, next: CaseDoc): Promise<Wake> {
  if (!next.planLimitAt) return NO_WAKE
  const { n, unit } = next.planExtended ? model.planLimit.extension : model.planLimit
  return startDeadline(ctx, {
    kind: 'planLimit',
    model,
    caseDoc: next,
    subject: { type: 'case', id: next._id },
    owner: {
      membershipId: next.coordinatorMembershipId,
      institutionId: next.ownerInstitutionId,
      institutionName: next.ownerShortName,
      role: 'COORDINATOR',
    },
    dueAt: next.planLimitAt,
    duration: { n, unit },
  })
}

/** What ends with a case: all but a problem put to the region, which is the region's own and goes on. */
const OF_THE_CASE = DEADLINE_KINDS.filter((kind) => kind !== 'issue')

export interface Step {
  before: CaseDoc
  /** The case as it will be. */
  next: CaseDoc
  model: CooperationModel
  /** The stage changes; false where something is only recorded beside it. */
  moves: boolean
}

/** Of the proposal to go up: moving up answers it, closing makes it pointless. */
function answeredByMove({ before, next }: Step, now: Date): Partial<CaseDoc> {
  if (before.proposal?.state !== 'PROPOSED') return {}
  const wentUp = next.level !== 'gmina'
  if (!wentUp && next.isOpen) return {}
  const state = wentUp ? ('ACCEPTED' as const) : ('LAPSED' as const)
  return { proposal: { ...before.proposal, state, answeredAt: now }, missedDeadlines: 0 }
}

/**
 * Keeps all clocks of a case in step with a move: the stage's own, those that stand still with it, the plan's
 * limit, and at the end of the case every one that is its own. `set` belongs into the same write of the case.
 */
export async function keepClocks(ctx: DeadlineContext, step: Step): Promise<Resumed> {
  const { before, next, model, moves } = step
  const limit = before.planLimitAt?.getTime() !== next.planLimitAt?.getTime()
  const limitWake = async () =>
    limit
      ? together(
          await meetDeadline(ctx, { caseId: before._id, kinds: ['planLimit'] }, 'ENDED'),
          await planLimitStarted(ctx, model, next),
        )
      : NO_WAKE
  if (!moves) return { ...(await limitWake()), set: {} }

  const stateOf = (id: string) => model.states.find((state) => state.id === id)
  const wakes: Wake[] = []
  const set = answeredByMove(step, ctx.now)
  if (set.proposal) wakes.push(await meetDeadline(ctx, { caseId: before._id, kinds: ['proposal'] }))

  const stops = stateOf(next.state)?.pausesClock === true
  const wasStopped = stateOf(before.state)?.pausesClock === true
  const stage = (await openDeadlines(ctx, { caseId: before._id, kinds: ['stage', 'escalation'] })).filter(
    (doc) => doc.stage === before.state,
  )
  if (stops && !wasStopped) wakes.push(await pauseDeadlines(ctx, before))
  else {
    const outcome = next.level === 'gmina' || before.level !== 'gmina' ? 'MET' : 'ENDED'
    for (const doc of stage) wakes.push(await settle(ctx, doc, outcome))
  }
  if (CLOSED_STATES.includes(next.state))
    wakes.push(
      await meetDeadline(ctx, { caseId: before._id, kinds: OF_THE_CASE }, 'ENDED'),
      await leaveTasks(ctx, before),
    )
  if (!before.isOpen && next.isOpen) wakes.push(await restartTaskClocks(ctx, model, next))
  if (next.state === 'EVALUATION')
    wakes.push(await meetDeadline(ctx, { caseId: before._id, kinds: ['planLimit'] }))
  wakes.push(await limitWake())

  const resumed = wasStopped && !stops ? await resumeDeadlines({ ...ctx, model }, next) : null
  const stageGoesOn = resumed !== null && before.paused !== null && before.returnState === next.state
  if (resumed) wakes.push(resumed)
  if (!stageGoesOn) wakes.push(await startStage(ctx, model, next))
  return { ...together(...wakes), set: { ...set, ...resumed?.set } }
}
