import { z } from 'zod'

/** The building blocks of every contract: small, strict, with a limit each. */

/** Identifiers are 24 hex characters everywhere, as strings, so they compare equal on every side. */
export const zId = z.string().regex(/^[0-9a-f]{24}$/, 'id')
export const zVersion = z.int().min(0)
/** Calendar day, `YYYY-MM-DD`, that exists (30 February does not). */
export const zDay = z.iso.date()
/** Territorial code: 2 (voivodeship), 4 (powiat) or 7 (gmina) digits; a string because of leading zeros. */
export const zTeryt = z.string().regex(/^(\d{2}|\d{4}|\d{7})$/, 'teryt')
/** The gmina of a case, by whose region its model has its words. */
export const zGmina = z.strictObject({ teryt: z.string(), name: z.string() })

// Control characters (other than tab and line feed) and lone surrogates never belong to a person's text.
// eslint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u
// A base letter may carry some accents, not a tower of them.
const ACCENT_TOWER = /\p{M}{9,}/u

const clean = (s: string) => !UNCLEAN.test(s) && !ACCENT_TOWER.test(s)
const normal = (s: string) => s.replaceAll('\r\n', '\n').normalize('NFC').trim()

/** One line of text: 1 to `max` characters after trimming. */
export const zLine = (max: number) =>
  z
    .string()
    .max(max * 2)
    .overwrite(normal)
    .min(1, 'empty')
    .max(max)
    .refine((s) => clean(s) && !s.includes('\n'), 'characters')

/** Several lines of text: 1 to `max` characters after trimming. */
export const zText = (max: number) =>
  z
    .string()
    .max(max * 2)
    .overwrite(normal)
    .min(1, 'empty')
    .max(max)
    .refine(clean, 'characters')

/** A search phrase: literal, short. */
export const zSearch = zLine(120)

/** Flat query parameters arrive as text; nothing but these spellings counts. */
export const zFlag = z.enum(['true', 'false']).transform((s) => s === 'true')
const zLimit = z
  .string()
  .regex(/^\d{1,3}$/, 'number')
  .transform(Number)
  .pipe(z.int().min(1).max(100))
/** Opaque continuation of a list; judged by the server that made it. */
const zNext = z.string().min(8).max(1024)

export const page = { limit: zLimit.optional(), next: zNext.optional() }

/** What a viewer may do with a record, with the reason code when not. */
export const zAbilities = z.record(
  z.string(),
  z.strictObject({ allowed: z.boolean(), reason: z.string().optional() }),
)
export type Abilities = z.infer<typeof zAbilities>

export const unique = <T>(list: T[]) => new Set(list).size === list.length
