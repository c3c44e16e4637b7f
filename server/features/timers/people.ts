import type { RungTarget } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { institutionsIn } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import { postsByIds, postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { absencesOn } from '../absences/index.ts'
import { ownerNow } from '../deadlines/index.ts'
import { receiversOf } from '../invitations/index.ts'

interface Asking {
  db: Repositories
  now: Date
}

/** Who answers for a deadline and who stands in, at this moment: people change while clocks run. */
export interface Circle {
  owners: Post[]
  /** Every owner is away, so the substitutes are told. */
  isOwnerAway: boolean
  find(target: RungTarget): Promise<Post[]>
}

/** Those who answer for what the staff of an institution do. */
const HEADS = ['OPS_HEAD', 'DIRECTOR', 'PCPR_LEAD']

export async function circleOf({ db, now }: Asking, caseDoc: CaseDoc, doc: DeadlineDoc): Promise<Circle> {
  const staff = async (institutionId: string, roles: readonly string[]) =>
    (await postsOf(institutionId, now, db.session)).filter(({ role }) => roles.includes(role))
  const posts = (ids: readonly (string | null | undefined)[]) =>
    postsByIds(
      ids.filter((id) => typeof id === 'string'),
      now,
      db.session,
    )
  const owners = await ownersOf()
  const day = warsawDate(now)
  const away = await absencesOn(db, day, [
    ...owners.map((post) => post.membershipId),
    caseDoc.coordinatorMembershipId ?? '',
  ])
  const isAway = (id: string) => away.some((absence) => absence.membershipId === id)
  const standIn = (id: string) =>
    away.find((absence) => absence.membershipId === id)?.substituteMembershipId ??
    (id === caseDoc.coordinatorMembershipId ? caseDoc.deputyMembershipId : null)

  return { owners, isOwnerAway: owners.length > 0 && owners.every((p) => isAway(p.membershipId)), find }

  async function ownersOf(): Promise<Post[]> {
    if (doc.kind === 'invitation') {
      const invitation = await db.invitations.unscopedById(doc.subjectId)
      return invitation ? receiversOf(invitation, db, now) : []
    }
    const owner = ownerNow(doc, caseDoc)
    if (owner) return posts([owner])
    return doc.ownerRole ? staff(doc.ownerInstitutionId, [doc.ownerRole]) : []
  }

  async function find(target: RungTarget): Promise<Post[]> {
    const centre = caseDoc.ownerInstitutionId
    switch (target) {
      case 'owner':
        return owners
      case 'substitute':
        return posts(owners.map((post) => standIn(post.membershipId)))
      case 'supervisor':
        return staff(doc.ownerInstitutionId, HEADS)
      case 'coordinator': {
        const id = caseDoc.coordinatorMembershipId
        return posts(id && isAway(id) ? [id, standIn(id)] : [id])
      }
      case 'head':
        return staff(centre, ['OPS_HEAD'])
      case 'leader': {
        const partnership = caseDoc.partnershipId
          ? await db.partnerships.unscopedById(caseDoc.partnershipId)
          : null
        return staff(partnership?.leaderInstitutionId ?? centre, ['PARTNERSHIP_LEADER'])
      }
      case 'powiatLead': {
        const [family] = await institutionsIn(caseDoc.teryt.slice(0, 4), 'PCPR', db.session)
        return family ? staff(family._id, ['PCPR_LEAD']) : []
      }
    }
  }
}
