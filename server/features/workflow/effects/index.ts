import type { EffectName } from '../../../../shared/workflow/effects.ts'
import type { ModelTransition } from '../../../../shared/workflow/model.ts'
import { stepNotices, type StepTelling } from '../../notifications/index.ts'
import type { Consequences, Effect, EffectInput } from './effect.ts'
import { extendPlanLimit, newPlanVersion, startPlanLimit } from './plan.ts'
import { stopConsentSharing } from './sharing.ts'
import { assignCoordinator, endTeam, inviteInitiator } from './team.ts'

/** Written by the operation that carries the record; nothing is left to do with the step itself. */
const withItsRecord: Effect = () => ({})
/** Whom a step tells, and in which words, the engine says for all its effects at once. */
const tellsOnly: Effect = () => ({})

/**
 * What each effect a model can name does. A step does what its row says, whatever the step is called, so a
 * model edited by a regional office behaves as it reads.
 */
const TABLE: Readonly<Record<EffectName, Effect>> = {
  notifyInitiator: tellsOnly,
  notifyOpsHead: tellsOnly,
  notifyTeam: tellsOnly,
  notifyCoordinator: tellsOnly,
  notifyPartnershipLeader: tellsOnly,
  notifyPcprLead: tellsOnly,
  assignCoordinator,
  inviteInitiator,
  startPlanLimit,
  extendPlanLimit,
  endTeam,
  newPlanVersion,
  stopConsentSharing,
  pauseClocks: withItsRecord,
  resumeClocks: () => ({ set: { suspension: null } }),
  openEscalation: withItsRecord,
  raiseEscalation: withItsRecord,
  closeEscalation: withItsRecord,
  openRegionalIssue: withItsRecord,
  recordFidelity: withItsRecord,
  requestSupervision: withItsRecord,
}

/** Effects whose record is asked for by an operation of its own. */
const RECORDED_ELSEWHERE: readonly EffectName[] = [
  'openEscalation',
  'raiseEscalation',
  'closeEscalation',
  'openRegionalIssue',
  'recordFidelity',
  'requestSupervision',
]

/** Taken by an operation of its own: it opens a case, hands it to another centre, or leaves such a record. */
export const isOwnOperation = ({ from, to, effects }: ModelTransition): boolean =>
  from.length === 0 || to === 'TRANSFERRED' || effects.some((name) => RECORDED_ELSEWHERE.includes(name))

const joins: readonly EffectName[] = ['assignCoordinator', 'inviteInitiator']

/** Carries out what the step sets off; `start` is what the step itself changes on the case. */
export async function runEffects(
  input: EffectInput,
  start: Consequences = {},
  about: Pick<StepTelling, 'record' | 'answered' | 'askers'> = {},
): Promise<Required<Consequences>> {
  const total: Required<Consequences> = {
    set: { ...start.set },
    changes: [...(start.changes ?? [])],
    notices: [...(start.notices ?? [])],
    effects: [...(start.effects ?? [])],
    settles: [...(start.settles ?? [])],
  }
  const names = [...input.decided.effects]
  const sorted = [
    ...names.filter((name) => joins.includes(name)),
    ...names.filter((name) => !joins.includes(name)),
  ]
  for (const name of sorted) {
    const own = await TABLE[name]({ ...input, doc: { ...input.doc, ...total.set } })
    Object.assign(total.set, own.set)
    total.changes.push(...(own.changes ?? []))
    total.effects.push(...(own.effects ?? []))
    total.settles.push(...(own.settles ?? []))
  }
  const { coordinatorMembershipId: coordinator, deputyMembershipId: deputy } = input.filled
  total.notices.push(
    ...(await stepNotices(input.ctx, {
      before: input.doc,
      doc: { ...input.doc, ...total.set },
      step: input.decided,
      appointed: { coordinator, deputy },
      told: total.notices,
      ...about,
    })),
  )
  return total
}
