export {
  beginsRounds,
  chainOf,
  nextCheckAt,
  resumeRounds,
  roundOf,
  roundTimer,
  startRounds,
} from './checkRounds.ts'
import { listDeadlines } from './listDeadlines.query.ts'
import { whyDeadline } from './whyDeadline.query.ts'

export const deadlineHandlers = [listDeadlines, whyDeadline]
export { meetDeadline, NO_WAKE, ownerNow, settle, startDeadline, together, type Wake } from './deadlines.ts'
export { deadlineLive } from './deadline.live.ts'
export { presentWhy, type DeadlineSight } from './deadline.presenter.ts'
export { pauseTaskClock, suspendedSince } from './pausing.ts'
export { reachInto, sightsOf } from './sight.ts'
export { keepClocks, startStage } from './stageClock.ts'
export { startTaskClock } from './taskClocks.ts'
export { stopTelling } from './telling.ts'
export { runningOf, scheduleAfter, timerEffect } from './timers.ts'
