export { partnershipHandlers } from './partnerships.ts'
export { activePartnership } from './standing.ts'
