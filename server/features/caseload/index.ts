export { caseloadHandlers } from './caseload.ts'
