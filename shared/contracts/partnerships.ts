import { z } from 'zod'
import { page, unique, zDay, zId, zLine, zTeryt, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { operations } from './operation.ts'
import { MODEL_CODES, PARTNERSHIP_STATES } from '../domain/vocabulary.ts'

export const zModelRef = z.strictObject({ code: z.enum(MODEL_CODES), version: z.int().min(1) })

export const zPartnership = z.strictObject({
  id: zId,
  version: zVersion,
  state: z.enum(PARTNERSHIP_STATES),
  model: zModelRef,
  territory: z.strictObject({ teryt: z.string(), name: z.string() }),
  leader: zInstitutionRef,
  /** Who may sign: invited institutions, with the day and person of their accession once signed. */
  members: z.array(
    z.strictObject({
      institution: zInstitutionRef,
      signedOn: zDay.nullable(),
      signatory: z.string().nullable(),
    }),
  ),
  authorisation: z.strictObject({ by: z.string(), on: zDay }).nullable(),
  createdAt: z.string(),
  activatedAt: z.string().nullable(),
  /** Institutions that took part and left, or declined before signing. */
  former: z.array(
    z.strictObject({
      institution: zInstitutionRef,
      signedOn: zDay.nullable(),
      leftOn: zDay,
      reason: z.string(),
    }),
  ),
  ended: z.strictObject({ on: zDay, reason: z.string(), by: z.string() }).nullable(),
  /** Cases at work under it; told to those who may end it, when they look at it. */
  runningCases: z.int().optional(),
  /** When the next fidelity checklist is due; told to those who read the checklists, null where none is. */
  nextCheckAt: z.string().nullable().optional(),
})
export type PartnershipView = z.infer<typeof zPartnership>

export const partnershipOperations = operations({
  'partnerships.list': {
    kind: 'query',
    method: 'GET',
    path: '/partnerships',
    summary: 'Partnerships of the caller’s institution or territory.',
    access: 'member',
    subject: 'Partnership',
    action: 'read',
    input: z.strictObject({
      teryt: zTeryt.optional(),
      state: z.enum(PARTNERSHIP_STATES).optional(),
      ...page,
    }),
    output: z.array(zPartnership),
    list: true,
  },
  'partnerships.get': {
    kind: 'query',
    method: 'GET',
    path: '/partnerships/{id}',
    summary: 'One partnership: state, model version, leader, accessions.',
    access: 'member',
    subject: 'Partnership',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zPartnership,
  },
  'partnerships.propose': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships',
    summary: 'The leading centre proposes a partnership for its gmina and invites institutions to accede.',
    access: 'member',
    subject: 'Partnership',
    action: 'propose',
    input: z.strictObject({
      teryt: zTeryt,
      model: zModelRef,
      institutionIds: z.array(zId).min(1).max(60).refine(unique, 'repeated'),
    }),
    output: zPartnership,
    events: ['partnership.proposed'],
    errors: ['guard_unmet'],
  },
  'partnerships.accede': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/accessions',
    summary: 'An invited institution signs its accession.',
    access: 'member',
    subject: 'Partnership',
    action: 'accede',
    input: z.strictObject({ id: zId, signatory: zLine(120), signedOn: zDay, version: zVersion.optional() }),
    output: zPartnership,
    events: ['partnership.acceded'],
    errors: ['guard_unmet'],
  },
  'partnerships.activate': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/activate',
    summary: 'The leader, authorised by the mayor, makes the signed partnership active.',
    access: 'member',
    subject: 'Partnership',
    action: 'activate',
    input: z.strictObject({
      id: zId,
      authorisedBy: zLine(120),
      authorisedOn: zDay,
      version: zVersion.optional(),
    }),
    output: zPartnership,
    events: ['partnership.activated'],
    errors: ['guard_unmet'],
  },
  'partnerships.invite': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/invitations',
    summary: 'The leader invites further institutions; they accede as the first ones did.',
    access: 'member',
    subject: 'Partnership',
    action: 'invite',
    input: z.strictObject({
      id: zId,
      institutionIds: z.array(zId).min(1).max(60).refine(unique, 'repeated'),
      version: zVersion.optional(),
    }),
    output: zPartnership,
    events: ['partnership.invited'],
    errors: ['guard_unmet'],
  },
  'partnerships.leave': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/departures',
    summary: 'A member withdraws its accession, or declines to accede; its part in running cases goes on.',
    access: 'member',
    subject: 'Partnership',
    action: 'leave',
    input: z.strictObject({ id: zId, reason: zLine(300), leftOn: zDay, version: zVersion.optional() }),
    output: z.strictObject({ left: z.literal(true), id: zId }),
    events: ['partnership.left'],
    errors: ['guard_unmet'],
  },
  'partnerships.end': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/end',
    summary: 'The leader ends the partnership: no case opens under it any more, running ones go on.',
    access: 'member',
    subject: 'Partnership',
    action: 'end',
    input: z.strictObject({ id: zId, reason: zLine(300), endedOn: zDay, version: zVersion }),
    output: zPartnership,
    events: ['partnership.ended'],
    errors: ['guard_unmet'],
  },
  'partnerships.changeModel': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{id}/model',
    summary: 'The leader chooses the model version under which new cases open from now on.',
    access: 'member',
    subject: 'Partnership',
    action: 'changeModel',
    input: z.strictObject({ id: zId, model: zModelRef, version: zVersion }),
    output: zPartnership,
    events: ['partnership.modelChanged'],
    errors: ['guard_unmet'],
  },
})
