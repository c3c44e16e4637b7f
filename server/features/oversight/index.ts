import { overseenCases } from './overseenCases.query.ts'

export const oversightHandlers = [overseenCases]
