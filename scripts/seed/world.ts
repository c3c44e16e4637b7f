import { hash } from '@node-rs/argon2'
import { foldText } from '../../shared/domain/peopleSearch.ts'
import { instantAt, dayNumber } from '../../shared/domain/warsawTime.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { territoryById } from '../../server/db/directory.ts'
import { newId } from '../../server/db/ids.ts'
import { InstitutionModel, type InstitutionDoc } from '../../server/db/models/institution.ts'
import { UserModel, type UserDoc } from '../../server/db/models/user.ts'
import { actorOf } from '../../server/db/people.ts'
import type { Calendar } from './calendar.ts'
import type { SeedInstitution, SeedUser, UserKey } from './data/types.ts'

/** Everyone’s in the demonstration; listed on its sign-in page, so it guards nothing. */
const PASSWORD = 'demo-kcynia-2026'
/** Working days since everyone took up their post: before the first partnership was proposed. */
const EMPLOYED = 330

/** Who is there: found again by the keys that the data use. */
export interface World {
  institution(key: string): InstitutionDoc
  /** The person in the first of these roles that the person holds, anywhere or at one institution. */
  actor(user: UserKey, roles: readonly Role[], institution?: string): UserActor
  /** Anyone of the institution in one of these roles. */
  anyone(institution: string, roles: readonly Role[]): UserActor
  /** Every post of every person. */
  actors: UserActor[]
}

/** Writes institutions and people, which no operation creates yet. */
export async function buildWorld(
  institutions: readonly SeedInstitution[],
  users: readonly SeedUser[],
  calendar: Calendar,
): Promise<World> {
  const employed = calendar.moment(EMPLOYED, 0)
  const docs = new Map<string, InstitutionDoc>()
  for (const it of institutions) docs.set(it.key, await institutionDoc(it, employed))
  const institution = (key: string) => found(docs.get(key), `institution ${key}`)
  await InstitutionModel.insertMany([...docs.values()])
  const passwordHash = await hash(PASSWORD)
  const people = users.map((seed) => ({
    seed,
    doc: userDoc(seed, institution, passwordHash, employed, calendar),
  }))
  await UserModel.insertMany(people.map(({ doc }) => doc))

  const posts = people.flatMap(({ seed, doc }) =>
    seed.memberships.map(({ institution: at, role }, i) => {
      const id = doc.memberships[i]?.id ?? ''
      const actor = found(actorOf(doc, calendar.now, id), `post of ${seed.key}`)
      return { user: seed.key, at, role, actor }
    }),
  )
  const post = (what: string, fits: (p: (typeof posts)[number]) => boolean, roles: readonly Role[]) => {
    const fitting = posts.filter((p) => fits(p) && roles.includes(p.role))
    fitting.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    return found(fitting[0], `${what} as ${roles.join(' or ')}`).actor
  }
  return {
    institution,
    actor: (user, roles, at) =>
      post(`${user} at ${at ?? 'any place'}`, (p) => p.user === user && (!at || p.at === at), roles),
    anyone: (at, roles) => post(`someone at ${at}`, (p) => p.at === at, roles),
    actors: posts.map(({ actor }) => actor),
  }
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The demo data name no ${what}.`)
  return value
}

async function institutionDoc(it: SeedInstitution, since: Date): Promise<InstitutionDoc> {
  const territory = found(await territoryById(it.territory), `territory ${it.territory}`)
  const words = foldText(`${it.name} ${it.shortName} ${territory.name}`).split(' ')
  return {
    _id: newId(),
    version: 1,
    createdAt: since,
    updatedAt: since,
    name: it.name,
    shortName: it.shortName,
    sector: it.sector,
    teryt: it.territory,
    territoryName: territory.name,
    level: it.level,
    active: true,
    officeHours: it.officeHours,
    hours: it.hours,
    dpoContact: it.dpoContact,
    controllerInfo: it.controllerInfo,
    keys: [...new Set(words.filter(Boolean))],
  }
}

function userDoc(
  seed: SeedUser,
  institution: (key: string) => InstitutionDoc,
  passwordHash: string,
  since: Date,
  calendar: Calendar,
): UserDoc {
  const leftWork = (ago: number) => instantAt(dayNumber(calendar.date(ago)), '15:20')
  return {
    _id: newId(),
    version: 1,
    createdAt: since,
    updatedAt: since,
    email: seed.email,
    name: `${seed.firstName} ${seed.lastName}`,
    passwordHash,
    status: 'active',
    locale: 'pl',
    epoch: 0,
    memberships: seed.memberships.map(({ institution: key, role, title }) => {
      const at = institution(key)
      return {
        id: newId(),
        institutionId: at._id,
        institutionName: at.name,
        institutionShortName: at.shortName,
        sector: at.sector,
        teryt: at.teryt,
        role,
        title,
        active: true,
        from: since,
        to: null,
      }
    }),
    demoPassword: PASSWORD,
    // The first sign-in then shows what has changed since the last working day.
    lastVisitAt: leftWork(1),
    previousVisitAt: leftWork(2),
  }
}
