import { z } from 'zod'
import { page, zSearch, zTeryt } from './fields.ts'
import { operations } from './operation.ts'

export const zTerritory = z.strictObject({
  teryt: zTeryt,
  name: z.string(),
  /** Spelling of a founding document where it differs from the register. */
  nameSeed: z.string().optional(),
  kind: z.enum(['voivodeship', 'powiat', 'gmina']),
  gminaType: z.enum(['urban', 'rural', 'urbanRural']).optional(),
  cityWithPowiatRights: z.boolean(),
  parent: zTeryt.nullable(),
  /** Names of the units above, nearest first. */
  path: z.array(z.string()),
})
export type TerritoryView = z.infer<typeof zTerritory>

export const territoryOperations = operations({
  'territories.search': {
    kind: 'query',
    method: 'GET',
    path: '/territories',
    summary: 'Find gminas, powiats and voivodeships by the beginning of a word, diacritics aside.',
    access: 'member',
    subject: 'Territory',
    action: 'read',
    input: z.strictObject({
      q: zSearch,
      kind: z.enum(['voivodeship', 'powiat', 'gmina']).optional(),
      ...page,
    }),
    output: z.array(zTerritory),
    list: true,
  },
})
