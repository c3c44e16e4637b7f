import { isMinor, mustBeHeard } from '../../../shared/domain/consent.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { CATEGORIES, type Category, type Sector } from '../../../shared/domain/vocabulary.ts'
import { PersonModel, type PersonDoc } from '../../../server/db/models/person.ts'
import type { Step } from '../play.ts'
import type { PlayedCase } from './playedCase.ts'

const PURPOSE = 'Wspólna praca służb z rodziną i ustalony z nią plan pomocy'
/** Everything but court matters, which go to court and probation officers by statute alone. */
const SCOPE: readonly Category[] = CATEGORIES.filter((category) => category !== 'judicial')
const COURTS: readonly Sector[] = ['FAMILY_COURT', 'PROBATION', 'PRISON']
const RECIPIENTS: readonly Sector[] = [
  'PCPR',
  'SCHOOL',
  'PRESCHOOL',
  'PPC',
  'POLICE',
  'CITY_GUARD',
  'HEALTH',
  'LABOUR_OFFICE',
  'ALCOHOL_BOARD',
  'HOUSING',
  'SOCIAL_INSURANCE',
  ...COURTS,
]

/** Consents asked for, given and recorded with the information notices, in the family's own pace. */
export function consentSteps(p: PlayedCase): Step[] {
  const { qualified, consented } = p.seed.timeline
  if (!qualified) return []
  const { signed = { names: [], ago: qualified.ago } } = p.seed.consents
  const steps: Step[] = [{ ago: qualified.ago, phase: 4.5, run: () => request(p) }]
  if (!consented)
    return [...steps, { ago: signed.ago, phase: 5.8, run: () => sign(p, signed.names, signed.ago) }]
  const everybody = p.seed.members.map(({ firstName }) => firstName)
  return [
    ...steps,
    { ago: consented.ago, phase: 5.7, run: () => sign(p, everybody, consented.ago) },
    { ago: consented.ago, phase: 5.8, run: () => byStatute(p) },
    { ago: consented.ago, phase: 5.9, run: () => inform(p, consented.ago) },
  ]
}

const lead = (p: PlayedCase) => p.worker(p.seed.timeline.qualified?.coordinator ?? '')
const reasonFor = (p: PlayedCase, { firstName }: PersonDoc): string | undefined =>
  p.seed.consents.unreachable[firstName]

/** The family of the case: who can be asked, and who cannot be reached. */
async function family(p: PlayedCase): Promise<{ asked: PersonDoc[]; unreachable: PersonDoc[] }> {
  const persons = await PersonModel.find({ caseId: p.id }).sort({ _id: 1 }).lean()
  return {
    asked: persons.filter((person) => !reasonFor(p, person)),
    unreachable: persons.filter((person) => reasonFor(p, person)),
  }
}

async function request(p: PlayedCase) {
  const personIds = (await family(p)).asked.map(({ _id }) => _id)
  const sharing = { purpose: PURPOSE, scope: [...SCOPE], recipients: [...RECIPIENTS] }
  const asked = await p.do(lead(p), 'consents.request', { caseId: p.id, personIds, ...sharing })
  for (const { id, person } of asked) p.consents.set(person.id, id)
}

async function sign(p: PlayedCase, names: readonly string[], ago: number) {
  const day = p.calendar.moment(ago, 0)
  for (const person of (await family(p)).asked) {
    if (!names.includes(person.firstName)) continue
    const without = p.seed.consents.excluded[person.firstName] ?? []
    await p.do(lead(p), 'consents.give', {
      id: p.consents.get(person._id) ?? '',
      on: warsawDate(day),
      scope: SCOPE.filter((category) => !without.includes(category)),
      ...(isMinor(person, day) ? { givenBy: 'guardian', guardianName: guardianOf(p) } : { givenBy: 'self' }),
      ...(mustBeHeard(person, day) && { childHeard: true }),
    })
  }
}

function guardianOf(p: PlayedCase): string {
  const found = p.seed.members.find(({ role }) => role !== 'child')
  return found ? `${found.firstName} ${found.lastName}` : ''
}

/** Whom nobody could ask is covered by statute; and so are court matters of everybody, where a court takes part. */
async function byStatute(p: PlayedCase) {
  const { asked, unreachable } = await family(p)
  const shared = { caseId: p.id, type: 'statute' as const, purpose: PURPOSE }
  for (const person of unreachable)
    await p.do(lead(p), 'legalBases.add', {
      ...shared,
      personIds: [person._id],
      article: 'gdpr9b',
      scope: [...SCOPE],
      recipients: [...RECIPIENTS],
      impossibleReason: reasonFor(p, person) ?? '',
    })
  const invited = p.seed.invitations.map(({ institution }) => p.world.institution(institution).sector)
  if (!invited.some((sector) => COURTS.includes(sector))) return
  const personIds = [...asked, ...unreachable].map(({ _id }) => _id)
  const court = { article: 'gdpr6e' as const, scope: ['judicial' as const], recipients: [...COURTS] }
  await p.do(lead(p), 'legalBases.add', { ...shared, personIds, ...court })
}

async function inform(p: PlayedCase, ago: number) {
  const { asked, unreachable } = await family(p)
  const delivered = { channel: 'inPerson' as const, on: p.calendar.date(ago) }
  const personIds = asked.map(({ _id }) => _id)
  await p.do(lead(p), 'infoNotices.add', { caseId: p.id, personIds, delivered })
  for (const person of unreachable) {
    const put = { personIds: [person._id], deferralReason: reasonFor(p, person) ?? '' }
    await p.do(lead(p), 'infoNotices.add', { caseId: p.id, ...put })
  }
}
