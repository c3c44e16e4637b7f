export { activePartnership, partnershipHandlers } from './partnerships.ts'
