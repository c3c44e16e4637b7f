import type { Role } from '../../../../shared/domain/vocabulary.ts'
import type { SeedMembership, SeedUser, Sex } from '../types.ts'

export const works = (institution: string, role: Role, title: string): SeedMembership => ({
  institution,
  role,
  title,
})

const user =
  (sex: Sex) =>
  (
    key: string,
    firstName: string,
    lastName: string,
    main: SeedMembership,
    ...others: SeedMembership[]
  ): SeedUser => ({
    key,
    firstName,
    lastName,
    sex,
    // The key is the name without diacritics, which is how offices build their addresses.
    email: `${key}@${main.institution}.example`,
    memberships: [main, ...others],
  })

/** A woman; her title comes in the feminine. */
export const she = user('F')
/** A man; his title comes in the masculine. */
export const he = user('M')
