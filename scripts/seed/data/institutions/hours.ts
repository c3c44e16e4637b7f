import type { OfficeHours } from '../types.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]

/** Most offices of a gmina or powiat. */
export const OFFICE: OfficeHours[] = [{ days: WEEKDAYS, from: '07:30', to: '15:30' }]
/** Offices with one long day a week, so that people who work can come. */
export const OFFICE_LONG_MONDAY: OfficeHours[] = [
  { days: [1], from: '07:30', to: '17:00' },
  { days: [2, 3, 4], from: '07:30', to: '15:30' },
  { days: [5], from: '07:30', to: '14:00' },
]
export const SCHOOL: OfficeHours[] = [{ days: WEEKDAYS, from: '08:00', to: '16:00' }]
export const COUNSELLING: OfficeHours[] = [{ days: WEEKDAYS, from: '08:00', to: '18:00' }]
export const HEALTH_CENTRE: OfficeHours[] = [{ days: WEEKDAYS, from: '08:00', to: '18:00' }]
export const POLICE: OfficeHours[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
/** Bodies that meet in the afternoon: the alcohol board, a parish office, a day room. */
export const AFTERNOONS: OfficeHours[] = [{ days: [1, 3], from: '15:00', to: '18:00' }]
export const DAY_ROOM: OfficeHours[] = [{ days: WEEKDAYS, from: '13:00', to: '18:00' }]
