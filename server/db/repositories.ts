import type { ClientSession } from 'mongoose'
import { ActionModel } from './models/action.ts'
import { CaseModel } from './models/case.ts'
import { EscalationModel } from './models/escalation.ts'
import { InstitutionModel } from './models/institution.ts'
import { InvitationModel } from './models/invitation.ts'
import { NoteModel } from './models/note.ts'
import { NotificationModel } from './models/notification.ts'
import { PartnershipModel } from './models/partnership.ts'
import { PersonModel } from './models/person.ts'
import { Repository, type WriteTally } from './repository.ts'

/** Every repository, bound to one transaction or to none. */
export function repositories(session: ClientSession | null = null) {
  const tally: WriteTally = { writes: 0 }
  return {
    session,
    tally,
    cases: new Repository(CaseModel, 'Case', session, tally),
    persons: new Repository(PersonModel, 'Person', session, tally),
    invitations: new Repository(InvitationModel, 'Invitation', session, tally),
    notes: new Repository(NoteModel, 'Note', session, tally),
    actions: new Repository(ActionModel, 'Action', session, tally),
    escalations: new Repository(EscalationModel, 'Escalation', session, tally),
    notifications: new Repository(NotificationModel, 'Notification', session, tally),
    partnerships: new Repository(PartnershipModel, 'Partnership', session, tally),
    institutions: new Repository(InstitutionModel, 'Institution', session, tally),
  }
}
export type Repositories = ReturnType<typeof repositories>
