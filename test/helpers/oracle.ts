import type { Lens } from '../../shared/contracts/cases.ts'
import type { Category, DeadlineKind, Role, Sector } from '../../shared/domain/vocabulary.ts'
import type { CaseAccess, UserActor } from '../../shared/permissions/actor.ts'

/**
 * Who may see and do what, written a second time and in another manner: plain questions and answers after
 * the table of rights in the domain description, without looking at the product's rules. Tests hold the two
 * against each other, so a slip in one of them does not pass unseen.
 */

export interface NoteFacts {
  visibility: string
  category: Category
  recipients: readonly string[]
  authorMembershipId: string
  institutionId: string
}
export interface ActionFacts {
  category: Category
  ownerMembershipId: string
}
export interface InvitationFacts {
  institutionId: string
}
export interface EscalationFacts {
  decidingInstitutionId: string
  powiatTeryt: string
  toLevel: string
  state: string
}
interface ForwardFacts extends EscalationFacts {
  owner: { id: string }
  forwarders?: readonly string[]
}

/** Posts that do casework: they may join a team, receive invitations and hold a receipt. */
const CASEWORK: readonly Role[] = [
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'OPS_HEAD',
  'MEMBER',
  'DIRECTOR',
  'PCPR_LEAD',
]

/** Those who lend a hand with single actions and learn nothing more. */
function helpsOnly(sector: Sector): boolean {
  return sector === 'NGO' || sector === 'PARISH' || sector === 'CULTURE_SPORT' || sector === 'VILLAGE_HEAD'
}

/** May people of this sector ever read such matters in a team, whatever an inviter grants? */
function sectorMay(sector: Sector, category: Category): boolean {
  if (helpsOnly(sector) || sector === 'ROPS') return false
  if (category === 'health') return sector === 'HEALTH'
  if (sector === 'POLICE' || sector === 'CITY_GUARD')
    return category !== 'addiction' && category !== 'financial'
  if (sector === 'SCHOOL' || sector === 'PRESCHOOL')
    return category !== 'addiction' && category !== 'judicial'
  if (sector === 'OPS' || sector === 'CUS') return category !== 'judicial'
  return true
}

/** The centre's own caseworkers and its head; elsewhere a post of that name opens no door. */
const isCentre = (actor: UserActor) => actor.sector === 'OPS' || actor.sector === 'CUS'
const isCentreStaff = (actor: UserActor) =>
  isCentre(actor) && (actor.role === 'SOCIAL_WORKER' || actor.role === 'FAMILY_ASSISTANT')
const headsOwner = (actor: UserActor, c: CaseAccess) =>
  isCentre(actor) && actor.role === 'OPS_HEAD' && actor.institutionId === c.ownerInstitutionId
const decidesFor = (actor: UserActor, c: CaseAccess) =>
  actor.role === 'PCPR_LEAD' && actor.institutionId === c.decidingInstitutionId

const partOf = (actor: UserActor, c: CaseAccess) =>
  c.participants.find((p) => p.membershipId === actor.membershipId && p.status === 'active')

/** Whoever leads a partnership may signal too, and then holds the receipt. */
const signals = (actor: UserActor) => CASEWORK.includes(actor.role) || actor.role === 'PARTNERSHIP_LEADER'
/** An institution whose work in the team is over has what its own people wrote. */
const keepsOwnWritings = (actor: UserActor, c: CaseAccess) =>
  CASEWORK.includes(actor.role) &&
  !helpsOnly(actor.sector) &&
  c.formerInstitutions.includes(actor.institutionId)

/** How this actor sees the case; null when it must not be known to exist. */
export function lensOn(actor: UserActor, c: CaseAccess): Lens | null {
  const isOwner = actor.institutionId === c.ownerInstitutionId
  if (partOf(actor, c)) return 'team'
  if (headsOwner(actor, c)) return 'head'
  const takesSignals = isCentre(actor) && actor.role === 'SOCIAL_WORKER'
  if (takesSignals && isOwner && c.state === 'SIGNAL') return 'queue'
  if (decidesFor(actor, c)) return 'escalation'
  if (keepsOwnWritings(actor, c)) return 'former'
  if (signals(actor) && actor.institutionId === c.initiatorInstitutionId) return 'receipt'
  return null
}

const canReadCase = (actor: UserActor, c: CaseAccess): boolean => lensOn(actor, c) !== null

/** Coordinator or deputy, who have the same rights. */
function leads(actor: UserActor, c: CaseAccess): boolean {
  if (!partOf(actor, c)) return false
  return actor.membershipId === c.coordinatorMembershipId || actor.membershipId === c.deputyMembershipId
}

/** Categories this actor reads in the case's team. */
function readsCategory(actor: UserActor, c: CaseAccess, category: Category): boolean {
  const part = partOf(actor, c)
  if (!part) return false
  return part.categories.includes(category) && sectorMay(actor.sector, category)
}

/** Of a case that is over for one's institution: one's own notes, and the colleagues’ that were not private. */
function keepsNote(actor: UserActor, n: NoteFacts): boolean {
  if (n.authorMembershipId === actor.membershipId) return true
  if (n.institutionId !== actor.institutionId) return false
  if (n.category === 'health' && actor.sector !== 'HEALTH') return false
  return n.visibility === 'institution' || n.visibility === 'team'
}

export function canReadNote(actor: UserActor, c: CaseAccess, n: NoteFacts): boolean {
  if (lensOn(actor, c) === 'former') return keepsNote(actor, n)
  if (!partOf(actor, c)) return false
  if (helpsOnly(actor.sector)) return false
  if (n.authorMembershipId === actor.membershipId) return true
  if (n.recipients.includes(actor.membershipId)) return true
  if (n.visibility === 'institution') {
    if (n.institutionId !== actor.institutionId) return false
    return n.category !== 'health' || actor.sector === 'HEALTH'
  }
  return n.visibility === 'team' && readsCategory(actor, c, n.category)
}

export const canEditNote = (actor: UserActor, c: CaseAccess, n: NoteFacts): boolean =>
  partOf(actor, c) !== undefined && canReadNote(actor, c, n) && n.authorMembershipId === actor.membershipId

export function canReadAction(actor: UserActor, c: CaseAccess, a: ActionFacts): boolean {
  if (!partOf(actor, c)) return false
  if (a.ownerMembershipId === actor.membershipId) return true
  if (helpsOnly(actor.sector)) return false
  return leads(actor, c) || readsCategory(actor, c, a.category)
}

export function canUpdateAction(actor: UserActor, c: CaseAccess, a: ActionFacts): boolean {
  if (!partOf(actor, c)) return false
  return a.ownerMembershipId === actor.membershipId || leads(actor, c)
}

export const canManageAction = (actor: UserActor, c: CaseAccess): boolean => leads(actor, c)

const workWhole = (actor: UserActor, c: CaseAccess) =>
  (partOf(actor, c) !== undefined && !helpsOnly(actor.sector)) || headsOwner(actor, c)

/** Receivers in the invited institution, and the team that asks. */
export function canReadInvitation(actor: UserActor, c: CaseAccess, i: InvitationFacts): boolean {
  return canAnswerInvitation(actor, i) || workWhole(actor, c)
}

export const canAnswerInvitation = (actor: UserActor, i: InvitationFacts): boolean =>
  i.institutionId === actor.institutionId && CASEWORK.includes(actor.role)

export const canManageInvitation = (actor: UserActor, c: CaseAccess): boolean => leads(actor, c)

/** Those who decide on the level, the powiat's group on a summary, and the team that asked. */
export function canReadEscalation(actor: UserActor, c: CaseAccess, e: EscalationFacts): boolean {
  if (isDecider(actor, e)) return true
  if (actor.role === 'PGD_MEMBER' && e.toLevel === 'powiat' && e.powiatTeryt === actor.teryt.slice(0, 4))
    return true
  return workWhole(actor, c)
}

function isDecider(actor: UserActor, e: EscalationFacts): boolean {
  if (actor.institutionId !== e.decidingInstitutionId) return false
  if (e.toLevel === 'powiat') return actor.role === 'PCPR_LEAD'
  return actor.role === 'PARTNERSHIP_LEADER'
}

/** Whoever decides, and the centre's head, where the model gives them that step. */
export const canForwardEscalation = (actor: UserActor, e: ForwardFacts): boolean => {
  const isHead = actor.role === 'OPS_HEAD' && actor.institutionId === e.owner.id
  return (isDecider(actor, e) || isHead) && e.state === 'OPEN' && (e.forwarders ?? []).includes(actor.role)
}

export const canDecideEscalation = (actor: UserActor, e: EscalationFacts): boolean =>
  isDecider(actor, e) && e.state === 'OPEN'

/** A family handed from centre to centre is a matter of the two heads. */
const headsCentre = (actor: UserActor, institutionId: string) =>
  isCentre(actor) && actor.role === 'OPS_HEAD' && actor.institutionId === institutionId
export interface TransferFacts {
  fromInstitutionId: string
  toInstitutionId: string
}
export const canReadTransfer = (actor: UserActor, t: TransferFacts): boolean =>
  headsCentre(actor, t.fromInstitutionId) || headsCentre(actor, t.toInstitutionId)
export const canAnswerTransfer = (actor: UserActor, t: TransferFacts): boolean =>
  headsCentre(actor, t.toInstitutionId)
export const canWithdrawTransfer = (actor: UserActor, t: TransferFacts): boolean =>
  headsCentre(actor, t.fromInstitutionId)

export interface RegionFacts {
  voivodeshipTeryt: string
}
/** What is put to the region is answered by the advisers of that voivodeship. */
export const advises = (actor: UserActor, x: RegionFacts): boolean =>
  actor.role === 'ROPS_ADVISOR' && actor.teryt.slice(0, 2) === x.voivodeshipTeryt

/** A problem: also who put it, the team that works with the whole, the head and the powiat that was asked. */
export function canReadIssue(
  actor: UserActor,
  c: CaseAccess,
  q: RegionFacts & { openedByMembershipId: string },
): boolean {
  if (advises(actor, q) || q.openedByMembershipId === actor.membershipId) return true
  return workWhole(actor, c) || (lensOn(actor, c) === 'escalation' && !helpsOnly(actor.sector))
}
export const canReadSupervision = (
  actor: UserActor,
  h: RegionFacts & { requestedByMembershipId: string },
): boolean => advises(actor, h) || h.requestedByMembershipId === actor.membershipId
export const canReadFidelity = (
  actor: UserActor,
  f: RegionFacts & { leaderInstitutionId: string },
): boolean =>
  advises(actor, f) ||
  (f.leaderInstitutionId === actor.institutionId &&
    (actor.role === 'OPS_HEAD' || actor.role === 'PARTNERSHIP_LEADER'))

export const canWithdrawEscalation = (actor: UserActor, c: CaseAccess): boolean => leads(actor, c)

/** Plans, meetings and evaluations: of the team that may know the family in general, and of the owner's head. */
export const canReadRecord = (actor: UserActor, c: CaseAccess): boolean => {
  const lens = lensOn(actor, c)
  if (lens !== 'team') return lens === 'head'
  return !helpsOnly(actor.sector) && readsCategory(actor, c, 'general')
}

/** One may ask for them as long as one works with the whole; whether there is anything to read is another matter. */
const asksForRecords = (actor: UserActor, c: CaseAccess): boolean =>
  lensOn(actor, c) === 'team' && !helpsOnly(actor.sector)

export const canReadCostCard = (actor: UserActor, c: CaseAccess, k: { isRemoved: boolean }): boolean =>
  canReadRecord(actor, c) && !k.isRemoved

/** Whoever was asked to decide in the powiat reads what the team has approved last. */
export const canReadDiagnosis = (
  actor: UserActor,
  c: CaseAccess,
  d: { isApproved: boolean; isSuperseded: boolean },
): boolean =>
  canReadRecord(actor, c) || (lensOn(actor, c) === 'escalation' && d.isApproved && !d.isSuperseded)

export interface DeadlineFacts {
  kind: DeadlineKind
  category: Category | null
  ownerMembershipId: string | null
  ownerInstitutionId: string
  powiatTeryt: string | null
  settledAt: Date | null
  told: readonly string[]
}

/**
 * A deadline is seen with what it is about: that of a task as the task is, those of the case by who works with
 * the whole and by the head; who decides sees stage and question, who takes signals the stage. Beyond the case,
 * whoever it has told may read why, and who was asked to decide, or sits in the
 * powiat's group of decision-makers, sees the answer's deadline while it runs.
 */
export function canReadDeadline(actor: UserActor, c: CaseAccess, d: DeadlineFacts): boolean {
  if (d.told.includes(actor.membershipId)) return true
  const decides = actor.role === 'PARTNERSHIP_LEADER' || actor.role === 'PCPR_LEAD'
  const isAsked = d.kind === 'escalation' && d.ownerInstitutionId === actor.institutionId
  if (decides && isAsked && d.settledAt === null) return true
  const isOfGroup = actor.role === 'PGD_MEMBER' && d.powiatTeryt === actor.teryt.slice(0, 4)
  if (isOfGroup && d.kind === 'escalation' && d.settledAt === null) return true
  switch (lensOn(actor, c)) {
    case 'team': {
      if (d.ownerMembershipId === actor.membershipId) return true
      if (helpsOnly(actor.sector)) return false
      if (d.kind !== 'action' || leads(actor, c)) return true
      return d.category !== null && readsCategory(actor, c, d.category)
    }
    case 'head':
      return d.kind !== 'action'
    case 'escalation':
      return d.kind === 'stage' || d.kind === 'escalation'
    case 'queue':
      return d.kind === 'stage'
    default:
      return false
  }
}

/** When somebody is away is their own matter, and that of who leads their institution. */
export const keepsAbsence = (
  actor: UserActor,
  away: { membershipId: string; institutionId: string },
): boolean =>
  away.membershipId === actor.membershipId ||
  (away.institutionId === actor.institutionId &&
    ['OPS_HEAD', 'DIRECTOR', 'PCPR_LEAD', 'PARTNERSHIP_LEADER'].includes(actor.role))

/** The family's members are seen by all who see the case itself, not by who only keeps a receipt. */
function canReadPerson(actor: UserActor, c: CaseAccess): boolean {
  const lens = lensOn(actor, c)
  return lens !== null && lens !== 'receipt' && lens !== 'former'
}

/** Own notices only, of the post one acts in. */
export const canReadNotification = (actor: UserActor, n: { membershipId: string }): boolean =>
  n.membershipId === actor.membershipId

export interface PartnershipFacts {
  leaderInstitutionId: string
  members: readonly { institutionId: string }[]
  teryt: string
  voivodeshipTeryt: string
}

const leadsPartnership = (actor: UserActor, p: PartnershipFacts) =>
  p.leaderInstitutionId === actor.institutionId

/** Pacts of one's own institution; the region's adviser knows all of the region. */
export const canReadPartnership = (actor: UserActor, p: PartnershipFacts): boolean =>
  leadsPartnership(actor, p) ||
  p.members.some((m) => m.institutionId === actor.institutionId) ||
  (actor.role === 'ROPS_ADVISOR' && p.voivodeshipTeryt === actor.teryt.slice(0, 2))

export const canLeadPartnership = (actor: UserActor, p: PartnershipFacts): boolean =>
  leadsPartnership(actor, p) && (actor.role === 'OPS_HEAD' || actor.role === 'PARTNERSHIP_LEADER')

export interface ModelFacts {
  status: string
  voivodeship: string | null
}

const ofTheirRegion = (actor: UserActor, m: ModelFacts) => m.voivodeship === actor.teryt.slice(0, 2)
/** A region's adviser writes its models. */
export const keepsModel = (actor: UserActor, m: ModelFacts): boolean =>
  actor.role === 'ROPS_ADVISOR' && ofTheirRegion(actor, m)

/** What is published is everybody's; what is discussed, the region's; a draft, its author's office's. */
export function canReadModel(actor: UserActor, m: ModelFacts): boolean {
  if (m.status === 'published' || m.status === 'retired') return true
  if (keepsModel(actor, m)) return true
  return m.status !== 'draft' && ofTheirRegion(actor, m)
}

export const canRemark = (actor: UserActor, m: ModelFacts): boolean =>
  m.status === 'consultation' &&
  ofTheirRegion(actor, m) &&
  !['ROPS_ADVISOR', 'DPO', 'ADMIN'].includes(actor.role)

/** How many cases a version concerns: for the region, and for those who lead cases. */
export function canPreviewModel(actor: UserActor, m: ModelFacts): boolean {
  if (keepsModel(actor, m)) return true
  const leadsCases = ['OPS_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'].includes(actor.role)
  return m.status === 'published' && (leadsCases || actor.role === 'ROPS_ADVISOR')
}

/** Signed by who speaks for an invited institution. */
export const canAccede = (actor: UserActor, p: PartnershipFacts): boolean =>
  p.members.some((m) => m.institutionId === actor.institutionId) &&
  (actor.role === 'OPS_HEAD' ||
    actor.role === 'MEMBER' ||
    actor.role === 'DIRECTOR' ||
    actor.role === 'PARTNERSHIP_LEADER' ||
    actor.role === 'PCPR_LEAD')

/** Once the work is over its centre still looks after the family for a while, and may begin again. */
function looksAfter(actor: UserActor, c: CaseAccess): boolean {
  if (c.state !== 'CLOSED' && c.state !== 'FOLLOWUP') return false
  if (headsOwner(actor, c)) return true
  const isOwner = actor.institutionId === c.ownerInstitutionId
  return partOf(actor, c) !== undefined && isOwner && isCentreStaff(actor)
}

interface Offered {
  handover?: { toMembershipId: string; by: { membershipId: string } } | null
}
/** Whoever was offered the coordination answers; whoever offered it may take it back. */
function answersOffer(actor: UserActor, c: CaseAccess & Offered): boolean {
  if (!c.handover) return false
  const isStaff = isCentreStaff(actor)
  if (isStaff && c.isOpen && c.handover.toMembershipId === actor.membershipId) return true
  const offers = isStaff || (isCentre(actor) && actor.role === 'OPS_HEAD')
  return offers && c.handover.by.membershipId === actor.membershipId
}

/** The model names who makes each step; here only who may make any at all. */
function mayMove(actor: UserActor, c: CaseAccess): boolean {
  if (!c.isOpen) return looksAfter(actor, c)
  if (partOf(actor, c) && !helpsOnly(actor.sector)) return true
  return headsOwner(actor, c) || lensOn(actor, c) === 'queue'
}

const keepsFile = (actor: UserActor, c: CaseAccess) =>
  leads(actor, c) ||
  (partOf(actor, c) !== undefined && actor.institutionId === c.ownerInstitutionId && isCentreStaff(actor))

const keepsBases = (actor: UserActor, c: CaseAccess) =>
  leads(actor, c) || (keepsFile(actor, c) && actor.role === 'SOCIAL_WORKER')

/** The centre reads all bases of its team's cases, others what names their own sector. */
export const canReadBasis = (actor: UserActor, c: CaseAccess, b: { recipients: readonly string[] }) =>
  canReadInfoNotice(actor, c) ||
  (partOf(actor, c) !== undefined && !helpsOnly(actor.sector) && b.recipients.includes(actor.sector))

export const canReadInfoNotice = (actor: UserActor, c: CaseAccess) =>
  (isCentre(actor) && actor.institutionId === c.ownerInstitutionId && partOf(actor, c) !== undefined) ||
  headsOwner(actor, c)

/** Verbs on a case. */
export function mayOnCase(actor: UserActor, verb: string, c: CaseAccess): boolean {
  const isMember = partOf(actor, c) !== undefined
  const isOwner = actor.institutionId === c.ownerInstitutionId
  const helps = helpsOnly(actor.sector)
  switch (verb) {
    case 'read':
      return canReadCase(actor, c)
    case 'readFamily':
      return canReadPerson(actor, c)
    case 'readTeamWork':
      return isMember
    case 'readNotes':
      return isMember || keepsOwnWritings(actor, c)
    case 'handOver':
      return c.isOpen && ((leads(actor, c) && isCentreStaff(actor)) || headsOwner(actor, c))
    case 'takeOver':
      return c.isOpen && isMember && isCentreStaff(actor) && actor.membershipId === c.deputyMembershipId
    case 'answerHandover':
      return answersOffer(actor, c)
    case 'transfer':
      return c.isOpen && headsOwner(actor, c)
    case 'reviewOverrides':
      return headsOwner(actor, c)
    case 'seeInvitations':
      return workWhole(actor, c)
    case 'seeEscalations':
      return workWhole(actor, c) || decidesFor(actor, c)
    case 'readHistory':
      return leads(actor, c) || (actor.role === 'DPO' && isOwner)
    case 'leave':
      return isMember
    case 'signConfidentiality':
      return isMember && c.isOpen
    case 'readBases':
      return workWhole(actor, c) || (actor.role === 'DPO' && isOwner)
    case 'oversee':
      return actor.role === 'DPO' && isOwner
    case 'manageBases':
      return keepsBases(actor, c) && c.isOpen
    case 'withdrawConsent':
      return keepsBases(actor, c)
    case 'addNote':
    case 'addAction':
      return isMember && !helps && c.isOpen
    case 'invite':
    case 'removeParticipant':
      return leads(actor, c) && c.isOpen
    case 'escalate':
      return (leads(actor, c) || headsOwner(actor, c)) && c.isOpen
    case 'update':
    case 'addPerson':
    case 'updatePerson':
      return keepsFile(actor, c) && c.isOpen && (leads(actor, c) || actor.role === 'SOCIAL_WORKER')
    case 'assignActions':
      return keepsFile(actor, c) && c.isOpen
    case 'readRecords':
      return asksForRecords(actor, c) || headsOwner(actor, c)
    case 'readDiagnosis':
      return asksForRecords(actor, c) || headsOwner(actor, c) || decidesFor(actor, c)
    case 'keepRecords':
      return keepsFile(actor, c) && c.isOpen && (leads(actor, c) || actor.role === 'SOCIAL_WORKER')
    case 'migrate':
      return (leads(actor, c) || headsOwner(actor, c)) && c.isOpen
    case 'approveRecords':
      return leads(actor, c) && c.isOpen
    case 'open':
      return isCentreStaff(actor) && isOwner
    case 'transition':
      return mayMove(actor, c)
    default:
      throw new Error(`the oracle does not know the verb ${verb}`)
  }
}

/** Parts of a case's content, by who may know them. */
export type Secret =
  | 'familyName'
  | 'lastName'
  | 'firstName'
  | 'school'
  | 'phone'
  | 'address'
  | 'reason'
  | 'entry'
  | 'pesel'
  | 'basis'
  /** Written in diagnosis, plan, meetings and evaluations; that they are there; and what deciders get of them. */
  | 'record'
  | 'recordMeta'
  | 'diagnosisSummary'
  | { situation: Category }
  | { note: NoteFacts }
  | { action: ActionFacts }
  | { invitation: InvitationFacts; part: 'purpose' | 'answer' }
  | { escalation: EscalationFacts }
  | { issue: RegionFacts & { openedByMembershipId: string } }

/** May this actor come to know such content over any channel at all? */
export function mayKnow(actor: UserActor, c: CaseAccess, secret: Secret): boolean {
  const lens = lensOn(actor, c)
  const helps = helpsOnly(actor.sector)
  const seesCase = lens !== null && lens !== 'receipt' && lens !== 'former'
  const seesNames = seesCase && !(lens === 'team' && helps)
  if (typeof secret === 'object') {
    if ('note' in secret) return canReadNote(actor, c, secret.note)
    if ('action' in secret) return canReadAction(actor, c, secret.action)
    if ('issue' in secret) return canReadIssue(actor, c, secret.issue)
    if ('escalation' in secret) return canReadEscalation(actor, c, secret.escalation)
    if ('situation' in secret) {
      if (lens === 'team') return readsCategory(actor, c, secret.situation)
      return secret.situation === 'general' && (lens === 'head' || lens === 'escalation')
    }
    if (secret.part === 'answer') return canReadInvitation(actor, c, secret.invitation)
    // What one was asked for one may read once one has joined.
    const isAsked = secret.invitation.institutionId === actor.institutionId && lens === 'team'
    return workWhole(actor, c) || isAsked
  }
  switch (secret) {
    case 'pesel':
      return false
    case 'basis':
      return canReadInfoNotice(actor, c)
    case 'record':
      return lens === 'team' && canReadRecord(actor, c)
    case 'recordMeta':
      return canReadRecord(actor, c)
    case 'diagnosisSummary':
      return lens !== 'head' && canReadDiagnosis(actor, c, { isApproved: true, isSuperseded: false })
    case 'firstName':
      return seesCase
    case 'familyName':
    case 'lastName':
    case 'school':
      return seesNames
    case 'phone':
    case 'address':
    case 'reason':
    case 'entry':
      // Of the centre that leads the case; another gmina's centre in the team is a partner like any other.
      return (
        seesNames && lens !== 'escalation' && isCentre(actor) && actor.institutionId === c.ownerInstitutionId
      )
  }
}
