import { z } from 'zod'
import { page, zId, zSearch, zTeryt } from './fields.ts'
import { operations } from './operation.ts'
import { SECTORS } from '../domain/vocabulary.ts'

export const zInstitutionRef = z.strictObject({
  id: zId,
  name: z.string(),
  shortName: z.string(),
  sector: z.enum(SECTORS),
})

export const zInstitution = z.strictObject({
  ...zInstitutionRef.shape,
  territory: z.strictObject({ teryt: z.string(), name: z.string() }),
  level: z.enum(['gmina', 'powiat', 'voivodeship']),
  active: z.boolean(),
  officeHours: z.string(),
  dpoContact: z.string(),
  controllerInfo: z.string(),
  /** People one may invite or name; names and posts are public functions. */
  staff: z
    .array(z.strictObject({ membershipId: zId, name: z.string(), title: z.string(), role: z.string() }))
    .optional(),
})
export type InstitutionView = z.infer<typeof zInstitution>

export const institutionOperations = operations({
  'institutions.list': {
    kind: 'query',
    method: 'GET',
    path: '/institutions',
    summary: 'Directory of institutions, by partnership, territory, sector or name.',
    access: 'member',
    subject: 'Institution',
    action: 'read',
    input: z.strictObject({
      partnershipId: zId.optional(),
      teryt: zTeryt.optional(),
      sector: z.enum(SECTORS).optional(),
      q: zSearch.optional(),
      ...page,
    }),
    output: z.array(zInstitution),
    list: true,
  },
  'institutions.get': {
    kind: 'query',
    method: 'GET',
    path: '/institutions/{id}',
    summary: 'One institution with the people one may invite.',
    access: 'member',
    subject: 'Institution',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zInstitution,
  },
})
