import { workingDaysBetween } from '../../../shared/domain/workingDays.ts'

const DAY_MS = 86_400_000

/** How far a stage has come: working days used of those given, or calendar days where no deadline runs. */
export function stageDay(
  { stateEnteredAt, stateDueAt }: { stateEnteredAt: string; stateDueAt: string | null },
  now: Date,
): { used: number; of: number } | { days: number } {
  const entered = new Date(stateEnteredAt)
  if (stateDueAt)
    return { used: workingDaysBetween(entered, now), of: workingDaysBetween(entered, new Date(stateDueAt)) }
  return { days: Math.max(0, Math.floor((now.getTime() - entered.getTime()) / DAY_MS)) }
}
