import type { PersonView } from '../../shared/contracts/persons.ts'
import { EVALUATION_QUESTIONS, type EvaluationSide } from '../../shared/domain/vocabulary.ts'
import type { Caller } from './server.ts'

/** What a team writes down on its way, through the operations themselves; everything in it is complete. */

export const TEXTS = {
  causes: 'Utrata pracy po chorobie, zaległości w czynszu.',
  strengths: 'Matka dba o dziecko.',
  weaknesses: 'Nie prosi o pomoc.',
  resources: 'Babcia mieszka obok.',
  deficits: 'Brak stałego dochodu.',
  expectations: 'Zostać w mieszkaniu.',
}

async function familyOf(caller: Caller, caseId: string): Promise<PersonView[]> {
  return caller.ok('persons.list', { caseId })
}

export async function adultOf(caller: Caller, caseId: string): Promise<string> {
  return (await familyOf(caller, caseId)).find((p) => p.roleInFamily === 'mother')?.id ?? ''
}

export async function diagnosisInput(caller: Caller, caseId: string, more: Record<string, unknown> = {}) {
  const attendees = [
    { membershipId: caller.someone.membershipId },
    { personId: await adultOf(caller, caseId) },
  ]
  return {
    caseId,
    version: 0,
    texts: TEXTS,
    summary: 'Rodzina zagrożona eksmisją, dziecko pod dobrą opieką.',
    workshop: { on: '2026-11-09', attendees },
    family: 'tookPart',
    familyNote: null,
    ...more,
  }
}

/** A diagnosis with all its sections, approved, made at a workshop with the mother. */
export async function approvedDiagnosis(coordinator: Caller, caseId: string): Promise<void> {
  const { version } = await coordinator.ok('diagnoses.save', await diagnosisInput(coordinator, caseId))
  await coordinator.ok('diagnoses.approve', { caseId, version })
}

export const costCard = {
  area: 'Bezdomność',
  consequences: ['Eksmisja w lutym', 'Dziecko w pieczy zastępczej'],
  costEstimate: 7_200_000,
  horizonMonths: 12,
}

export const planInput = (caseId: string, more: Record<string, unknown> = {}) => ({
  caseId,
  version: 0,
  type: 'PLAN',
  goals: [{ text: 'Spłata zaległości czynszowych', indicator: 'Sześć rat zapłaconych w terminie' }],
  from: '2026-11-10',
  to: '2027-10-31',
  ...more,
})

/** A complete action, and a plan signed by the mother and the coordinator. */
export async function signedPlan(
  coordinator: Caller,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  await coordinator.ok('actions.add', {
    caseId,
    title: 'Ugoda ratalna z administracją',
    ownerMembershipId: coordinator.someone.membershipId,
    dueOn: '2027-01-15',
    expectedEffect: 'Wstrzymana eksmisja',
  })
  const plan = await coordinator.ok('plans.save', planInput(caseId, more))
  const personId = await adultOf(coordinator, caseId)
  const family = { caseId, version: plan.version, side: 'family', personId, form: 'paper' }
  const { version } = await coordinator.ok('plans.sign', family)
  await coordinator.ok('plans.sign', { caseId, version, side: 'coordinator' })
}

export async function meetingInput(caller: Caller, caseId: string, at: Date, more = {}) {
  return {
    caseId,
    at: at.toISOString(),
    minutesLong: 60,
    mode: 'remote',
    place: null,
    link: 'https://spotkania.test.example/ggk',
    agenda: ['Postępy planu'],
    participants: [caller.someone.membershipId],
    family: [await adultOf(caller, caseId)],
    ...more,
  }
}

/** A meeting that took place at `at`, with approved minutes. */
export async function approvedMinutes(coordinator: Caller, caseId: string, at: Date): Promise<void> {
  const input = await meetingInput(coordinator, caseId, at)
  const { id, version } = await coordinator.ok('meetings.plan', input)
  const held = await coordinator.ok('meetings.hold', {
    id,
    version,
    participants: input.participants.map((membershipId) => ({ membershipId, attendance: 'present' })),
    family: input.family.map((personId) => ({ personId, attendance: 'present' })),
  })
  const decisions = [{ text: 'Plan jest wykonywany.' }]
  const written = await coordinator.ok('minutes.save', { id, version: held.version, decisions })
  await coordinator.ok('minutes.approve', { id, version: written.version })
}

/** Every question of the side answered with 4. */
export const scores = (by: EvaluationSide) =>
  Object.fromEntries(EVALUATION_QUESTIONS[by].map((code) => [code, 4]))

/** Minutes of a meeting long past by any test's clock. */
export const DECISION_MINUTES = { attendees: ['Dyrektor PCPR'], heldOn: '2026-01-05' }
