import { endBasis, giveConsent, refuseConsent, requestConsents, withdrawConsent } from './consents.command.ts'
import { expireBasis } from './endSharing.ts'
import { addNotices, listNotices } from './infoNotices.ts'
import { addBases, listBases } from './legalBases.ts'

export const consentHandlers = [
  listBases,
  addBases,
  requestConsents,
  giveConsent,
  refuseConsent,
  withdrawConsent,
  endBasis,
  expireBasis,
  listNotices,
  addNotices,
]
export { familyPapers, fullName, personFacts, personsOf, uncovered } from './bases.ts'
export { coverageOf, type Coverage } from './overseen.ts'
export { withdrawAllConsents } from './endSharing.ts'
export { noticeLive } from './infoNotices.ts'
export { presentBasis, presentNotice } from './basis.presenter.ts'
export { basisLive } from './legalBases.ts'
export { noticesOfNarrowing, reshare } from './sharing.ts'
