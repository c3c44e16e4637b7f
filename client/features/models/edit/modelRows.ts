import { CASE_STATES, type CaseState } from '../../../../shared/domain/vocabulary.ts'
import type { CooperationModel, ModelTransition } from '../../../../shared/workflow/model.ts'
import { RETURN, STAY } from '../../../../shared/workflow/targets.ts'
import type { Json } from './place.ts'

/** Stages and steps brought into a model and taken out of it, each as one act on the whole text. */

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
const rowsOf = (json: Json, list: 'states' | 'transitions'): Json[] => listOf(json[list]) as Json[]
const idsOf = (json: Json, list: 'states' | 'transitions'): string[] =>
  rowsOf(json, list).map(({ id }) => String(id))
const fromOf = (row: Json): string[] => listOf(row['from']).map(String)
const isMove = (to: unknown): boolean => to !== RETURN && to !== STAY

/** Stages the product knows and the model lacks; what a stage means is fixed, how it goes is the model's. */
export const lackingStates = (json: Json): CaseState[] => {
  const held = new Set(idsOf(json, 'states'))
  return CASE_STATES.filter((id) => !held.has(id))
}

/** The next free id of a step, by the model's own letter: `U20`. */
export function freeStepId(json: Json): string {
  const ids = idsOf(json, 'transitions')
  const letter = /^[A-Z]/.exec(ids[0] ?? '')?.[0] ?? 'X'
  const numbers = ids.map((id) => Number(/^[A-Z](\d+)/.exec(id)?.[1] ?? 0))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

/** An event no step of the model has: letters only, so they count (`stepA`, `stepB`, … `stepAA`). */
export function freeEvent(json: Json): string {
  const taken = new Set(rowsOf(json, 'transitions').map(({ event }) => event))
  for (let n = 0; ; n++) {
    const letter = String.fromCharCode(65 + (n % 26))
    const event = `step${letter.repeat(Math.floor(n / 26) + 1)}`
    if (!taken.has(event)) return event
  }
}

interface NewStep {
  label: { pl: string; en: string }
  from: readonly string[]
  to: string
  roles: readonly string[]
}

/** The model with one more step: nothing asked, no conditions and no effects yet. */
export function withStep(json: Json, step: NewStep): { json: Json; id: string } {
  const id = freeStepId(json)
  const row = {
    id,
    from: step.from,
    to: step.to,
    event: freeEvent(json),
    roles: step.roles,
    guards: [],
    requiredDocs: [],
    asks: [],
    effects: [],
    label: step.label,
    source: {
      pl: 'propozycja, do potwierdzenia w regionie',
      en: 'a proposal, to be confirmed in the region',
    },
  }
  return { json: { ...json, transitions: [...rowsOf(json, 'transitions'), row] }, id }
}

/** Regions' words for what is gone go with it. */
function withoutWords(json: Json, list: 'states' | 'transitions', ids: readonly string[]): Json {
  const isWorded = (variant: Json) => ids.some((id) => Object.hasOwn((variant[list] ?? {}) as Json, id))
  const variants = listOf(json['variants']) as Json[]
  if (!variants.some(isWorded)) return json
  return {
    ...json,
    variants: variants.map((variant) => {
      if (!isWorded(variant)) return variant
      const left = Object.entries(variant[list] as Json).filter(([id]) => !ids.includes(id))
      const { [list]: _words, ...rest } = variant
      return left.length > 0 ? { ...rest, [list]: Object.fromEntries(left) } : rest
    }),
  }
}

export const withoutStep = (json: Json, id: string): Json =>
  withoutWords(
    { ...json, transitions: rowsOf(json, 'transitions').filter((row) => row['id'] !== id) },
    'transitions',
    [id],
  )

/** The published model after which a stage is made: the one of the same kind, else any that has it. */
export const patternFor = (
  id: string,
  code: unknown,
  models: readonly CooperationModel[],
): CooperationModel | undefined => {
  const having = models.filter(({ states }) => states.some((state) => state.id === id))
  return having.find((model) => model.code === code) ?? having[0]
}

/** Steps of the pattern that lead to the stage or out of it, as far as the model has what is at their other end. */
function stepsOf(json: Json, id: string, pattern: CooperationModel): ModelTransition[] {
  const known = new Set<string>([...idsOf(json, 'states'), id])
  const taken = new Set(
    rowsOf(json, 'transitions').flatMap((row) => {
      const from = fromOf(row)
      return (from.length > 0 ? from : ['']).map((source) => `${source} ${String(row['event'])}`)
    }),
  )
  const isFree = (source: string, event: string) => !taken.has(`${source} ${event}`)
  return pattern.transitions.flatMap((row) => {
    if (isMove(row.to) && !known.has(row.to)) return []
    if (row.from.length === 0) return row.to === id && isFree('', row.event) ? [row] : []
    // Into the stage from all it comes from; out of it, for others have their own way on.
    const sources: string[] = row.to === id ? row.from : row.from.filter((source) => source === id)
    const from = sources.filter((source) => known.has(source) && isFree(source, row.event))
    return from.length > 0 ? [{ ...row, from: from as ModelTransition['from'] }] : []
  })
}

const isSameStep = (one: Json, row: Omit<ModelTransition, 'id'>): boolean =>
  one['event'] === row.event &&
  one['to'] === row.to &&
  String(one['roles']) === String(row.roles) &&
  fromOf(one).length > 0 === row.from.length > 0

/**
 * The model with one more stage, whole by itself: names, row, whose it is and its time or why it has none, as
 * in the pattern, in the place it has there; the pattern's steps to it and from it come along.
 */
export function withState(json: Json, id: string, pattern: CooperationModel): Json {
  const state = pattern.states.find((one) => one.id === id)
  if (!state) return json
  const order = pattern.states.map((one) => String(one.id))
  const states = rowsOf(json, 'states')
  const next = states.findIndex((row) => order.indexOf(String(row['id'])) > order.indexOf(id))
  const at = next < 0 ? states.length : next
  const added = stepsOf(json, id, pattern).reduce((now, { id: ownId, ...row }) => {
    const rows = rowsOf(now, 'transitions')
    // The same step may already lead there from other stages; one by other people is a step of its own.
    const same = rows.findIndex((one) => isSameStep(one, row))
    const merged =
      same >= 0
        ? rows.with(same, { ...rows[same], from: [...new Set([...fromOf(rows[same] ?? {}), ...row.from])] })
        : [...rows, { id: rows.some((one) => one['id'] === ownId) ? freeStepId(now) : ownId, ...row }]
    return { ...now, transitions: merged }
  }, json)
  return { ...added, states: states.toSpliced(at, 0, { ...state }) }
}

/** What happens to steps when a stage is taken out. */
interface StateRemoval {
  json: Json
  /** Steps that go with it: they led from nowhere else, or to it alone. */
  gone: string[]
  /** Steps that lead to another stage from now on. */
  led: string[]
  /** Steps that no longer start there, but still from others. */
  kept: string[]
}

/** The model without a stage. `instead`: where the steps that led to it lead from now on; null: they go too. */
export function withoutState(json: Json, id: string, instead: string | null): StateRemoval {
  const removal = { gone: [] as string[], led: [] as string[], kept: [] as string[] }
  const transitions = rowsOf(json, 'transitions').flatMap((row) => {
    const ownId = String(row['id'])
    const was = fromOf(row)
    const isInto = row['to'] === id
    // A step cannot lead from a stage to the same stage.
    const from = was.filter((source) => source !== id && !(isInto && source === instead))
    const isLost = (isInto && instead === null) || (was.length > 0 && from.length === 0)
    if (isLost) removal.gone.push(ownId)
    else if (isInto) removal.led.push(ownId)
    else if (from.length < was.length) removal.kept.push(ownId)
    if (isLost) return []
    return [isInto ? { ...row, from, to: instead } : from.length < was.length ? { ...row, from } : row]
  })
  const states = rowsOf(json, 'states').filter((row) => row['id'] !== id)
  const left = withoutWords({ ...json, states, transitions }, 'states', [id])
  return { json: withoutWords(left, 'transitions', removal.gone), ...removal }
}
