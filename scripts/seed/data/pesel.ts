import type { SeedPerson, Sex } from './types.ts'

/** Weights of the first ten digits in the PESEL checksum. */
const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3] as const
/** The century is coded in the month: 1900s as is, 2000s plus 20. */
const MONTH_SHIFT: Readonly<Record<string, number>> = { '19': 0, '20': 20 }

const two = (n: number) => String(n).padStart(2, '0')

/**
 * Date of birth of someone who has completed `age` years on `today`.
 *
 * @param today calendar day `YYYY-MM-DD`, `birthday` as `MM-DD`
 * @returns `YYYY-MM-DD`
 */
export function birthDateOf({ age, birthday }: Pick<SeedPerson, 'age' | 'birthday'>, today: string): string {
  const hadBirthday = birthday <= today.slice(5)
  return `${Number(today.slice(0, 4)) - age - (hadBirthday ? 0 : 1)}-${birthday}`
}

/**
 * A valid PESEL for an invented person: the same arguments always give the same number.
 *
 * @param birthDate `YYYY-MM-DD` in 1900–2099
 * @param sex decides the parity of the tenth digit (women even, men odd)
 * @param seed any text; spreads people born on one day over the serial numbers
 * @throws RangeError for a year outside 1900–2099
 */
export function peselOf(birthDate: string, sex: Sex, seed: string): string {
  const shift = MONTH_SHIFT[birthDate.slice(0, 2)]
  if (shift === undefined) throw new RangeError(`No PESEL for ${birthDate}`)
  const hash = fnv1a(seed)
  const serial = String(hash % 1000).padStart(3, '0')
  const sexDigit = (Math.floor(hash / 1000) % 5) * 2 + (sex === 'M' ? 1 : 0)
  const ten = `${birthDate.slice(2, 4)}${two(Number(birthDate.slice(5, 7)) + shift)}${birthDate.slice(8)}${serial}${sexDigit}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(ten[i]), 0)
  return `${ten}${(10 - (sum % 10)) % 10}`
}

/** FNV-1a, 32 bits: small, well spread, and the same everywhere. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
