import { workingDaysBetween } from '../../../shared/domain/workingDays.ts'

const DAY_MS = 86_400_000

/** How far a stage has come: working days used of those given, or calendar days where no deadline runs. */
export function stageDay(
  { stateEnteredAt, stateDueAt }: { stateEnteredAt: string; stateDueAt: string | null },
  now: Date,
): { used: number; of: number } | { days: number } {
  const entered = new Date(stateEnteredAt)
  const of = stateDueAt ? workingDaysBetween(entered, new Date(stateDueAt)) : 0
  // An urgent clock of hours may hold no working day at all; then days say more than “0 of 0”.
  if (of > 0) return { used: workingDaysBetween(entered, now), of }
  return { days: Math.max(0, Math.floor((now.getTime() - entered.getTime()) / DAY_MS)) }
}
