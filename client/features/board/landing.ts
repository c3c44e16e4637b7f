import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { NextStep } from '../workflow/primary.ts'
import { columnOf } from './boardColumns.ts'

/** What letting go of a card over a column would do. */
export type Landing =
  | { kind: 'home' }
  /** The steps are still being asked for. */
  | { kind: 'asking' }
  | { kind: 'open'; step: NextStep }
  /** `missing`: how many conditions are known not to be met. */
  | { kind: 'unmet'; step: NextStep; missing: number }
  /** The model knows the way, but others go it. */
  | { kind: 'others'; roles: readonly string[] }
  | { kind: 'noWay' }

const knownGaps = (step: NextStep): number =>
  step.unmet.filter(({ verdict }) => verdict === false).flatMap(({ missing }) => missing).length

/** A family that takes its consent back says so in its case; that ends the work too, but moves no card. */
const isMove = ({ event }: { event: string }): boolean => event !== 'withdrawConsent'

/** The step to another stage: an allowed one before one that still lacks something. */
export function stepTo(steps: readonly NextStep[], to: CaseState): NextStep | undefined {
  const ways = steps.filter((step) => step.to === to && isMove(step))
  return ways.find(({ allowed }) => allowed) ?? ways[0]
}

export function landingOn(
  row: Pick<CaseRow, 'state'>,
  to: CaseState,
  steps: readonly NextStep[] | undefined,
  model: CooperationModel | undefined,
): Landing {
  if (columnOf(row.state) === columnOf(to)) return { kind: 'home' }
  if (!steps) return { kind: 'asking' }
  const step = stepTo(steps, to)
  if (step) {
    const missing = knownGaps(step)
    return step.allowed || missing === 0 ? { kind: 'open', step } : { kind: 'unmet', step, missing }
  }
  const roles = (model?.transitions ?? [])
    .filter((way) => way.to === to && way.from.includes(row.state) && isMove(way))
    .flatMap((transition) => transition.roles)
  return roles.length > 0 ? { kind: 'others', roles: [...new Set(roles)] } : { kind: 'noWay' }
}

/** Whether a card may be let go there: a blocked step explains itself, a missing way has said so already. */
export const takesDrop = ({ kind }: Landing): boolean =>
  kind === 'open' || kind === 'unmet' || kind === 'asking'

/** Steps that lead to another stage, one for each. */
export function movesFrom(row: Pick<CaseRow, 'state'>, steps: readonly NextStep[]): NextStep[] {
  const targets = [...new Set(steps.map(({ to }) => to))].filter((to) => to !== row.state)
  return targets.flatMap((to) => stepTo(steps, to) ?? [])
}
