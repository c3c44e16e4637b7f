import type { Step } from '../play.ts'
import type { PlayedCase } from './playedCase.ts'

type SeedAction = PlayedCase['seed']['actions'][number]
type SeedEscalation = PlayedCase['seed']['escalations'][number]

/** What the team writes, agrees, reports and asks of the levels above. */
export const workSteps = (p: PlayedCase): Step[] => [
  ...p.seed.notes.map(({ author, recipients, ago, ...note }) => ({
    ago,
    phase: 11,
    run: () =>
      p.do(p.member(author), 'notes.add', {
        caseId: p.id,
        ...note,
        ...(recipients.length > 0 && { recipients: recipients.map((it) => p.member(it).membershipId) }),
      }),
  })),
  ...p.seed.actions.flatMap((it) => actionSteps(p, it)),
  ...p.seed.escalations.flatMap((it, index) => escalationSteps(p, it, 14 + index)),
]

function actionSteps(p: PlayedCase, it: SeedAction): Step[] {
  let agreed = { id: '', version: 0 }
  const agree = async () => {
    agreed = await p.do(p.member(it.createdBy), 'actions.add', {
      caseId: p.id,
      title: it.title,
      category: it.category,
      ownerMembershipId: p.member(it.owner).membershipId,
      dueOn: p.calendar.dueOn(it.due),
      expectedEffect: it.expectedEffect,
    })
  }
  const report = () =>
    p.do(p.member(it.owner), 'actions.update', {
      id: agreed.id,
      version: agreed.version,
      status: it.status,
      ...(it.result && { result: it.result }),
    })
  const steps: Step[] = [{ ago: it.created, phase: 12, run: agree }]
  return it.changed === undefined ? steps : [...steps, { ago: it.changed, phase: 13, run: report }]
}

function escalationSteps(p: PlayedCase, it: SeedEscalation, phase: number): Step[] {
  const { toLevel, reason, tried, question, decision } = it
  let asked = { id: '', version: 0 }
  const ask = async () => {
    const input = { caseId: p.id, version: await p.version(), toLevel, reason, tried, question }
    asked = await p.do(p.worker(it.openedBy), 'escalations.open', input)
  }
  const steps: Step[] = [{ ago: it.opened, phase, run: ask }]
  if (!decision) return steps
  const decide = () => {
    const by = p.world.actor(decision.by, [toLevel === 'powiat' ? 'PCPR_LEAD' : 'PARTNERSHIP_LEADER'])
    const { id, version } = asked
    const minutes = { attendees: [by.name], heldOn: p.calendar.date(decision.ago) }
    return p.do(by, 'escalations.decide', { id, version, decision: decision.text, ...minutes })
  }
  return [...steps, { ago: decision.ago, phase: phase + 0.5, run: decide }]
}
