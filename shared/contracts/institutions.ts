import { z } from 'zod'
import { page, zId, zSearch, zTeryt, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { SECTORS } from '../domain/vocabulary.ts'

export const zInstitutionRef = z.strictObject({
  id: zId,
  name: z.string(),
  shortName: z.string(),
  sector: z.enum(SECTORS),
})

const zHour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
const zOpening = z
  .strictObject({ from: zHour, to: zHour })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'beforeStart' })
  .optional()
/** A week of the office by Warsaw clocks; closed on the days left out. */
const zOfficeHours = z
  .strictObject({
    mon: zOpening,
    tue: zOpening,
    wed: zOpening,
    thu: zOpening,
    fri: zOpening,
    sat: zOpening,
    sun: zOpening,
  })
  .refine((week) => Object.values(week).some(Boolean), 'empty')

export const zInstitution = z.strictObject({
  ...zInstitutionRef.shape,
  version: zVersion,
  territory: z.strictObject({ teryt: z.string(), name: z.string() }),
  level: z.enum(['gmina', 'powiat', 'voivodeship']),
  active: z.boolean(),
  /** As it stands on the door. */
  officeHours: z.string(),
  /** When messages that can wait are sent there; null = the usual hours, Monday to Friday 7:30 to 15:30. */
  hours: zOfficeHours.nullable(),
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
  'institutions.setHours': {
    kind: 'command',
    method: 'PATCH',
    path: '/institutions/{id}/hours',
    summary: 'When the office is open: messages that can wait reach its staff then.',
    access: 'member',
    subject: 'Institution',
    action: 'setHours',
    input: z.strictObject({ id: zId, version: zVersion, hours: zOfficeHours }),
    output: zInstitution,
    events: ['institution.updated'],
  },
})
