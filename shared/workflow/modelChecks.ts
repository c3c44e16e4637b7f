import type { z } from 'zod'
import { isProven, type DocumentKind } from './documents.ts'
import type { CaseState, Level } from '../domain/vocabulary.ts'
import { checkEngineSteps } from './engineChecks.ts'

/** Checks of a model as a whole, each reported at the path of the offending row. */

interface Length {
  unit: string
}
interface StateRow {
  id: CaseState
  level: Level
  owner?: string | undefined
  sla?: (Length & { urgent?: Length | undefined; then?: string | undefined }) | undefined
  exempt?: unknown
  end?: true | undefined
  pausesClock?: true | undefined
}
interface TransitionRow {
  id: string
  from: CaseState[]
  to: CaseState | '$return' | '$stay'
  event: string
  roles: string[]
  asks: string[]
  guards: { fn: string }[]
  effects: string[]
  requiredDocs: DocumentKind[]
  pullsIn?: string[] | undefined
  recurs?: (Length & { remind: Length }) | undefined
  deadline?: (Length & { byReason?: Partial<Record<string, Length>> | undefined }) | undefined
}
interface Ladder {
  remind: Length[]
  rungs: { after: Length }[]
}
interface Model {
  states: StateRow[]
  transitions: TransitionRow[]
  calendar: Partial<Record<string, unknown>>
  ladders: Record<'stage' | 'decision' | 'task', Ladder>
  invitationAnswer: Length & { urgent?: Length | undefined; remindAfter?: Length | undefined }
  planLimit: Length & { extension: Length }
  answers: Record<string, Length>
  variants: {
    id: string
    voivodeships: string[]
    states?: Record<string, unknown> | undefined
    transitions?: Record<string, unknown> | undefined
  }[]
}
type Report = (path: PropertyKey[], message: string) => void

const isMove = (to: string): to is CaseState => to !== '$return' && to !== '$stay'

function repeated<T>(rows: readonly T[], key: (row: T) => string): number[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const isRepeated = seen.has(key(row))
    seen.add(key(row))
    return isRepeated ? [index] : []
  })
}

/** Everything reached from `start` along `next`. */
function spread(start: readonly string[], next: (at: string) => readonly string[]): Set<string> {
  const reached = new Set<string>()
  const queue = [...start]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    queue.push(...next(at))
  }
  return reached
}

/** States that a case comes back from to where it was. */
const statesAside = (transitions: readonly TransitionRow[]): ReadonlySet<string> =>
  new Set(transitions.filter(({ to }) => to === '$return').flatMap(({ from }) => from))

/** Where a case can stand: its state and, in a state aside, the one it will come back to (step.ts keeps both). */
const place = (state: string, back = ''): string => `${state}<${back}`
const stateIn = (at: string): string => at.split('<')[0] ?? ''

/** The places one step on along `rows`. */
function onwards(rows: readonly TransitionRow[], aside: ReadonlySet<string>) {
  return (at: string): string[] => {
    const [state = '', back = ''] = at.split('<')
    return rows.flatMap(({ from, to }) => {
      if (to === '$stay' || !from.some((id) => id === state)) return []
      const next = to === '$return' ? back : to
      return next ? [place(next, aside.has(next) ? back || state : '')] : []
    })
  }
}

/** States a case can get into, and those of them from which people cannot bring it to an end any more. */
function course({ states, transitions }: Model): { reached: Set<string>; stuck: Set<string> } {
  const aside = statesAside(transitions)
  const openings = transitions.filter(({ from, to }) => from.length === 0 && isMove(to))
  const places = spread(
    openings.map(({ to }) => place(to)),
    onwards(transitions, aside),
  )
  const byPeople = onwards(
    transitions.filter(({ roles }) => roles.some((role) => role !== 'SYSTEM')),
    aside,
  )
  const before = new Map<string, string[]>()
  for (const at of places)
    for (const next of byPeople(at)) before.set(next, [...(before.get(next) ?? []), at])
  const ends = new Set<string>(states.filter(({ end }) => end).map(({ id }) => id))
  const ending = spread(
    [...places].filter((at) => ends.has(stateIn(at))),
    (at) => before.get(at) ?? [],
  )
  return {
    reached: new Set([...places].map(stateIn)),
    stuck: new Set([...places].filter((at) => !ending.has(at)).map(stateIn)),
  }
}

function checkStates(model: Model, report: Report): void {
  const { states, transitions } = model
  for (const index of repeated(states, ({ id }) => id)) report(['states', index, 'id'], 'duplicate state')
  const { reached, stuck } = course(model)
  states.forEach(({ id, sla, exempt, end, owner }, index) => {
    const leaving = transitions.filter(({ from, to }) => to !== '$stay' && from.includes(id))
    if (!sla && !exempt) report(['states', index], 'neither deadline nor exemption')
    if (sla && exempt) report(['states', index], 'both deadline and exemption')
    if (!reached.has(id)) report(['states', index], 'unreachable state')
    else if (stuck.has(id)) report(['states', index], 'dead end: no way to the end of a case')
    if (end && leaving.length > 0) report(['states', index, 'end'], 'an end with a way out')
    if (sla && !owner) report(['states', index, 'owner'], 'a deadline that is nobody’s')
    if (sla && owner && !leaving.some(({ roles }) => roles.includes(owner)))
      report(['states', index, 'owner'], 'the owner of the deadline can do nothing about it')
    if (sla?.then && !leaving.some(({ event, roles }) => event === sla.then && roles.includes('SYSTEM')))
      report(['states', index, 'sla', 'then'], 'no such step of the system from here')
  })
}

function checkTransitions({ states, transitions }: Model, report: Report): void {
  const known = new Set<string>([...states.map(({ id }) => id), '$return', '$stay'])
  for (const index of repeated(transitions, ({ id }) => id))
    report(['transitions', index, 'id'], 'duplicate transition')
  const answered = new Set<string>()
  const aside = statesAside(transitions)
  transitions.forEach(({ from, to, event, asks, guards, pullsIn, recurs, effects }, index) => {
    if (!known.has(to)) report(['transitions', index, 'to'], 'state not in model')
    // A case cannot begin in a state from which it is to come back to where it was.
    if (from.length === 0 && (!isMove(to) || aside.has(to)))
      report(['transitions', index, 'to'], 'nowhere to return to')
    from.forEach((id, place) => {
      if (!known.has(id)) report(['transitions', index, 'from', place], 'state not in model')
    })
    // One event from one state must mean one thing, or the engine would have to choose.
    for (const source of from.length > 0 ? from : ['']) {
      if (answered.has(`${source} ${event}`)) report(['transitions', index, 'event'], 'ambiguous event')
      answered.add(`${source} ${event}`)
    }
    if (guards.some(({ fn }) => fn === 'gEsc') && !asks.includes('escalation'))
      report(['transitions', index, 'asks'], 'gEsc needs the escalation asked')
    if (recurs && !effects.includes('recordFidelity'))
      report(['transitions', index, 'recurs'], 'only a check of the procedure comes round again')
    if (pullsIn?.length && to !== 'ESC_POWIAT')
      report(['transitions', index, 'pullsIn'], 'only a question to the powiat invites its institutions')
  })
}

/** A paper that a step names is there when the step is taken, or it could not be. */
function checkDocuments({ transitions }: Model, report: Report): void {
  transitions.forEach((row, index) => {
    row.requiredDocs.forEach((kind, place) => {
      if (!isProven(kind, row))
        report(['transitions', index, 'requiredDocs', place], 'nothing sees to the document')
    })
  })
}

/** Those above the gmina are known to a case only while it waits for them: elsewhere they see none, so cannot act. */
const LEVEL_OF: Readonly<Record<string, Level>> = { PARTNERSHIP_LEADER: 'partnership', PCPR_LEAD: 'powiat' }

function checkActors({ states, transitions }: Model, report: Report): void {
  const levelOf = new Map(states.map(({ id, level }) => [id, level]))
  transitions.forEach(({ from, roles }, index) => {
    roles.forEach((role, place) => {
      const level = LEVEL_OF[role]
      // Whoever opens a case needs none to see.
      if (level && from.length > 0 && !from.some((id) => levelOf.get(id) === level))
        report(['transitions', index, 'roles', place], 'a role that sees no case here')
    })
  })
}

/** A model that stops a clock says so on the way in and on the way back, and there is a way back. */
function checkStoppedClocks({ states, transitions }: Model, report: Report): void {
  const still = new Set<string>(states.filter(({ pausesClock }) => pausesClock).map(({ id }) => id))
  states.forEach(({ id, pausesClock }, index) => {
    const isWayBack = ({ from, to }: TransitionRow) => to === '$return' && from.includes(id)
    if (pausesClock && !transitions.some(isWayBack))
      report(['states', index, 'pausesClock'], 'a stopped clock without a way back')
  })
  transitions.forEach(({ from, to, effects }, index) => {
    const at = ['transitions', index, 'effects']
    const stops = still.has(to)
    const leavesStill = from.some((id) => still.has(id))
    if (stops && !effects.includes('pauseClocks')) report(at, 'the step stops the clock without pauseClocks')
    if (!stops && effects.includes('pauseClocks')) report(at, 'pauseClocks on a step that stops no clock')
    if (to === '$return' && leavesStill && !effects.includes('resumeClocks'))
      report(at, 'the step back lets the clock go on without resumeClocks')
    if (!leavesStill && effects.includes('resumeClocks'))
      report(at, 'resumeClocks on a step from where no clock stands still')
  })
}

/** Every length of time in the model, with its place. */
function* lengths(model: Model): Generator<[path: PropertyKey[], length: Length]> {
  for (const [index, { sla }] of model.states.entries()) {
    if (sla) yield [['states', index, 'sla'], sla]
    if (sla?.urgent) yield [['states', index, 'sla', 'urgent'], sla.urgent]
  }
  for (const [index, { recurs }] of model.transitions.entries()) {
    if (!recurs) continue
    yield [['transitions', index, 'recurs'], recurs]
    yield [['transitions', index, 'recurs', 'remind'], recurs.remind]
  }
  for (const [index, { deadline }] of model.transitions.entries()) {
    if (!deadline) continue
    yield [['transitions', index, 'deadline'], deadline]
    for (const [reason, length] of Object.entries(deadline.byReason ?? {}))
      if (length) yield [['transitions', index, 'deadline', 'byReason', reason], length]
  }
  for (const [name, { remind, rungs }] of Object.entries(model.ladders)) {
    for (const [index, length] of remind.entries()) yield [['ladders', name, 'remind', index], length]
    for (const [index, { after }] of rungs.entries())
      yield [['ladders', name, 'rungs', index, 'after'], after]
  }
  const { urgent, remindAfter } = model.invitationAnswer
  yield [['invitationAnswer'], model.invitationAnswer]
  if (urgent) yield [['invitationAnswer', 'urgent'], urgent]
  if (remindAfter) yield [['invitationAnswer', 'remindAfter'], remindAfter]
  yield [['planLimit'], model.planLimit]
  yield [['planLimit', 'extension'], model.planLimit.extension]
  for (const [name, length] of Object.entries(model.answers)) yield [['answers', name], length]
}

function checkTimes(model: Model, report: Report): void {
  for (const [path, { unit }] of lengths(model))
    if (!model.calendar[unit]) report([...path, 'unit'], `no calendar for the unit ${unit}`)
}

/** Words for something that the model does not have would never be read. */
function checkNamed(model: Model, list: 'states' | 'transitions', message: string, report: Report): void {
  const known = new Set<string>(model[list].map(({ id }) => id))
  model.variants.forEach((variant, index) => {
    for (const id of Object.keys(variant[list] ?? {}))
      if (!known.has(id)) report(['variants', index, list, id], message)
  })
}

function checkVariants(model: Model, report: Report): void {
  const { variants } = model
  checkNamed(model, 'states', 'state not in model', report)
  checkNamed(model, 'transitions', 'step not in model', report)
  for (const index of repeated(variants, ({ id }) => id))
    report(['variants', index, 'id'], 'duplicate variant')
  const spoken = new Set<string>()
  variants.forEach(({ voivodeships }, index) => {
    if (voivodeships.some((v) => spoken.has(v)))
      report(['variants', index, 'voivodeships'], 'two wordings for one voivodeship')
    voivodeships.forEach((v) => spoken.add(v))
  })
}

export function checkModel(model: Model, context: z.core.$RefinementCtx): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message })
  checkStates(model, report)
  checkTransitions(model, report)
  checkEngineSteps(model, report)
  checkDocuments(model, report)
  checkActors(model, report)
  checkStoppedClocks(model, report)
  checkTimes(model, report)
  checkVariants(model, report)
}
