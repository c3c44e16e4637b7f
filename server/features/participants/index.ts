export { participantHandlers } from './participants.ts'
