export { absenceHandlers, absencesOn } from './absences.ts'
