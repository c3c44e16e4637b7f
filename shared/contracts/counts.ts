import { z } from 'zod'

/** A count that may be hidden from those who see no family: `hidden` says why there is no value (smallCells.ts). */
export const zCell = z.strictObject({
  value: z.int().nullable(),
  hidden: z.enum(['small', 'derivable']).nullable(),
})
