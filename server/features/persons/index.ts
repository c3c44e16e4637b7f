import { findSimilar } from './findSimilar.query.ts'
import { personHandlersCore } from './persons.ts'
import { relationHandlers } from './relations.command.ts'

export const personHandlers = [...personHandlersCore, ...relationHandlers, findSimilar]
export { personLive } from './persons.ts'
export { newFamily } from './newPerson.ts'
