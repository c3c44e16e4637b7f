export { calendarHandlers } from './calendar.ts'
