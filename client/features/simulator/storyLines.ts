import type { CooperationModel, ModelTransition } from '../../../shared/workflow/model.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'

export type RefusedStep = Extract<Trace, { kind: 'refused' }>

/**
 * Whoever is refused tries again every few days, for ever. That is told when it is first met, and again only once
 * the case stands elsewhere or the step lacks something else.
 */
export function toldOnce(trace: readonly Trace[]): Trace[] {
  const told = new Map<string, string>()
  return trace.filter((entry) => {
    if (entry.kind === 'moved' && entry.from !== entry.to) told.clear()
    if (entry.kind !== 'refused') return true
    const { event, by, reason, unmet, fields } = entry
    const tried = `${by} ${event}`
    const lacks = JSON.stringify([reason, unmet, fields])
    if (told.get(tried) === lacks) return false
    told.set(tried, lacks)
    return true
  })
}

/** The step that was meant: the one from where the case stood, else one of that name from any other stage. */
export function stepMeant(
  { transitions }: Pick<CooperationModel, 'transitions'>,
  { event, from }: Pick<RefusedStep, 'event' | 'from'>,
): ModelTransition | undefined {
  const rows = transitions.filter((row) => row.event === event)
  const leaves = (row: ModelTransition) => (from === null ? row.from.length === 0 : row.from.includes(from))
  return rows.find(leaves) ?? rows[0]
}
