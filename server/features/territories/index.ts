export { territoryHandlers } from './territories.ts'
