export { fidelityHandlers, fidelityLive } from './fidelity.ts'
