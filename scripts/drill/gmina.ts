import { hash } from '@node-rs/argon2'
import { connectDb } from '../../server/db/connect.ts'
import { newId } from '../../server/db/ids.ts'
import { migrate } from '../../server/db/migrate.ts'
import { InstitutionModel } from '../../server/db/models/institution.ts'
import { PartnershipModel } from '../../server/db/models/partnership.ts'
import { UserModel } from '../../server/db/models/user.ts'

const START = new Date('2020-01-01T00:00:00Z')
const PASSWORD = 'haslo-na-cwiczenia'
const TERYT = '0410013'
const stored = { version: 1, createdAt: START, updatedAt: START }

export interface Post {
  email: string
  password: string
  membershipId: string
}

/** The smallest gmina in which a case can be worked on: a centre with its head and two social workers. */
export async function makeDrillGmina(uri: string): Promise<{ head: Post; workers: [Post, Post] }> {
  await connectDb(uri)
  await migrate(() => undefined)
  const centre = {
    _id: newId(),
    ...stored,
    name: 'Ośrodek Pomocy Społecznej',
    shortName: 'OPS',
    sector: 'OPS' as const,
    teryt: TERYT,
    territoryName: 'Kcynia',
    level: 'gmina' as const,
    active: true,
    officeHours: 'pn–pt 7:30–15:30',
    dpoContact: 'iod@ops.example',
    controllerInfo: 'OPS',
    keys: ['ops'],
  }
  await InstitutionModel.create([centre])
  await PartnershipModel.create([
    {
      _id: newId(),
      ...stored,
      state: 'ACTIVE',
      modelCode: 'URR',
      modelVersion: 1,
      teryt: TERYT,
      territoryName: 'Kcynia',
      voivodeshipTeryt: '04',
      leaderInstitutionId: centre._id,
      members: [],
      authorisedBy: 'Burmistrz',
      authorisedOn: '2025-01-10',
      activatedAt: START,
    },
  ])
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 })
  const post = async (role: 'OPS_HEAD' | 'SOCIAL_WORKER', n: number): Promise<Post> => {
    const membershipId = newId()
    const email = `${role.toLowerCase()}.${n}@ops.example`
    const { name: institutionName, shortName: institutionShortName, sector } = centre
    const membership = {
      ...{ id: membershipId, institutionId: centre._id, institutionName, institutionShortName, sector },
      ...{ teryt: TERYT, role, title: 'pracownica', active: true, from: START, to: null },
    }
    await UserModel.create([
      {
        ...{ _id: newId(), ...stored, email, name: `Osoba ${role} ${n}`, passwordHash },
        ...{ status: 'active', locale: 'pl', epoch: 0, memberships: [membership] },
        ...{ demoPassword: null, lastVisitAt: null, previousVisitAt: null },
      },
    ])
    return { email, password: PASSWORD, membershipId }
  }
  return {
    head: await post('OPS_HEAD', 1),
    workers: [await post('SOCIAL_WORKER', 1), await post('SOCIAL_WORKER', 2)],
  }
}
