import { allow, type Rule } from '../ability.ts'

/** What may the product's own clock do? Remind and expire, nothing it could read. */
export const systemRules = (): Rule[] => [
  allow('clock', ['remind', 'expire'], 'Invitation', { state: 'SENT' }),
]

/** What may a visitor who has not signed in do? */
export const visitorRules = (): Rule[] => [
  allow('visitor', 'create', 'Session'),
  allow('visitor', 'read', 'Demo'),
]
