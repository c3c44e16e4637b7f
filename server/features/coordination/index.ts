import {
  acceptCoordination,
  declineCoordination,
  listOffers,
  offerCoordination,
  takeOverCoordination,
} from './coordination.ts'

export const coordinationHandlers = [
  offerCoordination,
  listOffers,
  acceptCoordination,
  declineCoordination,
  takeOverCoordination,
]
