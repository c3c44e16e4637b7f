import type { NotificationKind } from '../../contracts/notifications.ts'
import type { CaseState, DeadlineKind, RungTarget, Sector } from '../../domain/vocabulary.ts'
import type { EffectName } from '../effects.ts'
import type { Word } from '../telling.ts'
import type { Refusal } from './refusal.ts'

/** What happened in a run, in order of time; codes only, words belong to screens. */
export type Trace = { at: Date } & (
  | {
      kind: 'moved'
      transition: string
      event: string
      from: CaseState | null
      to: CaseState
      by: string
      /** Of which institution, where the scenario says so. */
      sector?: Sector
      dueAt: Date | null
      effects: readonly EffectName[]
      words: readonly Word[]
    }
  /** The first of two people asks for a step; the second does not confirm it. */
  | { kind: 'asked'; transition: string; event: string; by: string; words: readonly Word[] }
  | { kind: 'withheld'; event: string; by: string; words: readonly Word[] }
  /** `from`: where the case stood; null before it began. */
  | ({ kind: 'refused'; event: string; by: string; from: CaseState | null } & Refusal)
  | { kind: 'started'; id: string; of: DeadlineKind; what: string; dueAt: Date }
  | { kind: 'missed'; id: string; of: DeadlineKind; what: string; ownerRole: string; dueAt: Date }
  | { kind: 'settled'; id: string; how: 'met' | 'late' | 'ended' }
  | {
      kind: 'told'
      id: string
      of: DeadlineKind
      what: string
      as: 'reminder' | 'rung'
      to: RungTarget[]
      word: NotificationKind
    }
  | { kind: 'invited' | 'accepted' | 'declined' | 'expired'; sector: Sector }
  | { kind: 'proposed'; missed: number; words: readonly Word[] }
)
