import { allow, type Rule } from '../ability.ts'

/** What may the product's own clock do? Let stored timers go off, nothing it could read. */
export const systemRules = (): Rule[] => [
  allow('clock', 'fire', 'Deadline', { settledAt: null }),
  allow('clock', 'expire', 'LegalBasis', { state: 'GIVEN' }),
  allow('clock', 'remind', 'FidelityCheck'),
]

/** What may a visitor who has not signed in do? */
export const visitorRules = (): Rule[] => [
  allow('visitor', 'create', 'Session'),
  allow('visitor', 'read', 'Demo'),
]
