import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { showsFullPerson } from '../../../shared/permissions/fieldPolicy.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import type { CaseViewer, Viewer } from '../../kernel/viewing.ts'

/** The side a viewer stands on: the team that asks, or the institution that is asked. */
function sideOf(viewer: Viewer, inside: CaseViewer | null, doc: InvitationDoc): 'sender' | 'invitee' {
  if (doc.institutionId !== viewer.actor.institutionId) return 'sender'
  return inside && inside.scope.lens !== 'receipt' && inside.scope.role !== null ? 'sender' : 'invitee'
}

/**
 * Before acceptance the invited institution learns who asks, from which gmina, in which role, how
 * urgently and until when: nothing from which the family could be guessed (DOMAIN §2.6).
 */
export function presentInvitation(
  viewer: Viewer,
  inside: CaseViewer | null,
  doc: InvitationDoc,
): InvitationView {
  const side = sideOf(viewer, inside, doc)
  // A receipt does not name the family, so an invitation beside it must not either; nor one that is over.
  const seesCase = inside !== null && inside.scope.lens !== 'receipt' && inside.scope.lens !== 'former'
  const knowsCase = side === 'sender' || (doc.state === 'ACCEPTED' && seesCase)
  return {
    id: doc._id,
    version: doc.version,
    side,
    state: doc.state,
    institution: doc.institution,
    invitee: doc.invitee,
    askedRole: doc.askedRole,
    urgent: doc.urgent,
    gmina: doc.gminaName,
    inviter: { name: doc.inviter.name, title: doc.inviter.title, institution: doc.inviterInstitution },
    sentAt: doc.sentAt.toISOString(),
    sentCount: doc.sentCount,
    seenAt: doc.seenAt?.toISOString() ?? null,
    dueAt: doc.dueAt.toISOString(),
    answeredAt: doc.answeredAt?.toISOString() ?? null,
    declineReason: doc.declineReason,
    declineText: doc.declineText,
    proposedInstitution: doc.proposedInstitution,
    acceptedBy: doc.acceptedBy,
    ...(knowsCase && {
      caseId: doc.caseId,
      caseNumber: doc.caseNumber,
      ...(inside &&
        showsFullPerson(inside.scope.lens, viewer.actor.sector) && { familyName: doc.familyName }),
      purpose: doc.purpose,
      categories: doc.categories,
    }),
  }
}

/** What may be done with it: answering for the one side, managing for the other. */
export function invitationAbilities(
  viewer: Viewer,
  inside: CaseViewer | null,
  doc: InvitationDoc,
): Abilities {
  const open = doc.state === 'SENT'
  const repeatable = open || doc.state === 'EXPIRED' || doc.state === 'DECLINED'
  const verdict = (right: boolean, inState: boolean) =>
    right && inState ? { allowed: true } : { allowed: false, reason: right ? 'closed' : 'notYourPart' }
  const answers = allows(viewer.ability, 'answer', 'Invitation', doc)
  const manages = inside !== null && allows(inside.ability, 'manage', 'Invitation', doc)
  return {
    answer: verdict(answers, open && doc.dueAt > viewer.now),
    revoke: verdict(manages, repeatable),
    resend: verdict(manages, repeatable),
  }
}
