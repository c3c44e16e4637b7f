export { sessionHandlers } from './session.ts'
