import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { ChangeDraft, NoticeDraft, Settled } from '../../kernel/define.ts'
import { answered, decide, noticesToTeam, withoutPending } from './answerInvitation.command.ts'

interface Lapsed {
  changes: ChangeDraft[]
  notices: NoticeDraft[]
  settles: Settled[]
  /** What changes on the case with it. */
  set: Partial<CaseDoc>
}

/** The time to answer is over: the invitation ends and whoever asked is told. Null when it has ended before. */
export async function lapseInvitation(
  { db, now }: { db: Repositories; now: Date },
  caseDoc: CaseDoc,
  id: string,
): Promise<Lapsed | null> {
  const doc = await db.invitations.unscopedById(id)
  if (doc?.state !== 'SENT') return null
  decide(doc, { type: 'expire' }, now)
  const after = await db.invitations.change(doc, { state: 'EXPIRED' }, now)
  return {
    changes: [{ event: 'invitation.expired', type: 'invitation', before: doc, after }],
    notices: noticesToTeam('invitationExpired', after, caseDoc),
    settles: [answered(doc)],
    set: withoutPending(caseDoc, id),
  }
}
