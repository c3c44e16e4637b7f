import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Duration } from '../../../shared/domain/workingDays.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

/** The length of time that gave a stage its deadline. */
interface StageRule {
  time: Duration
  /** The model says it, for the stage or for the step into it; else it holds this once (what was left of a stopped clock). */
  isOfModel: boolean
  /** It is the shorter time of urgent cases. */
  isUrgent: boolean
}

type Ruled = Pick<CaseView, 'state' | 'urgent' | 'deadline'>

const isSame = (a: Duration, b: Duration | undefined): boolean => a.n === b?.n && a.unit === b.unit

/** Every length of time that the model gives a stage: its own ones and those of the steps into it. */
function timesOf(model: CooperationModel, id: Ruled['state']): Duration[] {
  const sla = model.states.find((state) => state.id === id)?.sla
  const steps = model.transitions.filter(({ to }) => to === id).flatMap(({ deadline }) => deadline ?? [])
  return [
    ...(sla ? [sla, ...(sla.urgent ? [sla.urgent] : [])] : []),
    ...steps.flatMap((own) => [own, ...Object.values(own.byReason ?? {})]),
  ]
}

/**
 * By which rule the present stage has its deadline: the one stored with it, since a step may give a time of its
 * own. Null for a day that somebody chose. Whoever is not told the stored one is told the stage’s usual time.
 */
export function stageRule(model: CooperationModel, { state, urgent, deadline }: Ruled): StageRule | null {
  const sla = model.states.find(({ id }) => id === state)?.sla
  const time = deadline ? deadline.why?.rule : (urgent && sla?.urgent) || sla
  if (!time) return null
  return {
    time: { n: time.n, unit: time.unit },
    isOfModel: timesOf(model, state).some((known) => isSame(known, time)),
    isUrgent: urgent && isSame(time, sla?.urgent),
  }
}
