import type { EscalationReason, Level, PullInOutcome, Sector } from '../../../shared/domain/vocabulary.ts'
import type { TransitionRole } from '../../../shared/workflow/model.ts'
import { defineModel, optionalText, part, stored, text, texts, time, type Stored } from '../model.ts'
import type { InstitutionPart } from './invitation.ts'

export interface EscalationDoc extends Stored {
  caseId: string
  caseNumber: string | null
  familyName: string
  gminaName: string
  powiatTeryt: string
  owner: InstitutionPart
  fromLevel: Level
  toLevel: Level
  decidingInstitutionId: string
  /** Who may put a problem to the region while it waits, by the model of the case; none in records before this. */
  forwarders?: TransitionRole[]
  /** Institutions of the powiat that the model's row names; none in records before this. */
  pulledIn?: { sector: Sector; institution: InstitutionPart | null; outcome: PullInOutcome }[]
  reason: EscalationReason
  tried: string[]
  question: string
  /** The same texts with the family's names taken out, for those who decide on a summary. */
  triedSummary: string[]
  questionSummary: string
  state: 'OPEN' | 'DECIDED' | 'WITHDRAWN' | 'PASSED_ON'
  openedAt: Date
  openedByName: string
  openedByMembershipId: string
  dueAt: Date
  /** With the minutes: who took part, and on which day. */
  decision: {
    text: string
    summary: string
    by: string
    at: Date
    attendees?: string[]
    /** The same with the family's names taken out, for whoever reads the summary. */
    attendeesSummary?: string[]
    heldOn?: string | null
  } | null
}

export const EscalationModel = defineModel<EscalationDoc>(
  'Escalation',
  'escalations',
  {
    ...stored,
    caseId: text,
    caseNumber: optionalText,
    familyName: text,
    gminaName: text,
    powiatTeryt: text,
    owner: { type: part({ id: text, name: text, shortName: text, sector: text }), required: true },
    fromLevel: text,
    toLevel: text,
    decidingInstitutionId: text,
    forwarders: texts,
    pulledIn: [
      part({
        sector: text,
        institution: { type: part({ id: text, name: text, shortName: text, sector: text }), default: null },
        outcome: text,
      }),
    ],
    reason: text,
    tried: texts,
    question: text,
    triedSummary: texts,
    questionSummary: text,
    state: text,
    openedAt: time,
    openedByName: text,
    openedByMembershipId: text,
    dueAt: time,
    decision: {
      type: part({
        text: optionalText,
        summary: optionalText,
        by: text,
        at: time,
        attendees: texts,
        attendeesSummary: texts,
        heldOn: optionalText,
      }),
      default: null,
    },
  },
  [
    { on: { caseId: 1, openedAt: -1 } },
    { on: { decidingInstitutionId: 1, state: 1, dueAt: 1 } },
    { on: { powiatTeryt: 1, state: 1 } },
  ],
)
