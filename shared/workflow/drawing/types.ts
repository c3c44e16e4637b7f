import type { Duration } from '../../domain/workingDays.ts'

/**
 * What the drawing reads of a cooperation model, and what it gives back. Models of any version fit: fields
 * that the drawing does not know are left alone, fields that an older version lacks are worked out.
 */

export type Locale = 'pl' | 'en'
export type Label = Readonly<Record<Locale, string>>

export interface DrawnState {
  id: string
  label: Label
  level?: string | undefined
  lane?: string | undefined
  sla?: (Duration & { urgent?: Duration | undefined; then?: string | undefined }) | undefined
  exempt?: Label | undefined
  end?: boolean | undefined
}

export interface DrawnTransition {
  id: string
  from: readonly string[]
  /** A state, `$return` or `$stay`. */
  to: string
  event: string
  roles: readonly string[]
  guards: readonly { fn: string; n?: number | undefined }[]
  requiredDocs?: readonly string[] | undefined
  pullsIn?: readonly string[] | undefined
  recurs?: Duration | undefined
  deadline?: Duration | undefined
  fourEyes?: boolean | undefined
  overridable?: boolean | undefined
  effects: readonly string[]
  label: Label
  source: Label
}

export interface DrawnModel {
  code: string
  version: number
  labels: Readonly<Record<string, Label>>
  states: readonly DrawnState[]
  transitions: readonly DrawnTransition[]
}

/** Where one case stands in the model. */
export interface ModelPosition {
  state: string
  returnState?: string | null | undefined
  /** States entered, oldest first; the last one is the present state. */
  history: readonly { state: string; at: Date | string }[]
  /** Steps from here that lack something. */
  blocked?: readonly { transition: string; missingCount: number }[] | undefined
  /** Steps from here that the viewer may take. */
  allowed?: readonly string[] | undefined
  /** The how-manieth day in this state. */
  day?: number | undefined
}

export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}

/** Where a text stands; y is its baseline. */
export interface Spot extends Point {
  anchor: 'start' | 'middle' | 'end'
}

export interface LaneBox {
  id: string
  y: number
  height: number
}

export interface NodeBox extends Box {
  id: string
  lane: string
  lines: string[]
  /** The transition a satellite stands for: something asked beside the case, whose state stays. */
  beside: string | null
  /** Shown at the node because no column of the deadline row is its own. */
  clock: Duration | null
  clockAt: Spot | null
  /** Where “we are here” stands, at the present state. */
  hereAt: Spot | null
  end: boolean
}

/** A bar below states that share a way out: “from any of these”. */
export interface Bracket extends Point {
  id: string
  width: number
  states: string[]
}

export interface Link {
  id: string
  /** start: opens a case; many: from too many states to draw a line from each. */
  kind: 'line' | 'start' | 'many'
  /** A state, a satellite, a bracket; for start and many the link's own mark. */
  from: string
  to: string
  /** States it leaves. */
  sources: string[]
  transitions: string[]
  isReturn: boolean
  points: Point[]
  /** Where the badge stands. */
  at: Point
  /** Where the caption (time, “back”) stands; null when there is none or no room. */
  captionAt: Spot | null
  /** Conditions of the step with most of them. */
  guards: number
  clock: Duration | null
  /** The dot or pill at the beginning of start and many. */
  mark: Box | null
}

export interface ModelLayout {
  width: number
  height: number
  lanes: LaneBox[]
  /** The deadline row: times of the stages whose column it is. */
  columns: { x: number; clocks: Duration[] }[]
  nodes: NodeBox[]
  brackets: Bracket[]
  links: Link[]
  /** Steps that change no state and belong to many: told below the drawing, not drawn. */
  asides: string[]
}
