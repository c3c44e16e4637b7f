import type { CaseloadView } from '../../../shared/contracts/caseload.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { institutionById } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import { postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { absencesOn } from '../absences/index.ts'

/** Until a centre says otherwise: what auditors counted as too many, and the family-support act's number. */
const USUAL = { socialWorker: 50, familyAssistant: 15 }
/** More open cases than any centre works on. */
const ALL = 20_000

type Worker = Post & { role: 'SOCIAL_WORKER' | 'FAMILY_ASSISTANT' }
const isWorker = (post: Post): post is Worker =>
  post.role === 'SOCIAL_WORKER' || post.role === 'FAMILY_ASSISTANT'

/** What of a case the count looks at. */
const COUNTED = ['participants', 'coordinatorMembershipId', 'urgent', 'stateDueAt', 'state'] as const

const worksIn = ({ participants }: Pick<CaseDoc, 'participants'>, membershipId: string): boolean =>
  participants.some((p) => p.membershipId === membershipId && p.status === 'active')

async function caseloadOf(institution: InstitutionDoc, db: Repositories, now: Date): Promise<CaseloadView> {
  const limits = institution.caseloadLimits ?? USUAL
  const open = { ownerInstitutionId: institution._id, isOpen: true }
  const cases = await db.cases.unscopedFindPart(open, COUNTED, { limit: ALL })
  const workers = (await postsOf(institution._id, now, db.session)).filter(isWorker)
  const away = await absencesOn(
    db,
    warsawDate(now),
    workers.map(({ membershipId }) => membershipId),
  )
  return {
    institution: { id: institution._id, version: institution.version, name: institution.name },
    limits,
    workers: workers.map(({ membershipId, name, title, role }) => {
      const own = cases.filter((doc) => worksIn(doc, membershipId))
      return {
        membershipId,
        name,
        title,
        role,
        families: own.length,
        coordinates: own.filter((doc) => doc.coordinatorMembershipId === membershipId).length,
        urgent: own.filter(({ urgent }) => urgent).length,
        late: own.filter(({ stateDueAt }) => stateDueAt !== null && stateDueAt <= now).length,
        suspended: own.filter(({ state }) => state === 'SUSPENDED').length,
        limit: role === 'SOCIAL_WORKER' ? limits.socialWorker : limits.familyAssistant,
        awayUntil: away.find((absence) => absence.membershipId === membershipId)?.to ?? null,
      }
    }),
    unassigned: cases.filter(({ coordinatorMembershipId }) => !coordinatorMembershipId).length,
  }
}

async function ownCentre(actor: UserActor, db: Repositories): Promise<InstitutionDoc> {
  const institution = await institutionById(actor.institutionId, db.session)
  if (!institution) throw new AppError('not_found')
  return institution
}

const list = defineQuery('caseload.list', async ({ actor, db, now }) => ({
  data: await caseloadOf(await ownCentre(actor, db), db, now),
}))

const setLimits = defineCommand('caseload.setLimits', async ({ input, actor, db, now }) => {
  const { version, ...caseloadLimits } = input
  const institution = await ownCentre(actor, db)
  if (version !== institution.version) throw new AppError('version_conflict')
  const after = await db.institutions.change(institution, { caseloadLimits }, now)
  const part = ({ _id, version: at }: InstitutionDoc) => ({ _id, version: at })
  return {
    data: await caseloadOf(after, db, now),
    changes: [
      { event: 'institution.updated', type: 'institution', before: part(institution), after: part(after) },
    ],
  }
})

export const caseloadHandlers = [list, setLimits]
