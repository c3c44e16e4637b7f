import type { AbsenceView } from '../../../shared/contracts/absences.ts'
import { isoDate, warsawDay } from '../../../shared/domain/warsawTime.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { recordAbilities } from '../../../shared/permissions/authorize.ts'
import { newId } from '../../db/ids.ts'
import type { AbsenceDoc } from '../../db/models/absence.ts'
import { holdPerson, postById } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'

const present = (doc: AbsenceDoc): AbsenceView => ({
  id: doc._id,
  version: doc.version,
  who: { membershipId: doc.membershipId, name: doc.name },
  from: doc.from,
  to: doc.to,
  substitute: doc.substituteMembershipId
    ? { membershipId: doc.substituteMembershipId, name: doc.substituteName ?? '' }
    : null,
})

/** Absences of these posts that take in the day. */
export const absencesOn = (
  db: Repositories,
  day: string,
  membershipIds: readonly string[],
): Promise<AbsenceDoc[]> =>
  db.absences.unscopedFind({
    membershipId: { $in: [...membershipIds] },
    from: { $lte: day },
    to: { $gte: day },
  })

const list = defineQuery('absences.list', async ({ input, ability, db, now, paging }) => {
  const limit = input.limit ?? 100
  const after = paging.decode('absences', input.next)
  const coming = { to: { $gte: warsawDate(now) } }
  const filter = after ? { $and: [coming, afterRow('from', 1, after[0], after[1] as string)] } : coming
  const found = await db.absences.find(ability, filter, { sort: { from: 1, _id: 1 }, limit: limit + 1 })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  return {
    data: rows.map(present),
    abilities: Object.fromEntries(
      rows.map((doc) => [doc._id, recordAbilities(ability, 'Absence', ['remove'], doc)]),
    ),
    page: { limit, next: more && last ? paging.encode('absences', [last.from, last._id]) : null },
  }
})

const add = defineCommand('absences.add', async ({ input, actor, ability, db, now }) => {
  const post = await postById(input.membershipId ?? actor.membershipId, now, db.session)
  // A post elsewhere is answered like one that does not exist: who works where is not asked here.
  if (!post || post.institutionId !== actor.institutionId) throw invalid('membershipId', 'notOfInstitution')
  const { membershipId, institutionId } = post
  if (!allows(ability, 'add', 'Absence', { membershipId, institutionId }))
    throw new AppError('forbidden', { reason: 'headOnly' })
  if (input.to < warsawDate(now)) throw invalid('to', 'past')
  const substitute = input.substituteMembershipId
    ? await postById(input.substituteMembershipId, now, db.session)
    : null
  const standsIn = substitute?.institutionId === institutionId && substitute.membershipId !== membershipId
  if (input.substituteMembershipId && !standsIn) throw invalid('substituteMembershipId', 'notOfInstitution')
  // Two at once would both find no other.
  await holdPerson(post.userId, db.session)
  const overlapping = await db.absences.unscopedFind(
    { membershipId, from: { $lte: input.to }, to: { $gte: input.from } },
    { limit: 1 },
  )
  if (overlapping.length > 0) throw unmet('gAbsence', 'alreadyAway')
  const doc: AbsenceDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    membershipId,
    name: post.name,
    institutionId,
    from: input.from,
    to: input.to,
    substituteMembershipId: substitute?.membershipId ?? null,
    substituteName: substitute?.name ?? null,
  }
  await db.absences.insert(doc)
  return {
    data: present(doc),
    abilities: recordAbilities(ability, 'Absence', ['remove'], doc),
    changes: [{ event: 'absence.added', type: 'absence', before: null, after: doc }],
  }
})

/** One under way ends yesterday, one to come never begins; what has been stays on record. */
const remove = defineCommand('absences.remove', async ({ input, ability, db, now }) => {
  const doc = await db.absences.byId(ability, input.id)
  if (!doc) throw new AppError('not_found')
  if (!allows(ability, 'remove', 'Absence', doc)) throw new AppError('forbidden', { reason: 'headOnly' })
  if (doc.to < warsawDate(now)) throw unmet('gAbsence', 'over')
  const after = await db.absences.change(doc, { to: isoDate(warsawDay(now) - 1) }, now)
  return {
    data: { removed: true },
    changes: [{ event: 'absence.removed', type: 'absence', before: doc, after }],
  }
})

export const absenceHandlers = [list, add, remove]
