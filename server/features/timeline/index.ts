export { timelineHandlers } from './caseTimeline.query.ts'
