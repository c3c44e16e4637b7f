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
