/**
 * PESEL, the Polish personal number: YYMMDD (century folded into the month), serial, sex digit, check digit.
 * Own code because the number library we have judges the birth date by the host's clock and zone, which
 * shared code may not, and cannot be imported without every other country's numbers.
 */
type ParsedPesel =
  | { ok: true; pesel: string; birthDate: string; sex: 'F' | 'M' }
  | { ok: false; reason: 'length' | 'checksum' | 'date' }

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]
const CENTURIES = [1900, 2000, 2100, 2200, 1800]

/**
 * Reads a PESEL as people type it (spaces and hyphens allowed). `birthDate` is 'YYYY-MM-DD'; whether it lies
 * in the future is for the caller, who knows what day it is.
 */
export function parsePesel(text: string): ParsedPesel {
  const pesel = text.replace(/[\s-]/g, '')
  if (!/^[0-9]{11}$/.test(pesel)) return { ok: false, reason: 'length' }
  const digits = [...pesel].map(Number)
  const codedMonth = Number(pesel.slice(2, 4))
  const year = (CENTURIES[Math.floor(codedMonth / 20)] ?? 0) + Number(pesel.slice(0, 2))
  const birth = new Date(Date.UTC(year, (codedMonth % 20) - 1, Number(pesel.slice(4, 6))))
  const isRealDay =
    birth.getUTCMonth() === (codedMonth % 20) - 1 && birth.getUTCDate() === Number(pesel.slice(4, 6))
  if (!isRealDay) return { ok: false, reason: 'date' }
  const sum = digits.reduce((total, digit, place) => total + digit * (WEIGHTS[place] ?? 0), 0)
  if (sum % 10 !== 0) return { ok: false, reason: 'checksum' }
  const sex = (digits[9] ?? 0) % 2 === 0 ? 'F' : 'M'
  return { ok: true, pesel, birthDate: birth.toISOString().slice(0, 10), sex }
}

/** Last four characters behind dots; the birth date, which names the person's age, stays hidden. */
export const maskPesel = (pesel: string): string => '•'.repeat(7) + pesel.slice(-4)
