import { institutionsIn } from '../../db/directory.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import { postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, type NoticeDraft } from '../../kernel/define.ts'
import { chainOf, roundOf, roundTimer } from '../deadlines/index.ts'
import { checkedCases } from './numbers.ts'

async function advisersOf(db: Repositories, { voivodeshipTeryt }: PartnershipDoc, now: Date) {
  const centres = await institutionsIn(voivodeshipTeryt, 'ROPS', db.session)
  const posts: Post[] = []
  for (const { _id } of centres) posts.push(...(await postsOf(_id, now, db.session)))
  return posts.filter(({ role }) => role === 'ROPS_ADVISOR')
}

const notice = (
  kind: 'fidelityDue' | 'fidelityLate',
  { membershipId, userId }: Post,
  doc: PartnershipDoc,
): NoticeDraft => ({
  kind,
  to: { membershipId, userId },
  target: { type: 'partnership', id: doc._id },
  caseId: null,
  caseNumber: null,
})

/** A timer of a round goes off. Checked, ended or begun anew meanwhile, it has nothing to say. */
export const remindOfCheck = defineCommand('fidelity.remind', async ({ input, db, now }) => {
  const turn = { chain: input.chain, from: new Date(input.from) }
  const doc = await db.partnerships.unscopedById(input.partnershipId)
  const current = doc && (await chainOf(db, doc))
  const round = doc && (await roundOf(db, doc, turn.from))
  if (!doc || !round || current?.chain !== turn.chain) return { data: { reminded: false }, changes: [] }
  // Where no case is at work there is nothing to check yet.
  const isNeeded = (await checkedCases(db, doc, now)).length > 0
  const isDue = input.key === 'due'
  const told = isNeeded ? await advisersOf(db, doc, now) : []
  return {
    data: { reminded: isNeeded },
    changes: [{ event: 'fidelity.reminded', type: 'partnership', before: doc, after: doc }],
    notices: told.map((to) => notice(isDue ? 'fidelityLate' : 'fidelityDue', to, doc)),
    effects: isDue
      ? await roundTimer(db, doc, 'remind', { ...turn, from: round.dueAt })
      : await roundTimer(db, doc, 'due', turn),
  }
})
