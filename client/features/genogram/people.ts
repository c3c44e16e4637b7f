import type { PersonView } from '../../../shared/contracts/persons.ts'
import type { FamilyRole } from '../../../shared/domain/vocabulary.ts'

type Sign = 'square' | 'circle' | 'diamond'

const BY_ROLE: Partial<Record<FamilyRole, Sign>> = { mother: 'circle', father: 'square' }

/**
 * A man is a square, a woman a circle. Where the role does not say it, the last but one digit of the PESEL
 * does, for viewers who have it on the screen anyway; otherwise a diamond, which says nothing.
 */
export function signOf({ roleInFamily, peselMasked }: PersonView): Sign {
  const sexDigit = peselMasked?.at(-2)
  const byPesel = sexDigit && /\d/.test(sexDigit) ? (Number(sexDigit) % 2 === 0 ? 'circle' : 'square') : null
  return BY_ROLE[roleInFamily] ?? byPesel ?? 'diamond'
}
