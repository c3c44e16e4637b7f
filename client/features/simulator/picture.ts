import type { CaseState, RungTarget, Sector } from '../../../shared/domain/vocabulary.ts'
import type { Outcome } from '../../../shared/workflow/simulate/simulate.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'

/** A run as the axis draws it: bars for stages and invitations, signs for what happened to them. */
export interface Bar {
  key: string
  /** A stage by its state, an invitation by its sector. */
  what: { kind: 'stage'; state: CaseState } | { kind: 'invitation'; sector: Sector }
  from: Date
  to: Date
  dueAt: Date
  /** It was still going on at the end of the run. */
  open: boolean
  signs: Sign[]
}
export interface Sign {
  key: string
  kind: 'told' | 'missed' | 'expired' | 'done'
  at: Date
  to: RungTarget[]
}

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>

const SHOWN: readonly string[] = ['stage', 'invitation']

/** Bars in the order in which they began; only what ends after `until` is left out. */
export function barsOf({ trace, end }: Outcome, until: Date): Bar[] {
  const started = trace.filter((t): t is Of<'started'> => t.kind === 'started' && SHOWN.includes(t.of))
  return started
    .filter(({ at }) => at < until)
    .map((start) => {
      const settled = trace.find((t): t is Of<'settled'> => t.kind === 'settled' && t.id === start.id)
      const signs = trace.flatMap((entry, index): Sign[] => {
        const key = `${start.id}-${index}`
        if (entry.kind === 'told' && entry.id === start.id)
          return [{ key, kind: 'told', at: entry.at, to: entry.to }]
        if (entry.kind === 'missed' && entry.id === start.id)
          return [{ key, kind: 'missed', at: entry.at, to: [] }]
        return []
      })
      if (settled?.how === 'met')
        signs.push({ key: `${start.id}-done`, kind: 'done', at: settled.at, to: [] })
      if (settled?.how === 'ended' && start.of === 'invitation')
        signs.push({ key: `${start.id}-expired`, kind: 'expired', at: settled.at, to: [] })
      return {
        key: start.id,
        what:
          start.of === 'stage'
            ? { kind: 'stage', state: start.what as CaseState }
            : { kind: 'invitation', sector: start.what as Sector },
        from: start.at,
        to: settled?.at ?? end,
        dueAt: start.dueAt,
        open: !settled,
        signs,
      }
    })
}

/** What is drawn under a bar: of everything at one moment only the most telling. */
export function toldSigns({ signs }: Bar): Sign[] {
  const rank = { expired: 0, told: 1, missed: 2, done: 3 } as const
  const first = new Map<number, Sign>()
  for (const sign of signs.filter(({ kind }) => kind !== 'done')) {
    const at = sign.at.getTime()
    const known = first.get(at)
    if (!known || rank[sign.kind] < rank[known.kind]) first.set(at, sign)
  }
  return [...first.values()].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Room a bar takes, with its signs. */
export const heightOf = (bar: Bar): number => (toldSigns(bar).length > 0 ? 48 : 30)
