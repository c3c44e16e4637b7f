import { z } from 'zod'
import { TOLD } from '../domain/smallCells.ts'

/** A count; to those who see no family only its least, in words of `told` (smallCells.ts). */
export const zCell = z.strictObject({ least: z.int(), told: z.enum(TOLD) })
