import type { Entry } from '../../../shared/contracts/cases.ts'
import { foldText, surnameKeys } from '../../../shared/domain/peopleSearch.ts'
import type { CaseRole, EntryReason, Role } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { defaultCategories } from '../../../shared/permissions/fieldPolicy.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { NextPosition } from '../../../shared/workflow/step.ts'
import { whyDue } from '../../../shared/workflow/whyDue.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { FRESH_COURSE } from '../../db/freshCourse.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import { toInstitutionPart } from '../../db/directory.ts'

/** Cases without a deadline sort behind all others. */
const NO_DEADLINE = new Date('9999-12-31T00:00:00Z')
export const dueSort = (due: Date | null): Date => due ?? NO_DEADLINE

/** Words by which a list finds the family, in their spelling variants. */
export const caseKeys = (familyName: string): string[] => [
  ...new Set([...foldText(familyName).split(' ').filter(Boolean), ...surnameKeys(familyName)]),
]

interface PostLike {
  membershipId: string
  userId: string
  institutionId: string
  institutionName: string
  institutionShortName: string
  sector: ParticipantPart['sector']
  role: Role
  name: string
  title: string
}

/** A new active participant with the categories of the sector, unless others were granted. */
export const newParticipant = (
  post: PostLike,
  role: CaseRole,
  now: Date,
  more: Partial<Pick<ParticipantPart, 'categories' | 'invitationId'>> = {},
): ParticipantPart => ({
  id: newId(),
  membershipId: post.membershipId,
  userId: post.userId,
  institutionId: post.institutionId,
  institutionName: post.institutionName,
  institutionShortName: post.institutionShortName,
  sector: post.sector,
  role,
  membershipRole: post.role,
  name: post.name,
  title: post.title,
  categories: more.categories ?? [...defaultCategories(post.sector)],
  status: 'active',
  from: now,
  to: null,
  confidentialitySignedAt: null,
  invitationId: more.invitationId ?? null,
})

interface NewCase {
  owner: InstitutionDoc
  gmina: { teryt: string; name: string }
  model: CooperationModel
  partnershipId: string | null
  withoutPartnership: string | null
  position: NextPosition
  transition: string
  actor: UserActor
  now: Date
  input: {
    familyName: string
    urgent: boolean
    entryReasons: EntryReason[]
    reason: string
    address?: string | undefined
  }
}

const NO_ENTRY: Entry = {
  ownMeansExhausted: false,
  needsCrossSector: false,
  rapidIntervention: false,
  attempts: [],
}

export function newCase({ owner, gmina, model, position, actor, now, input, ...rest }: NewCase): CaseDoc {
  return {
    ...FRESH_COURSE,
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    number: null,
    familyName: input.familyName,
    keys: caseKeys(input.familyName),
    state: position.state,
    returnState: position.returnState,
    level: position.level,
    isOpen: true,
    urgent: input.urgent,
    modelCode: model.code,
    modelVersion: model.version,
    teryt: gmina.teryt,
    gminaName: gmina.name,
    ownerInstitutionId: owner._id,
    ownerName: owner.name,
    ownerShortName: owner.shortName,
    ownerSector: owner.sector,
    initiatorInstitutionId: null,
    initiator: null,
    initiatorMembershipId: null,
    initiatorUserId: null,
    partnershipId: rest.partnershipId,
    withoutPartnership: rest.withoutPartnership,
    coordinatorMembershipId: null,
    deputyMembershipId: null,
    decidingInstitutionId: null,
    participants: [],
    pendingInvitations: [],
    entryReasons: input.entryReasons,
    problemAreas: [],
    entry: NO_ENTRY,
    reason: input.reason,
    rejection: null,
    sharing: null,
    address: input.address ?? null,
    situation: [],
    history: [{ state: position.state, at: now, transition: rest.transition, by: actor.name }],
    stateEnteredAt: position.stateEnteredAt,
    stateDueAt: position.stateDueAt,
    stateDuration: position.stateDuration,
    stateWhy: position.stateDueAt && whyDue(model, { startedAt: now, duration: position.stateDuration }),
    paused: position.paused,
    dueSort: dueSort(position.stateDueAt),
    seq: 1,
  }
}

export const withInitiator = (doc: CaseDoc, actor: UserActor, institution: InstitutionDoc): CaseDoc => ({
  ...doc,
  initiatorInstitutionId: actor.institutionId,
  initiator: toInstitutionPart(institution),
  initiatorMembershipId: actor.membershipId,
  initiatorUserId: actor.userId,
})
