import type { ModelCode } from '../../../shared/domain/vocabulary.ts'
import type { ModelStatus } from '../../../shared/workflow/model.ts'
import type { ModelError } from '../../../shared/workflow/modelErrors.ts'
import {
  anything,
  defineModel,
  flag,
  number,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  time,
  type Stored,
} from '../model.ts'
import type { ByPart } from './caseCourse.ts'

/** Who spoke, as named beside the words later. */
export interface SpeakerPart extends ByPart {
  userId: string
  institution: string
}

export interface RemarkPart {
  id: string
  /** Place in the model; empty = all of it. */
  path: string
  text: string
  by: SpeakerPart
  at: Date
  edition: number
  answer: { text: string; accepted: boolean; by: SpeakerPart; at: Date } | null
}

/** A text that was shown in the consultation and has been replaced. */
export interface EditionPart {
  edition: number
  json: string
  at: Date
  changelog: string
}

/** One version of a cooperation model, from its draft to its retirement. */
export interface CooperationModelDoc extends Stored {
  code: ModelCode
  /** The version cases pin; of a draft the one it would get now. `version` counts changes of the record. */
  number: number
  status: ModelStatus
  /** The model as JSON. Text, because a draft may contain anything, also what a database reads as its own. */
  json: string
  digest: string
  name: { pl: string; en: string }
  /** What keeps the draft from being used. */
  faults: ModelError[]
  /** Region it belongs to; null for the models the product brings. */
  voivodeship: string | null
  authorMembershipId: string | null
  author: SpeakerPart | null
  changelog: string
  edition: number
  editions: EditionPart[]
  basedOn: { code: ModelCode; version: number } | null
  remarks: RemarkPart[]
  consultation: { from: Date; to: string } | null
  recommendation: { text: string; by: SpeakerPart; at: Date } | null
  publishedAt: Date | null
  retiredAt: Date | null
}

const speaker = part({ membershipId: text, userId: text, name: text, institution: text })

export const CooperationModelModel = defineModel<CooperationModelDoc>(
  'CooperationModel',
  'models',
  {
    ...stored,
    code: text,
    number,
    status: text,
    json: text,
    digest: text,
    name: { type: part({ pl: text, en: text }), required: true },
    faults: anything,
    voivodeship: optionalText,
    authorMembershipId: optionalText,
    author: { type: speaker, default: null },
    changelog: text,
    edition: number,
    editions: [part({ edition: number, json: text, at: time, changelog: text })],
    basedOn: { type: part({ code: text, version: number }), default: null },
    remarks: [
      part({
        id: text,
        path: { type: String, default: '' },
        text,
        by: speaker,
        at: time,
        edition: number,
        answer: { type: part({ text, accepted: flag, by: speaker, at: time }), default: null },
      }),
    ],
    consultation: { type: part({ from: time, to: text }), default: null },
    recommendation: { type: part({ text, by: speaker, at: time }), default: null },
    publishedAt: optionalTime,
    retiredAt: optionalTime,
  },
  [
    {
      on: { code: 1, number: 1 },
      options: { unique: true, partialFilterExpression: { status: { $in: ['published', 'retired'] } } },
    },
    { on: { voivodeship: 1, status: 1 } },
  ],
)
