import type { NoticeChannel } from '../../../shared/domain/vocabulary.ts'
import { defineModel, optionalText, part, stored, text, type Stored } from '../model.ts'

/** Evidence of the information duty (GDPR art. 13 and 14) towards one person: handed over, or put off and why. */
export interface InfoNoticeDoc extends Stored {
  caseId: string
  personId: string
  delivered: { channel: NoticeChannel; on: string } | null
  deferralReason: string | null
  recordedBy: string
}

export const InfoNoticeModel = defineModel<InfoNoticeDoc>(
  'InfoNotice',
  'infoNotices',
  {
    ...stored,
    caseId: text,
    personId: text,
    delivered: { type: part({ channel: text, on: text }), default: null },
    deferralReason: optionalText,
    recordedBy: text,
  },
  [{ on: { caseId: 1, _id: 1 } }],
)
