import type { OfficeHours } from '../../../../shared/domain/officeHours.ts'

/** Most offices of a gmina or powiat. */
export const OFFICE = 'pn–pt 7.30–15.30'
/** Offices with one long day a week, so that people who work can come. */
export const OFFICE_LONG_MONDAY = 'pn 7.30–17.00, wt–czw 7.30–15.30, pt 7.30–14.00'
export const SCHOOL = 'pn–pt 8.00–16.00'
export const COUNSELLING = 'pn–pt 8.00–18.00'
export const HEALTH_CENTRE = 'pn–pt 8.00–18.00'
export const POLICE = 'całą dobę'
/** Bodies that meet in the afternoon: the alcohol board, a parish office. */
export const AFTERNOONS = 'pn i śr 15.00–18.00'
export const DAY_ROOM = 'pn–pt 13.00–18.00'

const on = (days: readonly (keyof OfficeHours)[], from: string, to: string): OfficeHours =>
  Object.fromEntries(days.map((day) => [day, { from, to }]))
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** The same for clocks, by what stands on the door. */
export const HOURS: Readonly<Record<string, OfficeHours>> = {
  [OFFICE]: on(WORKDAYS, '07:30', '15:30'),
  [OFFICE_LONG_MONDAY]: {
    ...on(['mon'], '07:30', '17:00'),
    ...on(['tue', 'wed', 'thu'], '07:30', '15:30'),
    ...on(['fri'], '07:30', '14:00'),
  },
  [SCHOOL]: on(WORKDAYS, '08:00', '16:00'),
  [COUNSELLING]: on(WORKDAYS, '08:00', '18:00'),
  [POLICE]: on([...WORKDAYS, 'sat', 'sun'], '00:00', '23:59'),
  [AFTERNOONS]: on(['mon', 'wed'], '15:00', '18:00'),
  [DAY_ROOM]: on(WORKDAYS, '13:00', '18:00'),
}
