import type { EffectName } from '../../../../shared/workflow/effects.ts'
import type { ModelTransition } from '../../../../shared/workflow/model.ts'
import type { CaseDoc } from '../../../db/models/case.ts'
import type { NoticeDraft } from '../../../kernel/define.ts'
import type { Consequences, Effect, EffectInput } from './effect.ts'
import * as notify from './notify.ts'
import { extendPlanLimit, newPlanVersion, startPlanLimit } from './plan.ts'
import { stopConsentSharing } from './sharing.ts'
import { assignCoordinator, endTeam, inviteInitiator } from './team.ts'

/** Written by the operation that carries the record; nothing is left to do with the step itself. */
const withItsRecord: Effect = () => ({})

/**
 * What each effect a model can name does. A step does what its row says, whatever the step is called, so a
 * model edited by a regional office behaves as it reads.
 */
const TABLE: Readonly<Record<EffectName, Effect>> = {
  notifyInitiator: notify.notifyInitiator,
  notifyOpsHead: notify.notifyOpsHead,
  notifyTeam: notify.notifyTeam,
  notifyCoordinator: notify.notifyCoordinator,
  notifyPartnershipLeader: notify.notifyPartnershipLeader,
  notifyPcprLead: notify.notifyPcprLead,
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

/** Members of a team that is about to end must be told before they leave it. */
const order = (name: EffectName): number => (name.startsWith('notify') ? 0 : 1)
const joins: readonly EffectName[] = ['assignCoordinator', 'inviteInitiator']

/** Each person is told once; what says more precisely why comes first. */
function onePerPerson(notices: readonly NoticeDraft[], actorId: string | null): NoticeDraft[] {
  const specific = [...notices].sort((a, b) => rank(a) - rank(b))
  const told = new Set<string | null>([actorId])
  return specific.filter(({ to: { membershipId }, kind }) => {
    if (kind === 'caseMoved' && told.has(membershipId)) return false
    told.add(membershipId)
    return true
  })
}
const rank = ({ kind }: NoticeDraft) => (kind === 'caseMoved' ? 1 : 0)

/** Carries out what the step sets off; `start` is what the step itself changes on the case. */
export async function runEffects(
  input: Omit<EffectInput, 'doc'> & { doc: CaseDoc },
  start: Consequences = {},
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
    ...names.filter((name) => !joins.includes(name)).sort((a, b) => order(a) - order(b)),
  ]
  for (const name of sorted) {
    const own = await TABLE[name]({ ...input, doc: { ...input.doc, ...total.set } })
    Object.assign(total.set, own.set)
    total.changes.push(...(own.changes ?? []))
    total.notices.push(...(own.notices ?? []))
    total.effects.push(...(own.effects ?? []))
    total.settles.push(...(own.settles ?? []))
  }
  const { actor } = input.ctx
  total.notices = onePerPerson(total.notices, actor.kind === 'user' ? actor.membershipId : null)
  return total
}
