import { createHash } from 'node:crypto'
import type { Calendar } from './calendar.ts'
import type { SeedCase } from './data/types.ts'
import type { Command, Scene, Step } from './play.ts'
import { beginningSteps } from './steps/beginning.ts'
import { consentSteps } from './steps/consents.ts'
import { courseSteps } from './steps/course.ts'
import { PlayedCase } from './steps/playedCase.ts'
import { teamSteps } from './steps/team.ts'
import { workSteps } from './steps/work.ts'
import type { World } from './world.ts'

/** Everything that happened in a case, each thing at its moment within the office hours of its day. */
export function caseScenes(
  seed: SeedCase,
  centre: string,
  world: World,
  calendar: Calendar,
  command: Command,
): Scene[] {
  const played = new PlayedCase(seed, centre, world, calendar, command)
  const steps = [
    ...beginningSteps(played),
    ...teamSteps(played),
    ...consentSteps(played),
    ...workSteps(played),
    ...courseSteps(played),
  ]
  const days = [...new Set(steps.map((it) => it.ago))]
  return days.flatMap((ago) => {
    const today = steps.filter((it) => it.ago === ago).sort((a, b) => a.phase - b.phase)
    return today.map(({ run, phase }, i) => ({
      at: calendar.moment(ago, (i + within({ run, phase, ago }, seed.key, i)) / today.length),
      run,
    }))
  })
}

/** Where in its stretch of the day a step falls (0 to 1): uneven as life is, the same on every seeding. */
function within({ phase, ago }: Step, key: string, index: number): number {
  const byte = createHash('sha256').update(`${key}/${ago}/${index}`).digest()[0] ?? 0
  // Who signals a family calls early in the day.
  return phase === 0 ? 0.02 + (byte / 255) * 0.2 : 0.1 + (byte / 255) * 0.8
}
