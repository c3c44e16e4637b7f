export { supervisionHandlers, supervisionLive } from './supervisions.ts'
