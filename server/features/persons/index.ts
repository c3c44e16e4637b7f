import { findSimilar } from './findSimilar.query.ts'
import { personHandlersCore } from './persons.ts'

export const personHandlers = [...personHandlersCore, findSimilar]
export { personLive } from './persons.ts'
export { newPerson } from './newPerson.ts'
