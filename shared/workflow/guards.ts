import { ESCALATION_REASONS, type EscalationReason } from '../domain/vocabulary.ts'
import {
  asRecord,
  isFilled,
  type EntryFacts,
  type Facts,
  type ParticipantFacts,
  type Payload,
} from './facts.ts'
import {
  gBasis,
  gContract,
  gCost,
  gDiag,
  gDone,
  gEval,
  gFamily,
  gInfo,
  gMinutes,
  gNoBasis,
  gPlan,
} from './recordGuards.ts'
import { all, any, condition, either, hidden, missing, type Judgement } from './verdict.ts'

/** Conditions of a transition (DOMAIN-LANGUAGE, guards). Pure; never throw on odd facts or payloads. */

interface GuardArgs {
  n?: number | undefined
  reasons?: readonly EscalationReason[] | undefined
}
/** `payload` undefined = not filled in yet (the model is only being looked at). */
type Guard = (facts: Facts, args: GuardArgs, payload: Payload | undefined) => Judgement

function ownMeans(entry: EntryFacts = {}): Judgement {
  return all(
    condition(entry.ownMeansExhausted, missing('ownMeansExhausted'), 'ownMeansExhausted'),
    condition(entry.attempts && entry.attempts.length > 0, missing('attempts'), 'attempts'),
    condition(
      either(entry.needsCrossSector, entry.rapidIntervention),
      missing('crossSectorOrIntervention'),
      'needsCrossSector',
    ),
  )
}

/** Entry: own means exhausted and other sectors or quick help needed; urgency overrides with a reason. */
const gEntry: Guard = (facts, _args, payload) => {
  const own = ownMeans(facts.entry)
  if (facts.urgent === false) return own
  // Before the form is there, the override is open rather than refused.
  const reason = payload ? isFilled(payload['urgentReason']) : undefined
  const override = all(
    condition(facts.urgent, missing('urgentReason'), 'urgent'),
    reason === undefined
      ? { verdict: 'unknown', missing: [missing('urgentReason')] }
      : condition(reason, missing('urgentReason'), ''),
  )
  return any(own, override)
}

const active = (facts: Facts): readonly ParticipantFacts[] | undefined =>
  facts.participants?.filter((participant) => participant.status === 'active')

/** Lead: exactly one active coordinator. */
const gLead: Guard = (facts) => {
  const have = active(facts)?.filter((participant) => participant.role === 'COORDINATOR').length
  if (have === undefined) return hidden('participants')
  return condition(
    have === 1,
    have === 0 ? missing('noCoordinator') : missing('manyCoordinators', { have }),
    '',
  )
}

/** Confidentiality: every active participant has signed. */
const gConf: Guard = (facts) => {
  const team = active(facts)
  if (!team) return hidden('participants')
  const unsigned = team.filter((participant) => participant.confidentialitySigned === false)
  const who = unsigned.flatMap(({ name }) => (name ? [name] : [])).join(', ')
  const isHidden = team.some((participant) => participant.confidentialitySigned === undefined)
  return all(
    condition(unsigned.length === 0, missing('confidentiality', { count: unsigned.length, who }), ''),
    condition(isHidden ? undefined : true, missing('confidentiality'), 'confidentialitySigned'),
  )
}

/** Team: at least n active participants of at least n sectors, one of them a social worker. */
const gTeam: Guard = (facts, args) => {
  const team = active(facts)
  if (!team) return hidden('participants')
  const need = args.n ?? 1
  const sectors = new Set(team.flatMap(({ sector }) => (sector ? [sector] : []))).size
  const mayHideSectors = team.some(({ sector }) => !sector)
  const enoughSectors = sectors >= need || (mayHideSectors ? undefined : false)
  const hasWorker = team.some((p) => p.role === 'SOCIAL_WORKER' || p.membershipRole === 'SOCIAL_WORKER')
  return all(
    condition(team.length >= need, missing('tooFewMembers', { need, have: team.length }), ''),
    condition(enoughSectors, missing('tooFewSectors', { need, have: sectors }), 'sector'),
    condition(hasWorker, missing('noSocialWorker'), ''),
  )
}

/** Escalation: a listed reason (for some ways up only certain ones), what was tried, and a question. */
const gEsc: Guard = (_facts, args, payload) => {
  if (!payload) return hidden('escalation')
  const { reason, tried, question } = asRecord(payload['escalation'])
  const isKnown = ESCALATION_REASONS.some((known) => known === reason)
  const isAllowed = !isKnown || !args.reasons || args.reasons.some((known) => known === reason)
  const reasons = (args.reasons ?? []).join(', ')
  return all(
    condition(isKnown, missing('escalationReason'), ''),
    condition(isAllowed, missing('escalationReasonNotAllowed', { reasons }), ''),
    condition(Array.isArray(tried) && tried.some(isFilled), missing('escalationTried'), ''),
    condition(typeof question === 'string' && isFilled(question), missing('escalationQuestion'), ''),
  )
}

export const GUARDS = {
  gEntry,
  gBasis,
  gNoBasis,
  gInfo,
  gLead,
  gConf,
  gTeam,
  gDiag,
  gFamily,
  gCost,
  gPlan,
  gContract,
  gMinutes,
  gDone,
  gEval,
  gEsc,
} as const satisfies Record<string, Guard>
export type GuardName = keyof typeof GUARDS
export const GUARD_NAMES = Object.keys(GUARDS) as [GuardName, ...GuardName[]]

/** Guards that judge what the actor fills in: they cannot be answered before the form is there. */
export const PAYLOAD_GUARDS: ReadonlySet<GuardName> = new Set<GuardName>(['gEsc'])
