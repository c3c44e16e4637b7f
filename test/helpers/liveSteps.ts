import fc from 'fast-check'
import type { CommandName } from '../../shared/contracts/operations.ts'
import { CATEGORIES } from '../../shared/domain/vocabulary.ts'
import { wideBasis, type CaseBuilder } from './cases.ts'
import { DAY } from './clock.ts'
import { costCard, DECISION_MINUTES, diagnosisInput, meetingInput, planInput } from './records.ts'
import { TestWorker } from './timers.ts'
import type { Someone } from './world.ts'

/** A small alphabet of what people do around one case; each letter may be refused, none may fail. */

export interface Step {
  what: (typeof LETTERS)[number]
  who: number
  pick: number
  category: (typeof CATEGORIES)[number]
}
export const LETTERS = [
  'note',
  'noteTo',
  'noteInstitution',
  'edit',
  'correct',
  'give',
  'report',
  'reassign',
  'invite',
  'see',
  'accept',
  'decline',
  'revoke',
  'resend',
  'remove',
  'leave',
  'situation',
  'deputy',
  'person',
  'escalate',
  'passOn',
  'decide',
  'withdraw',
  'diagnose',
  'approveDiagnosis',
  'plan',
  'signPlan',
  'meet',
  'callOff',
  'basis',
  'endBasis',
  'notice',
  'costs',
  'wait',
] as const

export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...LETTERS),
      who: fc.nat(11),
      pick: fc.nat(30),
      category: fc.constantFrom(...CATEGORIES),
    }),
    { minLength: length, maxLength: length },
  )

/** What has to have happened shortly before. */
const NEEDS: Partial<Record<Step['what'], Step['what']>> = {
  ...{ see: 'invite', accept: 'invite', decline: 'invite', revoke: 'invite', correct: 'wait' },
  ...{ passOn: 'escalate', decide: 'escalate', withdraw: 'escalate' },
}

/** Takes a step of this kind, by whoever can, on whatever it fits; whether anybody could. */
export async function takeSomehow(build: CaseBuilder, caseId: string, what: Step['what']): Promise<boolean> {
  const first = NEEDS[what]
  if (first) await takeSomehow(build, caseId, first)
  for (let n = 1; n < 25; n++)
    if ((await take(build, caseId, { what, who: n, pick: n, category: 'general' })) === 200) return true
  return false
}

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

/** Carries out one step; the status it came to. */
export async function take(build: CaseBuilder, caseId: string, step: Step): Promise<number> {
  const { g } = build
  const team: Someone[] = [g.worker, g.colleague, g.pedagogue, g.officer, g.nurse]
  const everyone = [...team, g.volunteer, g.assistant, g.head, g.powiatLead, g.leader]
  const chief = await build.as(g.worker)
  const someone = at(everyone, step.who) as Someone
  const me = await build.as(someone)
  const { category, pick } = step
  const does = async (who: Someone, name: CommandName, input: Record<string, unknown>) =>
    (await (await build.as(who)).call(name, input)).status
  const rows = async (name: 'notes.list' | 'actions.list' | 'invitations.list' | 'escalations.list') =>
    ((await chief.call(name, { caseId, limit: '100' })).body.data ?? []) as { id: string; version: number }[]
  const invitation = async () => {
    const all = (await rows('invitations.list')) as unknown as {
      id: string
      state: string
      institution: { id: string }
    }[]
    // Mostly one that the step fits, so that it is more often taken than refused.
    const fits = step.what === 'resend' ? ['DECLINED', 'EXPIRED', 'REVOKED'] : ['SENT']
    const fitting = all.filter((it) => fits.includes(it.state))
    const one = at(fitting.length > 0 && pick % 3 > 0 ? fitting : all, pick)
    const invited = everyone.find((p) => p.institution._id === one?.institution.id)
    return { id: one?.id ?? '0'.repeat(24), invited: invited ?? g.officer }
  }
  const escalation = async () => at(await rows('escalations.list'), 0) ?? { id: '0'.repeat(24), version: 1 }
  const version = async () => (await chief.ok('cases.get', { id: caseId })).version
  const inDays = (days: number) =>
    new Date(build.server.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)
  const note = { caseId, text: `notatka ${pick}`, category }

  switch (step.what) {
    case 'note':
      return does(someone, 'notes.add', { ...note, visibility: pick % 4 === 0 ? 'private' : 'team' })
    case 'noteTo': {
      const to = at(team, pick) as Someone
      return does(someone, 'notes.add', { ...note, visibility: 'recipients', recipients: [to.membershipId] })
    }
    case 'noteInstitution':
      return does(someone, 'notes.add', { ...note, visibility: 'institution' })
    case 'edit':
    case 'correct': {
      const list = (await me.call('notes.list', { caseId })).body.data
      const own = Array.isArray(list)
        ? at(
            list.filter((n) => n.author.membershipId === someone.membershipId),
            pick,
          )
        : null
      if (!own) return 404
      const text = `zmiana ${pick}`
      if (step.what === 'edit') return does(someone, 'notes.edit', { id: own.id, version: own.version, text })
      return does(someone, 'notes.correct', { id: own.id, text })
    }
    case 'give': {
      const owner = at(everyone, pick) as Someone
      const more = { category, ownerMembershipId: owner.membershipId, dueOn: inDays(pick % 2 ? 2 : 20) }
      return does(pick % 3 === 0 ? someone : g.worker, 'actions.add', {
        caseId,
        title: `zadanie ${pick}`,
        ...more,
      })
    }
    case 'report':
    case 'reassign': {
      const by = step.what === 'report' ? me : chief
      const list = (await by.call('actions.list', { caseId, limit: '100' })).body.data
      const one = Array.isArray(list) ? at(list, pick) : undefined
      if (!one) return 404
      const status = at(['DOING', 'DONE', 'FAILED', 'TODO'], pick)
      const ownerMembershipId = (at(pick % 2 ? everyone : [g.worker, g.colleague], step.who) as Someone)
        .membershipId
      const set = step.what === 'report' ? { status, result: 'wynik' } : { ownerMembershipId }
      return does(step.what === 'report' ? someone : g.worker, 'actions.update', {
        id: one.id,
        version: one.version,
        ...set,
      })
    }
    case 'invite': {
      const institution = at([g.ngo, g.pcpr, g.police, g.school, g.health, g.ops], pick)
      const by = pick % 2 ? g.worker : g.colleague
      return does(by, 'invitations.send', {
        caseId,
        institutionId: institution?._id,
        purpose: 'Wspólny plan',
      })
    }
    case 'see':
    case 'accept':
    case 'decline': {
      const { id, invited } = await invitation()
      const reason = step.what === 'decline' ? { reason: 'noCapacity' } : {}
      return does(invited, `invitations.${step.what}`, { id, ...reason })
    }
    case 'revoke':
    case 'resend':
      return does(pick % 2 ? g.worker : g.colleague, `invitations.${step.what}`, {
        id: (await invitation()).id,
      })
    case 'remove': {
      const members = await chief.ok('participants.list', { caseId })
      return does(g.worker, 'participants.remove', { caseId, id: at(members, pick)?.id, reason: 'zmiana' })
    }
    case 'leave':
      return does(someone, 'participants.leave', { caseId })
    case 'situation': {
      const input = { id: caseId, version: await version(), situation: { [category]: `sytuacja ${pick}` } }
      return does(pick % 2 ? g.worker : someone, 'cases.update', input)
    }
    case 'deputy': {
      const deputyMembershipId = at([g.colleague.membershipId, g.assistant.membershipId, null], pick)
      return does(g.worker, 'cases.update', { id: caseId, version: await version(), deputyMembershipId })
    }
    case 'person': {
      const named = { firstName: `Imię${pick % 5}`, lastName: 'Nadolna', roleInFamily: 'otherAdult' }
      return does(someone, 'persons.add', { caseId, ...named })
    }
    case 'escalate': {
      const toLevel = pick % 2 ? 'partnership' : 'powiat'
      const asked = { reason: 'childSafety', tried: ['rozmowa'], question: 'Co z dzieckiem Nadolnych?' }
      return does(g.worker, 'escalations.open', { caseId, version: await version(), toLevel, ...asked })
    }
    case 'passOn':
      return does(g.leader, 'escalations.passOn', only(await escalation()))
    case 'decide': {
      const one = { ...only(await escalation()), decision: 'tak', ...DECISION_MINUTES }
      const first = await does(g.leader, 'escalations.decide', one)
      return first === 200 ? first : does(g.powiatLead, 'escalations.decide', one)
    }
    case 'withdraw':
      return does(g.worker, 'escalations.withdraw', {
        ...only(await escalation()),
        reason: 'już niepotrzebne',
      })
    case 'diagnose':
    case 'approveDiagnosis': {
      const { latest } = await chief.ok('diagnoses.get', { caseId })
      const one = { caseId, version: latest?.version ?? 0 }
      if (step.what === 'approveDiagnosis') return does(g.worker, 'diagnoses.approve', one)
      const input = await diagnosisInput(chief, caseId, { summary: `streszczenie ${pick}` })
      return does(pick % 4 ? g.colleague : someone, 'diagnoses.save', { ...input, ...one })
    }
    case 'plan':
    case 'signPlan': {
      const { latest } = await chief.ok('plans.get', { caseId })
      const one = { caseId, version: latest?.version ?? 0 }
      if (step.what === 'signPlan') return does(g.worker, 'plans.sign', { ...one, side: 'coordinator' })
      const goals = [{ text: `cel ${pick}`, indicator: 'tak' }]
      return does(pick % 4 ? g.worker : someone, 'plans.save', planInput(caseId, { ...one, goals }))
    }
    case 'meet': {
      const soon = new Date(build.server.clock.now().getTime() + DAY)
      return does(pick % 4 ? g.colleague : someone, 'meetings.plan', await meetingInput(chief, caseId, soon))
    }
    case 'basis': {
      const personIds = (await chief.ok('persons.list', { caseId })).map(({ id }) => id)
      return does(pick % 4 ? g.worker : someone, 'legalBases.add', { caseId, personIds, ...wideBasis })
    }
    case 'endBasis': {
      const list = await chief.ok('legalBases.list', { caseId })
      const one = at(list, pick)
      return one ? does(g.worker, 'legalBases.end', { ...only(one), reason: 'wniosek' }) : 404
    }
    case 'notice': {
      const personIds = (await chief.ok('persons.list', { caseId })).map(({ id }) => id)
      const delivered = { channel: 'inPerson', on: inDays(0) }
      return does(pick % 4 ? g.worker : someone, 'infoNotices.add', { caseId, personIds, delivered })
    }
    case 'costs':
      return does(pick % 4 ? g.colleague : someone, 'costCards.add', { caseId, ...costCard })
    case 'wait':
      await new TestWorker(build.server).liveUntil(new Date(build.server.clock.now().getTime() + DAY))
      return 200
    case 'callOff': {
      const list = await chief.ok('meetings.list', { caseId, limit: '100' })
      const one = at(list, pick)
      return one ? does(g.worker, 'meetings.cancel', { ...only(one), reason: 'choroba' }) : 404
    }
  }
}

const only = ({ id, version }: { id: string; version: number }) => ({ id, version })
