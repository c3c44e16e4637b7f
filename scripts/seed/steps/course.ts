import { PersonModel } from '../../../server/db/models/person.ts'
import { PlanModel } from '../../../server/db/models/plan.ts'
import { MeetingModel } from '../../../server/db/models/meeting.ts'
import { EVALUATION_QUESTIONS, type EvaluationSide } from '../../../shared/domain/vocabulary.ts'
import type { SeedCourse, SeedMeeting, WorkdaysAgo } from '../data/types.ts'
import type { Step } from '../play.ts'
import type { PlayedCase } from './playedCase.ts'

/** From the diagnosis to the end of a case: what the team finds, plans, meets about, judges. */
export function courseSteps(p: PlayedCase): Step[] {
  const { course } = p.seed
  if (!course) return []
  const { suspended, finished, evaluated, closed, followedUp, archived } = course
  const head = () => p.world.actor(p.seed.timeline.qualified?.by ?? '', ['OPS_HEAD'])
  const at = (ago: WorkdaysAgo, phase: number, run: Step['run']): Step => ({ ago, phase, run })
  return [
    ...diagnosisSteps(p, course),
    ...planSteps(p, course),
    ...(course.meetings ?? []).flatMap((it) => meetingSteps(p, it)),
    ...(suspended
      ? [
          at(suspended.ago, 30, () =>
            p.move(lead(p), 'suspend', {
              reason: suspended.reason,
              reviewOn: p.calendar.dueOn(suspended.reviewIn),
            }),
          ),
        ]
      : []),
    ...(finished === undefined ? [] : [at(finished, 31, () => p.move(lead(p), 'finish'))]),
    ...(evaluated === undefined
      ? []
      : [at(evaluated, 32, () => evaluate(p, 'family')), at(evaluated, 32.1, () => evaluate(p, 'team'))]),
    ...(closed ? [at(closed.ago, 33, () => p.move(head(), 'close', { closureCode: closed.code }))] : []),
    ...(followedUp
      ? [at(followedUp.ago, 34, () => p.move(lead(p), 'followUp', { note: followedUp.note }))]
      : []),
    ...(archived ? [at(archived.ago, 35, () => p.move(lead(p), 'archive', { note: archived.note }))] : []),
  ]
}

const lead = (p: PlayedCase) => p.worker(p.seed.timeline.qualified?.coordinator ?? '')

const family = (p: PlayedCase) => PersonModel.find({ caseId: p.id }).sort({ _id: 1 }).lean()
async function adult(p: PlayedCase): Promise<string> {
  return (await family(p)).find(({ roleInFamily }) => roleInFamily !== 'child')?._id ?? ''
}

function diagnosisSteps(p: PlayedCase, { relations = [], diagnosis }: SeedCourse): Step[] {
  const { teamed } = p.seed.timeline
  const relate = async () => {
    const ids = new Map((await family(p)).map(({ firstName, _id }) => [firstName, _id]))
    for (const [a, b, kind] of relations)
      await p.do(lead(p), 'persons.relate', {
        caseId: p.id,
        version: await p.version(),
        a: ids.get(a) ?? '',
        b: ids.get(b) ?? '',
        kind,
      })
  }
  const steps: Step[] = teamed && relations.length > 0 ? [{ ago: teamed.ago, phase: 10.5, run: relate }] : []
  if (!diagnosis) return steps
  const { saved, approved, overridden, texts, summary, costCards } = diagnosis
  let version = 0
  const save = async () => {
    const attendees = [{ membershipId: lead(p).membershipId }, { personId: await adult(p) }]
    const input = { caseId: p.id, version: 0, texts, summary, family: 'tookPart' as const, familyNote: null }
    const workshop = { on: p.calendar.date(saved), attendees }
    version = (await p.do(lead(p), 'diagnoses.save', { ...input, workshop })).version
    for (const card of costCards) await p.do(lead(p), 'costCards.add', { caseId: p.id, ...card })
  }
  steps.push({ ago: saved, phase: 20, run: save })
  if (approved === undefined) return steps
  const goOn = () => p.move(lead(p), 'approveDiagnosis', { ...(overridden ? { override: overridden } : {}) })
  return [
    ...steps,
    { ago: approved, phase: 21, run: () => p.do(lead(p), 'diagnoses.approve', { caseId: p.id, version }) },
    { ago: approved, phase: 21.1, run: goOn },
  ]
}

function planSteps(p: PlayedCase, { plan }: SeedCourse): Step[] {
  if (!plan) return []
  let version = 0
  const save = async () => {
    const { type, goals, saved, lasts } = plan
    const input = { caseId: p.id, version: 0, type, goals, from: p.calendar.date(saved) }
    version = (await p.do(lead(p), 'plans.save', { ...input, to: p.calendar.dueOn(lasts) })).version
  }
  const sign = async () => {
    const byFamily = { side: 'family' as const, personId: await adult(p), form: 'paper' as const }
    version = (await p.do(lead(p), 'plans.sign', { caseId: p.id, version, ...byFamily })).version
    await p.do(lead(p), 'plans.sign', { caseId: p.id, version, side: 'coordinator' })
  }
  const steps: Step[] = [{ ago: plan.saved, phase: 22, run: save }]
  if (plan.signed === undefined) return steps
  return [
    ...steps,
    { ago: plan.signed, phase: 23, run: sign },
    { ago: plan.signed, phase: 23.1, run: () => p.move(lead(p), 'signPlan') },
  ]
}

/** A meeting ahead is only planned; one behind was held and has its minutes. */
function meetingSteps(p: PlayedCase, it: SeedMeeting): Step[] {
  let id = ''
  const others = () =>
    p.seed.invitations.flatMap(({ outcome, institution }) =>
      outcome.kind === 'accepted' && outcome.confidentiality === 'signed'
        ? [p.partner(outcome.by, institution).membershipId]
        : [],
    )
  const plan = async () => {
    // First thing in the morning, so that whatever else the day brings comes after it.
    const when = it.held === undefined ? aheadAt(p, it.in ?? 5) : p.calendar.moment(it.held, 0)
    const planned = await p.do(lead(p), 'meetings.plan', {
      caseId: p.id,
      at: when.toISOString(),
      minutesLong: 60,
      mode: it.remote ? 'remote' : 'onsite',
      place: it.remote ? null : 'Sala spotkań ośrodka',
      link: it.remote ? 'https://spotkania.demo.example/zespol' : null,
      agenda: it.agenda,
      participants: [lead(p).membershipId, ...others()],
      family: [await adult(p)],
    })
    id = planned.id
  }
  const version = async () => (await MeetingModel.findById(id).lean())?.version ?? 0
  const hold = async () => {
    await p.do(lead(p), 'meetings.hold', {
      id,
      version: await version(),
      participants: [lead(p).membershipId, ...others()].map((membershipId) => ({
        membershipId,
        attendance: 'present' as const,
      })),
      family: [{ personId: await adult(p), attendance: 'present' as const }],
    })
    const decisions = (it.decisions ?? []).map((text) => ({ text }))
    await p.do(lead(p), 'minutes.save', { id, version: await version(), decisions })
    await p.do(lead(p), 'minutes.approve', { id, version: await version() })
  }
  const steps: Step[] = [{ ago: it.planned, phase: 24, run: plan }]
  if (it.held === undefined) return steps
  steps.push({ ago: it.held, phase: 25, run: hold })
  steps.push({ ago: it.held, phase: 25.1, run: () => p.move(lead(p), 'review') })
  if (it.continued !== undefined) {
    steps.push({ ago: it.continued, phase: 26, run: () => p.move(lead(p), 'continuePlan') })
    // Where the story is over nothing waits for a signature any more.
    if (p.seed.course?.closed) steps.push({ ago: it.continued, phase: 26.1, run: () => signLatest(p) })
  }
  return steps
}

/** The plan that goes on after a review is an edition of its own, signed by both sides. */
async function signLatest(p: PlayedCase): Promise<void> {
  const [latest] = await PlanModel.find({ caseId: p.id }).sort({ edition: -1 }).limit(1).lean()
  if (!latest || latest.signatures.length > 0) return
  const family = { side: 'family' as const, personId: await adult(p), form: 'paper' as const }
  const { version } = await p.do(lead(p), 'plans.sign', { caseId: p.id, version: latest.version, ...family })
  await p.do(lead(p), 'plans.sign', { caseId: p.id, version, side: 'coordinator' })
}

const aheadAt = (p: PlayedCase, days: number): Date => new Date(`${p.calendar.dueOn(days)}T09:00:00Z`)

async function evaluate(p: PlayedCase, by: EvaluationSide) {
  const scores = Object.fromEntries(EVALUATION_QUESTIONS[by].map((question, i) => [question, i % 2 ? 5 : 4]))
  await p.do(lead(p), 'evaluations.file', {
    caseId: p.id,
    by,
    scores,
    ...(by === 'family' && { personId: await adult(p) }),
  })
}
