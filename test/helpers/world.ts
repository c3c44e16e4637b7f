import { hash } from '@node-rs/argon2'
import { foldText } from '../../shared/domain/peopleSearch.ts'
import type { Role, Sector } from '../../shared/domain/vocabulary.ts'
import { newId } from '../../server/db/ids.ts'
import { InstitutionModel, type InstitutionDoc } from '../../server/db/models/institution.ts'
import { PartnershipModel, type PartnershipDoc } from '../../server/db/models/partnership.ts'
import { UserModel, type UserDoc } from '../../server/db/models/user.ts'

/** Builders of the standing world around cases: institutions, people, a signed partnership. */

export const PASSWORD = 'dobre-haslo-testowe'
// Cheap on purpose: tests sign in often and do not measure hashing.
let passwordHash: Promise<string> | undefined
const cheapHash = () => (passwordHash ??= hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 }))

const START = new Date('2020-01-01T00:00:00Z')
const KCYNIA = '0410013'

export async function makeInstitution(
  sector: Sector,
  name: string,
  more: Partial<InstitutionDoc> = {},
): Promise<InstitutionDoc> {
  const doc: InstitutionDoc = {
    _id: newId(),
    version: 1,
    createdAt: START,
    updatedAt: START,
    name,
    shortName: name,
    sector,
    teryt: KCYNIA,
    territoryName: 'Kcynia',
    level: 'gmina',
    active: true,
    officeHours: 'pn–pt 7:30–15:30',
    dpoContact: 'iod@test.example',
    controllerInfo: name,
    keys: foldText(name).split(' '),
    ...more,
  }
  await InstitutionModel.create([doc])
  return doc
}

export interface Someone {
  user: UserDoc
  membershipId: string
  email: string
  institution: InstitutionDoc
  role: Role
}

let counter = 0
export async function makePerson(
  institution: InstitutionDoc,
  role: Role,
  name = `Osoba ${++counter}`,
  title = role.toLowerCase(),
): Promise<Someone> {
  const membershipId = newId()
  const email = `${foldText(name).replaceAll(' ', '.')}.${++counter}@test.example`
  const user: UserDoc = {
    _id: newId(),
    version: 1,
    createdAt: START,
    updatedAt: START,
    email,
    name,
    passwordHash: await cheapHash(),
    status: 'active',
    locale: 'pl',
    epoch: 0,
    memberships: [membershipOf(institution, role, title, membershipId)],
    demoPassword: null,
    lastVisitAt: null,
    previousVisitAt: null,
  }
  await UserModel.create([user])
  return { user, membershipId, email, institution, role }
}

export const membershipOf = (institution: InstitutionDoc, role: Role, title: string, id = newId()) => ({
  id,
  institutionId: institution._id,
  institutionName: institution.name,
  institutionShortName: institution.shortName,
  sector: institution.sector,
  teryt: institution.teryt,
  role,
  title,
  active: true,
  from: START,
  to: null,
})

export async function makePartnership(
  leader: InstitutionDoc,
  members: InstitutionDoc[],
  more: Partial<PartnershipDoc> = {},
): Promise<PartnershipDoc> {
  const doc: PartnershipDoc = {
    _id: newId(),
    version: 1,
    createdAt: START,
    updatedAt: START,
    state: 'ACTIVE',
    modelCode: 'URR',
    modelVersion: 1,
    teryt: leader.teryt,
    territoryName: leader.territoryName,
    voivodeshipTeryt: leader.teryt.slice(0, 2),
    leaderInstitutionId: leader._id,
    members: members.map((m) => ({ institutionId: m._id, signedOn: '2025-01-15', signatory: 'Dyrekcja' })),
    authorisedBy: 'Burmistrz',
    authorisedOn: '2025-01-10',
    activatedAt: START,
    ...more,
  }
  await PartnershipModel.create([doc])
  return doc
}

/** A gmina at work: the centre with its people, a school, police, health, an NGO, the powiat's centre, the region. */
export async function makeGmina() {
  const ops = await makeInstitution('OPS', 'MGOPS Kcynia')
  const school = await makeInstitution('SCHOOL', 'Szkoła Podstawowa w Kcyni')
  const police = await makeInstitution('POLICE', 'Komisariat Policji w Kcyni')
  const health = await makeInstitution('HEALTH', 'Przychodnia w Kcyni')
  const ngo = await makeInstitution('NGO', 'Stowarzyszenie Dom')
  const pcpr = await makeInstitution('PCPR', 'PCPR w Nakle', { teryt: '0410', level: 'powiat' })
  const rops = await makeInstitution('ROPS', 'ROPS w Toruniu', { teryt: '04', level: 'voivodeship' })
  const outside = await makeInstitution('OPS', 'MGOPS Tuchola', {
    teryt: '0416063',
    territoryName: 'Tuchola',
  })
  const partnership = await makePartnership(ops, [school, police, health, ngo])
  return {
    ops,
    school,
    police,
    health,
    ngo,
    pcpr,
    rops,
    outside,
    partnership,
    worker: await makePerson(ops, 'SOCIAL_WORKER', 'Joanna Pracowita', 'pracownica socjalna'),
    colleague: await makePerson(ops, 'SOCIAL_WORKER', 'Agata Spokojna', 'pracownica socjalna'),
    assistant: await makePerson(ops, 'FAMILY_ASSISTANT', 'Ewelina Bliska', 'asystentka rodziny'),
    head: await makePerson(ops, 'OPS_HEAD', 'Halina Kierownicza', 'kierowniczka'),
    leader: await makePerson(ops, 'PARTNERSHIP_LEADER', 'Halina Liderska', 'liderka partnerstwa'),
    dpo: await makePerson(ops, 'DPO', 'Iga Ochronna', 'inspektorka ochrony danych'),
    admin: await makePerson(ops, 'ADMIN', 'Adam Techniczny', 'administrator'),
    pedagogue: await makePerson(school, 'MEMBER', 'Beata Szkolna', 'pedagożka szkolna'),
    officer: await makePerson(police, 'MEMBER', 'Marek Rewirowy', 'dzielnicowy'),
    nurse: await makePerson(health, 'MEMBER', 'Ilona Zdrowa', 'pielęgniarka środowiskowa'),
    volunteer: await makePerson(ngo, 'MEMBER', 'Wanda Pomocna', 'wolontariuszka'),
    powiatLead: await makePerson(pcpr, 'PCPR_LEAD', 'Piotr Powiatowy', 'dyrektor PCPR'),
    groupMember: await makePerson(pcpr, 'PGD_MEMBER', 'Grażyna Decyzyjna', 'członkini PGD'),
    adviser: await makePerson(rops, 'ROPS_ADVISOR', 'Robert Regionalny', 'doradca'),
    stranger: await makePerson(outside, 'SOCIAL_WORKER', 'Zofia Obca', 'pracownica socjalna'),
  }
}
export type Gmina = Awaited<ReturnType<typeof makeGmina>>
