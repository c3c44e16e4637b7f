import { endOfValidity } from '../../../shared/domain/consent.ts'
import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { InfoNoticeDoc } from '../../db/models/infoNotice.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { presentBasis, presentNotice } from '../consents/index.ts'
import { line, type Draft } from './draft.ts'

/** Lines of on what sharing rests: as much of each as the list of bases shows this viewer. */

const NOON = '12:00'

/** When the answer was put on record; of one recorded before that was kept, the day it bears. */
function answeredAt({ answeredAt: at, givenOn, requestedAt, updatedAt }: LegalBasisDoc): Date {
  if (at) return at
  const day = givenOn ? instantAt(dayNumber(givenOn), NOON) : updatedAt
  return requestedAt && requestedAt > day ? requestedAt : day
}

export function ofBasis(viewer: CaseViewer, doc: LegalBasisDoc, person: PersonDoc): Draft[] {
  const view = presentBasis(viewer, doc, person)
  const about = { person: view.person.name, basis: view.type }
  const of = (code: string, at: Date, more: Record<string, string | null | undefined> = {}) =>
    line('basis', code, `${doc._id}-${at.getTime()}`, at, { ...about, ...more })
  const { recordedBy: by } = view
  const lines: Draft[] = []
  if (view.type !== 'consent') lines.push(of('basisAdded', doc.createdAt, { by }))
  if (doc.requestedAt) lines.push(of('consentRequested', doc.requestedAt))
  if (doc.requestedAt && doc.givenOn) lines.push(of('consentGiven', answeredAt(doc), { by }))
  if (doc.state === 'REFUSED')
    lines.push(of('consentRefused', answeredAt(doc), { by, text: view.refusedReason }))
  // A part taken back is the centre's knowledge; the end of the whole is everybody's who read the consent.
  for (const one of view.withdrawals ?? [])
    lines.push(of('consentWithdrawn', new Date(one.at), { by: one.by, text: one.reason }))
  if (!view.withdrawals && doc.withdrawnAt) lines.push(of('consentWithdrawn', doc.withdrawnAt))
  if (doc.state === 'ENDED' && doc.ended)
    lines.push(of('basisEnded', doc.ended.at, { by: view.ended?.by, text: view.ended?.reason }))
  const end = doc.until && endOfValidity(doc.until)
  const ranOut = doc.state === 'EXPIRED' || doc.state === 'GIVEN'
  if (end && ranOut && end <= viewer.now) lines.push(of('basisExpired', end))
  return lines
}

export function ofNotice(viewer: CaseViewer, doc: InfoNoticeDoc, person: PersonDoc): Draft {
  const { person: about, delivered, deferralReason, recordedBy: by } = presentNotice(viewer, doc, person)
  const code = delivered ? 'noticeDelivered' : 'noticeDeferred'
  return line('notice', code, doc._id, doc.createdAt, {
    person: about.name,
    by,
    ...(delivered && { channel: delivered.channel }),
    text: deferralReason,
  })
}
