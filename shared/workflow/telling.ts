import type { NotificationKind } from '../contracts/notifications.ts'
import type { CaseRole, CaseState, Level } from '../domain/vocabulary.ts'
import type { EffectName } from './effects.ts'
import { EVENT } from './engineEvents.ts'
import type { StepResult } from './step.ts'

/**
 * Who is told of a step, and in which words: one decision for the product, which finds the people, and for the
 * simulator, which has only their parts.
 */

export interface Mate {
  id: string
  role: CaseRole
  /** Of the centre that leads the case. */
  own: boolean
}

/** Who works on a case and who stands round it, each by an id of the caller's. */
export interface Cast {
  initiator: { id: string; own: boolean } | null
  coordinator: string | null
  deputy: string | null
  /** Those active in the team. */
  team: readonly Mate[]
  /** Of the centre: its heads, and social workers, whether they work on the case or not. */
  heads: readonly string[]
  workers: readonly string[]
  /** Above it: the partnership's leader, the powiat's lead, the region's advisers. */
  leaders: readonly string[]
  powiatLeads: readonly string[]
  advisers: readonly string[]
}

/** A notice by its text key; `about` says what it may lead to for the one who gets it. */
export interface Word {
  to: string
  kind: NotificationKind
  /** The case, the record written with the step (a question, an issue), the question it answers, or nothing. */
  about: 'case' | 'record' | 'answered' | 'nothing'
}

export interface Taken {
  step: Extract<StepResult, { ok: true }>
  /** Where the case stood; null where the step begins it. */
  from: { state: CaseState; level: Level } | null
  /** Who takes it; null for the product itself. */
  actor: Mate | null
  appointed: { coordinator?: string | undefined; deputy?: string | undefined }
  /** Told already of what goes with the step. */
  told?: readonly string[]
  /** Who had put the question that the step answers, of those who see the case. */
  askers?: readonly string[]
}

const isIn = ({ team }: Cast, id: string): boolean => team.some((mate) => mate.id === id)

/** In the role: promoted when already in the team, else joined. */
function placed(team: readonly Mate[], id: string, role: CaseRole): Mate[] {
  if (!team.some((mate) => mate.id === id)) return [...team, { id, role, own: true }]
  return team.map((mate) => (mate.id === id ? { ...mate, role } : mate))
}

/** Whose work ends with the team's: the partners', and everybody's where the family goes to another centre. */
export const leaving = <T extends Pick<Mate, 'own'>>(team: readonly T[], to: CaseState): T[] =>
  team.filter(({ own }) => to === 'TRANSFERRED' || !own)

/** Whoever opens a case or takes up a signal works on it from then on. */
const takesUp = ({ step, from }: Taken): boolean =>
  step.state.state === 'DRAFT' && (from === null || from.state === 'SIGNAL')

function joined(taken: Taken, cast: Cast): Cast {
  const { actor, step, appointed } = taken
  let { team, initiator, coordinator, deputy } = cast
  if (actor && step.transition.event === EVENT.signal) initiator = { id: actor.id, own: actor.own }
  if (actor && takesUp(taken) && !isIn(cast, actor.id)) team = [...team, actor]
  if (step.effects.includes('assignCoordinator') && appointed.coordinator && appointed.deputy) {
    coordinator = appointed.coordinator
    deputy = appointed.deputy
    team = placed(placed(team, coordinator, 'COORDINATOR'), deputy, 'DEPUTY')
  }
  if (step.effects.includes('inviteInitiator') && initiator && !isIn({ ...cast, team }, initiator.id))
    team = [...team, { ...initiator, role: 'MEMBER' }]
  const isSame = team === cast.team && initiator === cast.initiator
  return isSame ? cast : { ...cast, team, initiator, coordinator, deputy }
}

function each(
  ids: readonly (string | null)[],
  kind: NotificationKind,
  about: Word['about'] = 'case',
): Word[] {
  const words: Word[] = []
  for (const to of ids) if (to !== null) words.push({ to, kind, about })
  return words
}

const NONE: readonly Word[] = []
const idsOf = (team: readonly Mate[]): string[] => team.map(({ id }) => id)

/** The level asked by a step that puts a question; null for any other. */
const asked = ({ effects, state }: Taken['step']): Level | null =>
  effects.includes('openEscalation') || effects.includes('raiseEscalation') ? state.level : null

/** Those above are asked by the question itself; without one they only learn that something moved. */
const above = (ids: readonly string[], isAsked: boolean): Word[] =>
  isAsked ? each(ids, 'escalationToDecide', 'record') : each(ids, 'caseMoved', 'nothing')

/** Of the coordinator and the deputy those who are in the team. */
const leads = (cast: Cast): string[] =>
  cast.team.flatMap(({ id }) => (id === cast.coordinator || id === cast.deputy ? [id] : []))

/** An answer is told to those who lead the case and to who asked, unless they give it themselves. */
const answeredTo = ({ actor, askers = [] }: Taken, cast: Cast): string[] => [
  ...new Set([...leads(cast), ...askers.filter((id) => id !== actor?.id)]),
]

/** Reads what the centre's head is told from where the case goes. */
const headKind = (to: CaseState): NotificationKind =>
  to === 'SIGNAL' ? 'signalReceived' : to === 'DRAFT' ? 'caseToQualify' : 'caseMoved'

function wordsOfEffect(effect: EffectName, taken: Taken, cast: Cast, before: Cast): readonly Word[] {
  const { step } = taken
  const to = step.state.state
  switch (effect) {
    case 'notifyInitiator':
      return each([cast.initiator?.id ?? null], to === 'REJECTED' ? 'signalRejected' : 'signalAccepted')
    case 'notifyOpsHead':
      return each(cast.heads, headKind(to))
    case 'notifyTeam':
      return each(idsOf(cast.team), 'caseMoved')
    case 'notifyCoordinator':
      return cast.coordinator !== null && isIn(cast, cast.coordinator)
        ? each([cast.coordinator], 'caseMoved')
        : NONE
    case 'notifyPartnershipLeader':
      return above(cast.leaders, asked(step) === 'partnership')
    case 'notifyPcprLead':
      return asked(step) === 'powiat' || taken.from?.level === 'powiat'
        ? above(cast.powiatLeads, asked(step) === 'powiat')
        : []
    case 'assignCoordinator':
      return [...each([cast.coordinator], 'youCoordinate'), ...each([cast.deputy], 'youAreDeputy')]
    case 'inviteInitiator':
      return cast.initiator && !isIn(before, cast.initiator.id) ? each([cast.initiator.id], 'joinedTeam') : []
    case 'raiseEscalation':
      return each(answeredTo(taken, cast), 'escalationDecided', 'answered')
    case 'closeEscalation':
      return step.transition.event === EVENT.decide
        ? each(answeredTo(taken, cast), 'escalationDecided', 'answered')
        : []
    case 'openRegionalIssue':
      return each(cast.advisers, 'issueReceived', 'record')
    case 'requestSupervision':
      return each(cast.advisers, 'supervisionRequested', 'record')
    case 'endTeam':
      return each(idsOf(leaving(cast.team, to)), 'removedFromTeam', 'nothing')
    default:
      return NONE
  }
}

/**
 * Whom a step tells, and the same people after it. Each person is told once of a mere move, and not at all who is
 * told more precisely or took the step.
 */
export function tell(taken: Taken, before: Cast): { words: Word[]; cast: Cast } {
  const { step, from, actor, told = [] } = taken
  const { effects, state } = step
  const cast = joined(taken, before)
  const words: Word[] = []
  const moved: Word[] = []
  const known = new Set(told)
  if (actor) known.add(actor.id)
  const add = (found: readonly Word[]) => {
    for (const word of found) {
      if (word.kind === 'caseMoved') moved.push(word)
      else {
        words.push(word)
        known.add(word.to)
      }
    }
  }
  // Nobody works on a signal yet, so all who may take it up are told.
  if (from === null && state.state === 'SIGNAL') add(each(cast.workers, 'signalReceived'))
  for (const effect of effects) add(wordsOfEffect(effect, taken, cast, before))
  for (const word of moved) {
    if (known.has(word.to)) continue
    known.add(word.to)
    words.push(word)
  }
  if (!effects.includes('endTeam')) return { words, cast }
  const gone = leaving(cast.team, state.state)
  return { words, cast: { ...cast, team: cast.team.filter((mate) => !gone.includes(mate)) } }
}

/** Everybody who holds one of the roles of a step: in the team, or as the centre's head. */
export const holdersOf = (
  roles: readonly string[],
  { team, heads }: Pick<Cast, 'team' | 'heads'>,
): string[] => [
  ...team
    .filter(({ role }) => roles.includes(role) || (role === 'DEPUTY' && roles.includes('COORDINATOR')))
    .map(({ id }) => id),
  ...(roles.includes('OPS_HEAD') ? heads : []),
]

/** A step for four eyes is told to whoever else may confirm it. */
export const approvalWords = (roles: readonly string[], cast: Cast, by: string): Word[] =>
  each(
    holdersOf(roles, cast).filter((id) => id !== by),
    'stepToConfirm',
  )

/** What was asked for is not confirmed: told to the one who asked, unless they took it back themselves. */
export const refusalWords = (askedBy: string, refusedBy: string): Word[] =>
  askedBy === refusedBy ? [] : each([askedBy], 'stepRefused')

/** Going up is for people to decide: whoever leads the case is asked. */
export const proposalWords = ({ coordinator, deputy }: Pick<Cast, 'coordinator' | 'deputy'>): Word[] =>
  each([coordinator, deputy], 'escalationProposed')
