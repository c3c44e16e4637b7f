import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { postsOf } from '../../db/people.ts'
import type { MoveContext } from './move.ts'

interface Holder {
  membershipId: string
  userId: string
}

/** Everybody who holds one of the roles of a transition towards this case: in the team, or as the centre's head. */
export async function holdersOf(
  { db, now }: Pick<MoveContext, 'db' | 'now'>,
  doc: CaseDoc,
  transition: string,
): Promise<Holder[]> {
  const model = await modelOfCase(db, doc)
  const roles: readonly string[] = model.transitions.find(({ id }) => id === transition)?.roles ?? []
  const stands = (role: string) =>
    roles.includes(role) || (role === 'DEPUTY' && roles.includes('COORDINATOR'))
  const team = doc.participants.filter((p) => p.status === 'active' && stands(p.role))
  const heads = roles.includes('OPS_HEAD')
    ? (await postsOf(doc.ownerInstitutionId, now, db.session)).filter(({ role }) => role === 'OPS_HEAD')
    : []
  return [...team, ...heads]
}
