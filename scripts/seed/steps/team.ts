import type { SeedInvitation, SeedStaff } from '../data/types.ts'
import type { Step } from '../play.ts'
import type { PlayedCase } from './playedCase.ts'

/** How the team comes together: lead, staff of the centre, consents, invitations with their answers. */
export function teamSteps(p: PlayedCase): Step[] {
  const { qualified, consented, teamed } = p.seed.timeline
  if (!qualified) return []
  const { coordinator, deputy } = qualified
  const lead = () => p.worker(coordinator)
  const steps: Step[] = [
    {
      ago: qualified.ago,
      phase: 4,
      run: () =>
        p.move(p.world.actor(qualified.by, ['OPS_HEAD']), 'qualify', {
          coordinatorMembershipId: lead().membershipId,
          deputyMembershipId: p.worker(deputy).membershipId,
        }),
    },
    { ago: qualified.ago, phase: 4.1, run: () => p.sign(lead()) },
    { ago: qualified.ago, phase: 4.2, run: () => p.sign(p.worker(deputy)) },
    // Who opened the case is in its team from the start.
    ...p.seed.staff
      .filter(({ user }) => user !== p.seed.timeline.opened?.by)
      .flatMap((it) => staffSteps(p, it, coordinator)),
  ]
  if (consented) {
    steps.push({
      ago: consented.ago,
      phase: 6,
      run: () => p.move(lead(), 'confirmConsents'),
    })
    steps.push(...initiatorSteps(p, consented.ago))
  }
  steps.push(...p.seed.invitations.flatMap((it) => invitationSteps(p, it)))
  if (teamed) steps.push({ ago: teamed.ago, phase: 10, run: () => p.move(lead(), 'formTeam') })
  return steps
}

/** Colleagues are asked like any institution: the letter goes to the own centre and they accept themselves. */
function staffSteps(p: PlayedCase, { user, joined }: SeedStaff, coordinator: string): Step[] {
  const colleague = () => p.worker(user)
  let id = ''
  const invite = async () => {
    const input = {
      caseId: p.id,
      institutionId: p.world.institution(p.centre)._id,
      membershipId: colleague().membershipId,
      purpose: 'Stała praca z rodziną w miejscu zamieszkania.',
    }
    id = (await p.do(p.worker(coordinator), 'invitations.send', input)).id
  }
  return [
    { ago: joined, phase: 5, run: invite },
    { ago: joined, phase: 5, run: () => p.do(colleague(), 'invitations.accept', { id }) },
    { ago: joined, phase: 5, run: () => p.sign(colleague()) },
  ]
}

/** Who signalled the family joins the team with the consents, without a letter. */
const isInitiator = (p: PlayedCase, { outcome }: SeedInvitation): boolean =>
  outcome.kind === 'accepted' && outcome.by === p.seed.timeline.signalled?.by

function initiatorSteps(p: PlayedCase, consented: number): Step[] {
  const { signalled } = p.seed.timeline
  if (!signalled) return []
  const outcome = p.seed.invitations.find((it) => isInitiator(p, it))?.outcome
  if (outcome?.kind === 'accepted' && outcome.confidentiality === 'pending') return []
  const ago = outcome?.kind === 'accepted' ? outcome.ago : consented
  return [{ ago, phase: 8.3, run: () => p.sign(p.partner(signalled.by, signalled.institution)) }]
}

function invitationSteps(p: PlayedCase, it: SeedInvitation): Step[] {
  if (isInitiator(p, it)) return []
  const sender = () => p.worker(it.sentBy)
  const id = () => p.invitations.get(it.institution) ?? ''
  const send: Step = { ago: it.sent, phase: 8, run: () => (it.resend ? resend(p, it) : ask(p, it)) }
  const { outcome } = it
  const answered = (phase: number, run: Step['run']): Step => ({
    ago: 'ago' in outcome ? outcome.ago : it.sent,
    phase,
    run,
  })
  switch (outcome.kind) {
    case 'expired':
      return [send]
    case 'revoked':
      return [send, answered(8.2, () => p.do(sender(), 'invitations.revoke', { id: id() }))]
    case 'open':
      return outcome.seen ? [send, answered(8.1, () => see(p, it, it.addressee))] : [send]
    case 'declined': {
      const by = p.partner(outcome.by, it.institution)
      const { reason, text } = outcome
      return [
        send,
        answered(8.1, () => see(p, it, outcome.by)),
        answered(8.2, () => p.do(by, 'invitations.decline', { id: id(), reason, text })),
      ]
    }
    case 'accepted': {
      const by = p.partner(outcome.by, it.institution)
      const steps = [
        send,
        answered(8.1, () => see(p, it, outcome.by)),
        answered(8.2, () => p.do(by, 'invitations.accept', { id: id() })),
      ]
      return outcome.confidentiality === 'signed' ? [...steps, answered(8.3, () => p.sign(by))] : steps
    }
  }
}

async function ask(p: PlayedCase, it: SeedInvitation) {
  const sent = await p.do(p.worker(it.sentBy), 'invitations.send', {
    caseId: p.id,
    institutionId: p.world.institution(it.institution)._id,
    purpose: it.purpose,
    askedRole: it.askedRole,
    ...(it.categories && { categories: it.categories }),
    ...(it.addressee && { membershipId: p.partner(it.addressee, it.institution).membershipId }),
  })
  p.invitations.set(it.institution, sent.id)
}

const resend = (p: PlayedCase, it: SeedInvitation) =>
  p.do(p.worker(it.sentBy), 'invitations.resend', {
    id: p.invitations.get(it.institution) ?? '',
    ...(it.addressee && { membershipId: p.partner(it.addressee, it.institution).membershipId }),
  })

function see(p: PlayedCase, it: SeedInvitation, user: string | undefined) {
  const by = user ? p.partner(user, it.institution) : p.world.anyone(it.institution, ['MEMBER', 'PCPR_LEAD'])
  return p.do(by, 'invitations.see', { id: p.invitations.get(it.institution) ?? '' })
}
