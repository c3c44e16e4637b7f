import type { CaseState } from '../domain/vocabulary.ts'
import type { EffectName } from './effects.ts'

/**
 * Steps that the product takes by their event, because an operation of its own stands for them. A model may
 * word them its way, change who takes them and what they lead to; under another name nobody could take them.
 */
export const EVENT = {
  signal: 'signal',
  open: 'open',
  toPartnership: 'escalatePzk',
  toPowiat: 'escalatePowiat',
  decide: 'decide',
  withdraw: 'withdrawEscalation',
} as const
type EngineEvent = (typeof EVENT)[keyof typeof EVENT]

/** States in which a case waits for the answer to a question. */
export const ASKED_STATES = ['ESC_PZK', 'ESC_POWIAT'] as const satisfies readonly CaseState[]
/** Ways up a level, the nearer first. */
export const WAYS_UP: readonly EngineEvent[] = [EVENT.toPartnership, EVENT.toPowiat]
export const isWayUp = (event: string): boolean => WAYS_UP.some((way) => way === event)

interface EngineStep {
  event: EngineEvent
  /** What asks for it. */
  by: string
  /** Where it has to lead from: it begins a case, or every state of a question has one. */
  from?: 'nowhere' | 'asked'
  /** Where it leads to, and nothing else does: the question is written down with it. */
  to?: (typeof ASKED_STATES)[number]
  /** It has one of these, which no step of another name may have: they tell that a question is kept with it. */
  effects: readonly EffectName[]
}

export const ENGINE_STEPS: readonly EngineStep[] = [
  { event: EVENT.signal, by: 'cases.signal, simulator', from: 'nowhere', effects: [] },
  { event: EVENT.open, by: 'cases.open, simulator', from: 'nowhere', effects: [] },
  { event: EVENT.toPartnership, by: 'escalations.open', to: 'ESC_PZK', effects: ['openEscalation'] },
  {
    event: EVENT.toPowiat,
    by: 'escalations.open, escalations.passOn',
    to: 'ESC_POWIAT',
    effects: ['openEscalation', 'raiseEscalation'],
  },
  { event: EVENT.decide, by: 'escalations.decide', from: 'asked', effects: ['closeEscalation'] },
  { event: EVENT.withdraw, by: 'escalations.withdraw', from: 'asked', effects: ['closeEscalation'] },
]

/** The step stands for an operation of the product and keeps its event; one that only bears such a name does not. */
export const isEngineStep = (row: { from: readonly string[]; event: string; effects: readonly string[] }) =>
  ENGINE_STEPS.some(
    ({ event, from, effects }) =>
      event === row.event &&
      (from === 'nowhere' ? row.from.length === 0 : effects.some((name) => row.effects.includes(name))),
  )
