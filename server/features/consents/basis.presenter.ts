import type { InfoNoticeView, LegalBasisView } from '../../../shared/contracts/consents.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { isInForce } from '../../../shared/domain/consent.ts'
import { authorizeCase, type Verdict } from '../../../shared/permissions/authorize.ts'
import { mayEverRead, showsFullPerson, showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InfoNoticeDoc } from '../../db/models/infoNotice.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { caseAccess } from '../../kernel/access.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { fullName } from './bases.ts'

type Named = Pick<PersonDoc, '_id' | 'firstName' | 'lastName'>

const personSeen = ({ actor, scope }: CaseViewer, person: Named) => ({
  id: person._id,
  name: showsFullPerson(scope.lens, actor.sector) ? fullName(person) : person.firstName,
})

/** The centre's own staff see why and by whom; other members what the basis says to their own sector. */
export function presentBasis(viewer: CaseViewer, doc: LegalBasisDoc, person: Named): LegalBasisView {
  const { actor, scope } = viewer
  const isWhole = showsGroup(scope.lens, actor.sector, 'entry', scope.isOwn)
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    person: personSeen(viewer, person),
    type: doc.type,
    state: doc.state,
    inForce: isInForce(doc, viewer.now),
    article: doc.article,
    scope: isWhole ? doc.scope : doc.scope.filter((category) => mayEverRead(actor.sector, category)),
    recipients: isWhole ? doc.recipients : doc.recipients.filter((sector) => sector === actor.sector),
    until: doc.until,
    requestedAt: doc.requestedAt?.toISOString() ?? null,
    givenOn: doc.givenOn,
    withdrawnAt: doc.withdrawnAt?.toISOString() ?? null,
    ...(isWhole && {
      purpose: doc.purpose,
      articleText: doc.articleText,
      givenBy: doc.givenBy,
      guardianName: doc.guardianName,
      childHeard: doc.childHeard,
      impossibleReason: doc.impossibleReason,
      refusedReason: doc.refusedReason,
      withdrawals: doc.withdrawals.map((it) => ({ ...it, at: it.at.toISOString() })),
      ended: doc.ended ? { ...doc.ended, at: doc.ended.at.toISOString() } : null,
      recordedBy: doc.recordedBy,
    }),
  }
}

export function basisAbilities(viewer: CaseViewer, doc: LegalBasisDoc, caseDoc: CaseDoc): Abilities {
  const may = (verb: string, holds: boolean, reason: string): Verdict => {
    const verdict = authorizeCase(viewer.ability, verb, caseAccess(caseDoc))
    if (!verdict.allowed) return verdict
    return holds ? { allowed: true } : { allowed: false, reason }
  }
  const isConsent = doc.type === 'consent'
  const isOpen = doc.state === 'REQUESTED'
  return {
    give: may('manageBases', isOpen, 'consentAnswered'),
    refuse: may('manageBases', isOpen, 'consentAnswered'),
    withdraw: may(
      'withdrawConsent',
      isConsent && isInForce(doc, viewer.now),
      isConsent ? 'consentNotInForce' : 'statuteStays',
    ),
    end: may(
      'manageBases',
      !isConsent && isInForce(doc, viewer.now),
      isConsent ? 'withdrawInstead' : 'basisNotInForce',
    ),
  }
}

export const presentNotice = (viewer: CaseViewer, doc: InfoNoticeDoc, person: Named): InfoNoticeView => ({
  id: doc._id,
  caseId: doc.caseId,
  version: doc.version,
  person: personSeen(viewer, person),
  delivered: doc.delivered,
  deferralReason: doc.deferralReason,
  recordedAt: doc.createdAt.toISOString(),
  recordedBy: doc.recordedBy,
})
