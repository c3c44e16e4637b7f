import { dayNumber, instantAt, sameTimeOn, warsawDay } from '../../../shared/domain/warsawTime.ts'
import { endOfOfficeDay, warsawDate, warsawTime, type IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Role, Sector } from '../../../shared/domain/vocabulary.ts'
import type { Happening, Scenario } from '../../../shared/workflow/simulate/scenario.ts'

/** The scenario being put together on the screen: pure changes, so that nothing typed is ever lost. */

/** So many days later (or earlier, negative) at the hour that the clocks show then. */
const plus = (instant: string, days: number): string => {
  const at = new Date(instant)
  return sameTimeOn(warsawDay(at) + days, at).toISOString()
}

const dayLater = (day: IsoDate, days: number): IsoDate =>
  warsawDate(instantAt(dayNumber(day) + days, '12:00'))

export type Code = Scenario['model']['code']

export const emptyScenario = (name: string, code: Code, version: number, start: Date): Scenario => ({
  name,
  model: { code, version },
  start: start.toISOString(),
  begins: 'signal',
  urgent: false,
  pace: 0.5,
  team: ['SCHOOL', 'POLICE', 'HEALTH'],
  reviews: 3,
  days: 400,
  happenings: [],
})

/** What can be dropped on the axis; each begins with something sensible and is then changed. */
export const PALETTE = [
  'silent',
  'absentHead',
  'absentCoordinator',
  'declines',
  'withdrawConsent',
  'childSafety',
  'suspend',
  'closing',
  'undecidedPzk',
  'undecidedPowiat',
  'hindered',
] as const
export type PaletteKey = (typeof PALETTE)[number]

/** Institutions a team can be made of in a scenario. */
export const PARTNERS: readonly Sector[] = [
  'SCHOOL',
  'PPC',
  'POLICE',
  'PROBATION',
  'HEALTH',
  'LABOUR_OFFICE',
  'ALCOHOL_BOARD',
  'HOUSING',
  'PCPR',
]
/** Posts whose absence a scenario can try. */
export const POSTS: readonly (Role | 'COORDINATOR')[] = [
  'SOCIAL_WORKER',
  'OPS_HEAD',
  'COORDINATOR',
  'PARTNERSHIP_LEADER',
  'PCPR_LEAD',
]

type Opener = NonNullable<Scenario['by']>

export const sameOpener = (a: Opener, b: Opener | undefined): boolean =>
  a.role === b?.role && a.sector === b.sector

/** Who may begin the case of this scenario, whoever does without being named first; one read from a file last. */
export function openersOf({ begins, by }: Pick<Scenario, 'begins' | 'by'>): Opener[] {
  const usual: Opener[] =
    begins === 'open'
      ? [{ role: 'SOCIAL_WORKER' }, { role: 'FAMILY_ASSISTANT' }]
      : [
          { role: 'MEMBER' },
          ...PARTNERS.map((sector): Opener => ({ role: 'MEMBER', sector })),
          { role: 'SOCIAL_WORKER' },
        ]
  return by && !usual.some((one) => sameOpener(one, by)) ? [...usual, by] : usual
}

/** The instant on another day at the same hour; without one before, when the office closes. */
export const onDay = (day: IsoDate, before: string | undefined): string =>
  before === undefined
    ? endOfOfficeDay(day).toISOString()
    : instantAt(dayNumber(day), warsawTime(new Date(before))).toISOString()

/** The same day at the given hour, 'HH:MM' in Warsaw; unchanged while no whole hour is typed. */
export const atHour = (instant: string, hour: string): string =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(hour)
    ? instantAt(dayNumber(warsawDate(new Date(instant))), hour).toISOString()
    : instant

const absent = (role: 'OPS_HEAD' | 'COORDINATOR', from: string): Happening => ({
  kind: 'absent',
  role,
  from,
  to: plus(from, 14),
  substitute: false,
})

/** A new happening of the palette from the given instant on. */
export function happeningOf(key: PaletteKey, at: string, team: readonly Sector[]): Happening {
  const sector = team[0] ?? 'SCHOOL'
  switch (key) {
    case 'silent':
      return { kind: 'silent', sector, from: at }
    case 'absentHead':
      return absent('OPS_HEAD', at)
    case 'absentCoordinator':
      return absent('COORDINATOR', at)
    case 'declines':
      return { kind: 'declines', sector }
    case 'withdrawConsent':
      return { kind: 'step', at, event: 'withdrawConsent', role: 'SOCIAL_WORKER' }
    case 'childSafety':
      return { kind: 'step', at, event: 'escalatePowiat', role: 'COORDINATOR', reason: 'childSafety' }
    case 'suspend': {
      const reviewOn = warsawDate(new Date(plus(at, 30)))
      return { kind: 'step', at, event: 'suspend', role: 'COORDINATOR', reviewOn }
    }
    case 'closing':
      return { kind: 'step', at, event: 'close', role: 'OPS_HEAD' }
    case 'undecidedPzk':
      return { kind: 'undecided', state: 'ESC_PZK' }
    case 'undecidedPowiat':
      return { kind: 'undecided', state: 'ESC_POWIAT' }
    case 'hindered':
      return { kind: 'hindered', state: 'DIAGNOSIS', until: plus(at, 30) }
  }
}

/** The stretch of time a happening covers on the axis; null where it has no place in time. */
export function spanOf(happening: Happening, end: Date): { from: Date; to: Date } | null {
  switch (happening.kind) {
    case 'step':
      return { from: new Date(happening.at), to: new Date(happening.at) }
    case 'absent':
      return { from: new Date(happening.from), to: new Date(happening.to) }
    case 'silent':
      return { from: new Date(happening.from), to: happening.to ? new Date(happening.to) : end }
    case 'hindered':
      return { from: new Date(0), to: new Date(happening.until) }
    default:
      return null
  }
}

/** The same happening so many days later (or earlier, negative). */
export function moved(happening: Happening, days: number): Happening {
  switch (happening.kind) {
    case 'step':
      return {
        ...happening,
        at: plus(happening.at, days),
        ...(happening.reviewOn && { reviewOn: dayLater(happening.reviewOn, days) }),
      }
    case 'absent':
      return { ...happening, from: plus(happening.from, days), to: plus(happening.to, days) }
    case 'silent':
      return {
        ...happening,
        from: plus(happening.from, days),
        ...(happening.to && { to: plus(happening.to, days) }),
      }
    case 'hindered':
      return { ...happening, until: plus(happening.until, days) }
    default:
      return happening
  }
}
