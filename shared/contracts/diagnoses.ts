import { z } from 'zod'
import { zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { FAMILY_PARTS } from '../domain/vocabulary.ts'
import { DIAGNOSIS_SECTIONS } from '../workflow/facts.ts'

/** Six texts in four sections: strengths go with weaknesses, resources with deficits. */
export const DIAGNOSIS_TEXTS = [
  'causes',
  'strengths',
  'weaknesses',
  'resources',
  'deficits',
  'expectations',
] as const
export type DiagnosisText = (typeof DIAGNOSIS_TEXTS)[number]

const zPart = zText(6000).nullable()
const zDiagnosisTexts = z.strictObject({
  causes: zPart,
  strengths: zPart,
  weaknesses: zPart,
  resources: zPart,
  deficits: zPart,
  expectations: zPart,
} satisfies Record<DiagnosisText, z.ZodType>)

/** Someone of the team or of the family. */
const zAttendeeInput = z.union([z.strictObject({ membershipId: zId }), z.strictObject({ personId: zId })])

export const zDiagnosis = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  /** 1, 2, 3 …: an approved edition never changes, the next change begins a new one. */
  edition: z.int().min(1),
  /** Sections with something in them. */
  filled: z.array(z.enum(DIAGNOSIS_SECTIONS)),
  family: z.enum(FAMILY_PARTS).nullable(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** The words themselves; absent where the viewer only learns how far the diagnosis is. */
  texts: zDiagnosisTexts.optional(),
  familyNote: z.string().nullable().optional(),
  workshop: z
    .strictObject({
      on: z.string(),
      attendees: z.array(
        z.strictObject({ membershipId: zId.nullable(), personId: zId.nullable(), name: z.string() }),
      ),
    })
    .nullable()
    .optional(),
  /** Written for those who decide on a raised case and read no more than this. */
  summary: z.string().nullable().optional(),
})
export type DiagnosisView = z.infer<typeof zDiagnosis>

const costCardFields = {
  /** The problem that is left to itself, in the case's own words. */
  area: zLine(80),
  consequences: z.array(zLine(300)).min(1).max(20),
  /** What it would cost the public, in grosze; null where nobody can say. */
  costEstimate: z.int().min(0).max(100_000_000_000).nullable(),
  /** Over how many months it is reckoned. */
  horizonMonths: z.int().min(1).max(240),
}

export const zCostCard = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  area: z.string(),
  /** What happens to the family; absent where the viewer only learns what it costs. */
  consequences: z.array(z.string()).optional(),
  costEstimate: z.int().nullable(),
  horizonMonths: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
})
export type CostCardView = z.infer<typeof zCostCard>

export const diagnosisOperations = operations({
  'diagnoses.get': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/diagnosis',
    summary: 'The diagnosis of the case: its latest edition and those before it, newest first.',
    access: 'member',
    subject: 'Diagnosis',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.strictObject({ latest: zDiagnosis.nullable(), earlier: z.array(zDiagnosis) }),
    sensitive: true,
  },
  'diagnoses.save': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/diagnosis',
    summary: 'Write the diagnosis as a whole; after an approval this begins a new edition.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({
      caseId: zId,
      /** Version of the latest edition on the screen; 0 while there is none. */
      version: zVersion,
      texts: zDiagnosisTexts,
      summary: zText(2000).nullable(),
      workshop: z.strictObject({ on: zDay, attendees: z.array(zAttendeeInput).min(1).max(40) }).nullable(),
      family: z.enum(FAMILY_PARTS).nullable(),
      /** Required when the family refused: how and why. */
      familyNote: zText(1000).nullable(),
    }),
    output: zDiagnosis,
    events: ['diagnosis.saved'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'diagnoses.approve': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/diagnosis/approval',
    summary: 'The coordinator approves the latest edition; from then on it stands as it is.',
    access: 'member',
    subject: 'Case',
    action: 'approveRecords',
    input: z.strictObject({ caseId: zId, version: zVersion }),
    output: zDiagnosis,
    events: ['diagnosis.approved', 'diagnosis.superseded'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'costCards.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/cost-cards',
    summary: 'Inaction-cost cards: what each problem will cost if nobody does anything.',
    access: 'member',
    subject: 'CostCard',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zCostCard),
    list: true,
    sensitive: true,
  },
  'costCards.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/cost-cards',
    summary: 'Fill in an inaction-cost card for one problem area.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({ caseId: zId, ...costCardFields }),
    output: zCostCard,
    events: ['costCard.added'],
    errors: ['guard_unmet'],
  },
  'costCards.update': {
    kind: 'command',
    method: 'PATCH',
    path: '/cost-cards/{id}',
    summary: 'Change an inaction-cost card; fields left out stay as they are.',
    access: 'member',
    subject: 'CostCard',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      area: costCardFields.area.optional(),
      consequences: costCardFields.consequences.optional(),
      costEstimate: costCardFields.costEstimate.optional(),
      horizonMonths: costCardFields.horizonMonths.optional(),
    }),
    output: zCostCard,
    events: ['costCard.updated'],
    errors: ['version_conflict'],
  },
  'costCards.remove': {
    kind: 'command',
    method: 'DELETE',
    path: '/cost-cards/{id}',
    summary: 'Take an inaction-cost card off the case.',
    access: 'member',
    subject: 'CostCard',
    action: 'update',
    input: z.strictObject({ id: zId, version: zVersion }),
    output: z.strictObject({ removed: z.literal(true), id: zId }),
    events: ['costCard.removed'],
    errors: ['version_conflict'],
  },
})
