export { institutionHandlers } from './institutions.ts'
