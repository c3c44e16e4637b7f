import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { byWordBeginnings, institutionById } from '../../db/directory.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import { postsOf, type Post } from '../../db/people.ts'
import { defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'

/** Posts through which an institution works with families; others are not invited to cases. */
const INVITABLE = ['MEMBER', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'PCPR_LEAD']

function present(doc: InstitutionDoc, staff?: readonly Post[]): InstitutionView {
  return {
    id: doc._id,
    name: doc.name,
    shortName: doc.shortName,
    sector: doc.sector,
    territory: { teryt: doc.teryt, name: doc.territoryName },
    level: doc.level,
    active: doc.active,
    officeHours: doc.officeHours,
    dpoContact: doc.dpoContact,
    controllerInfo: doc.controllerInfo,
    ...(staff && {
      staff: staff
        .filter((p) => INVITABLE.includes(p.role))
        .map(({ membershipId, name, title, role }) => ({ membershipId, name, title, role })),
    }),
  }
}

const list = defineQuery('institutions.list', async ({ input, ability, db, paging }) => {
  const limit = input.limit ?? 50
  const conditions: Record<string, unknown>[] = [{ active: true }]
  if (input.partnershipId) {
    const partnership = await db.partnerships.byId(ability, input.partnershipId)
    if (!partnership) throw new AppError('not_found')
    const ids = [partnership.leaderInstitutionId, ...partnership.members.map((m) => m.institutionId)]
    conditions.push({ _id: { $in: ids } })
  }
  if (input.teryt) conditions.push({ teryt: input.teryt })
  if (input.sector) conditions.push({ sector: input.sector })
  if (input.q) conditions.push(...byWordBeginnings(input.q))
  const after = paging.decode('institutions', input.next)
  if (after) conditions.push(afterRow('name', 1, after[0], after[1] as string))
  const found = await db.institutions.find(
    ability,
    { $and: conditions },
    { sort: { name: 1, _id: 1 }, limit: limit + 1 },
  )
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  return {
    data: rows.map((doc) => present(doc)),
    page: { limit, next: more && last ? paging.encode('institutions', [last.name, last._id]) : null },
  }
})

const get = defineQuery('institutions.get', async ({ input, now }) => {
  const doc = await institutionById(input.id)
  if (!doc) throw new AppError('not_found')
  return { data: present(doc, await postsOf(doc._id, now)) }
})

export const institutionHandlers = [list, get]
