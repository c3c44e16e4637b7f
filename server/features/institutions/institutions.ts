import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { allows, type AppAbility } from '../../../shared/permissions/ability.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { byWordBeginnings, institutionById } from '../../db/directory.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import { postsOf, type Post } from '../../db/people.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'

/** Posts that are asked into cases; a director who is names somebody of the unit when accepting. */
const INVITABLE = ['MEMBER', 'DIRECTOR', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'PCPR_LEAD']

function present(doc: InstitutionDoc, staff?: readonly Post[]): InstitutionView {
  return {
    id: doc._id,
    version: doc.version,
    name: doc.name,
    shortName: doc.shortName,
    sector: doc.sector,
    territory: { teryt: doc.teryt, name: doc.territoryName },
    level: doc.level,
    active: doc.active,
    officeHours: doc.officeHours,
    hours: doc.hours ?? null,
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

interface Asking {
  actor: UserActor
  ability: AppAbility
}

const headsIt = ({ actor, ability }: Asking, doc: InstitutionDoc): boolean =>
  doc._id === actor.institutionId && allows(ability, 'setHours', 'Institution', doc)

/** What the viewer may do about the office and its staff. */
function abilitiesOf({ actor, ability }: Asking, doc: InstitutionDoc): Abilities {
  const verdict = (allowed: boolean) => (allowed ? { allowed } : { allowed, reason: 'headOnly' })
  const staff = { membershipId: null, institutionId: doc._id }
  return {
    setHours: verdict(headsIt({ actor, ability }, doc)),
    keepAbsences: verdict(allows(ability, 'add', 'Absence', staff)),
  }
}

const get = defineQuery('institutions.get', async ({ input, actor, ability, now }) => {
  const doc = await institutionById(input.id)
  if (!doc) throw new AppError('not_found')
  return { data: present(doc, await postsOf(doc._id, now)), abilities: abilitiesOf({ actor, ability }, doc) }
})

/** Timers that are stored already keep their hour; those that follow keep to the new ones. */
const setHours = defineCommand('institutions.setHours', async ({ input, actor, ability, db, now }) => {
  const doc = await institutionById(input.id, db.session)
  if (!doc) throw new AppError('not_found')
  if (!headsIt({ actor, ability }, doc)) throw new AppError('forbidden', { reason: 'headOnly' })
  if (input.version !== doc.version) throw new AppError('version_conflict')
  const after = await db.institutions.change(doc, { hours: input.hours }, now)
  const part = ({ _id, version }: InstitutionDoc) => ({ _id, version })
  return {
    data: present(after, await postsOf(after._id, now, db.session)),
    abilities: abilitiesOf({ actor, ability }, after),
    changes: [{ event: 'institution.updated', type: 'institution', before: part(doc), after: part(after) }],
  }
})

export const institutionHandlers = [list, get, setHours]
