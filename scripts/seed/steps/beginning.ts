import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { birthDateOf, peselOf } from '../data/pesel.ts'
import type { SeedPerson } from '../data/types.ts'
import type { Step } from '../play.ts'
import type { PlayedCase } from './playedCase.ts'

/** From the first word about a family to the centre’s file: a signal taken over, or a case opened at once. */
export function beginningSteps(p: PlayedCase): Step[] {
  const { signalled, opened, rejected } = p.seed.timeline
  const steps: Step[] = []
  if (signalled) steps.push({ ago: signalled.ago, phase: 0, run: () => signal(p) })
  if (opened)
    steps.push(
      ...(signalled
        ? [
            { ago: opened.ago, phase: 1, run: () => p.move(p.worker(opened.by), 'qualifySignal') },
            { ago: opened.ago, phase: 2, run: () => fillIn(p) },
          ]
        : [{ ago: opened.ago, phase: 1, run: () => open(p) }]),
      { ago: opened.ago, phase: 3, run: () => p.sign(p.worker(opened.by)) },
    )
  const writer = writerOf(p)
  if (writer) steps.push(situationStep(p, writer))
  if (rejected)
    steps.push({
      ago: rejected.ago,
      phase: 20,
      run: () => {
        const { reason } = rejected
        return opened
          ? p.move(p.world.actor(rejected.by, ['OPS_HEAD']), 'reject', { reason })
          : p.move(p.worker(rejected.by), 'rejectSignal', { reason })
      },
    })
  return steps
}

const entryOf = ({ seed }: PlayedCase) => ({
  ownMeansExhausted: seed.attempts.length > 0,
  needsCrossSector: seed.needsCrossSector,
  rapidIntervention: seed.rapidIntervention,
  attempts: seed.attempts,
})

const aboutFamily = (p: PlayedCase) => {
  const { street, postalCode, city } = p.seed.address
  return {
    teryt: p.seed.gmina,
    familyName: p.seed.family.plural,
    urgent: p.seed.urgent,
    entryReasons: p.seed.entryReasons,
    address: `${street}, ${postalCode} ${city}`,
    persons: p.seed.members.map((it) => personInput(p, it)),
  }
}

function personInput(p: PlayedCase, it: SeedPerson): InputOf<'cases.open'>['persons'][number] {
  const birthDate = birthDateOf(it, p.calendar.today)
  return {
    firstName: it.firstName,
    lastName: it.lastName,
    roleInFamily: it.role,
    // Of an adult who has shown no document yet, nobody knows the date of birth either.
    ...((it.peselKnown || it.role === 'child') && { birthDate }),
    ...(it.peselKnown && { pesel: peselOf(birthDate, it.sex, `${p.seed.key}/${it.firstName}`) }),
    ...(it.school && { school: p.world.institution(it.school).name }),
  }
}

async function signal(p: PlayedCase) {
  const { signalled } = p.seed.timeline
  if (!signalled) return
  const by = p.partner(signalled.by, signalled.institution)
  p.id = (await p.do(by, 'cases.signal', { ...aboutFamily(p), reason: signalled.text })).id
}

async function open(p: PlayedCase) {
  const { opened } = p.seed.timeline
  if (!opened) return
  const { problemAreas, situation } = p.seed
  const known = `Ośrodek zna rodzinę, a jego własna pomoc nie wystarcza. Trudności: ${problemAreas.join(', ')}.`
  const reason = writerOf(p) ? known : Object.values(situation).join(' ')
  const input = { ...aboutFamily(p), reason, problemAreas, entry: entryOf(p) }
  p.id = (await p.do(p.worker(opened.by), 'cases.open', input)).id
}

/** What the centre adds to a signal it has taken over. */
async function fillIn(p: PlayedCase) {
  const { opened } = p.seed.timeline
  if (!opened) return
  const { problemAreas } = p.seed
  const input = { id: p.id, version: await p.version(), problemAreas, entry: entryOf(p) }
  await p.do(p.worker(opened.by), 'cases.update', input)
}

/** Who leads the case, before that who opened it: a family assistant may open a case but not rewrite it. */
function writerOf(p: PlayedCase): UserActor | undefined {
  const { opened, qualified } = p.seed.timeline
  const user = qualified?.coordinator ?? opened?.by
  const writer = user ? p.worker(user) : undefined
  return writer?.role === 'SOCIAL_WORKER' ? writer : undefined
}

/** The situation is written once there is something to tell. */
function situationStep(p: PlayedCase, by: UserActor): Step {
  const { opened, qualified, consented } = p.seed.timeline
  const write = async () => {
    const { situation } = p.seed
    return p.do(by, 'cases.update', { id: p.id, version: await p.version(), situation })
  }
  return { ago: (consented ?? qualified ?? opened)?.ago ?? 0, phase: 7, run: write }
}
