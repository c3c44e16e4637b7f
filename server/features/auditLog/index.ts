export { auditHandlers } from './caseHistory.query.ts'
