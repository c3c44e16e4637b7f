import type { CooperationModel, CooperationModelInput } from '../../shared/workflow/model.ts'
import { urbanRural } from '../../shared/workflow/models/urbanRural.ts'
import type { Calendar } from './calendar.ts'
import type { Command, Scene } from './play.ts'
import type { World } from './world.ts'

const CHANGES =
  'Diagnoza w 14 dni, w sprawie pilnej zespół w 48 godzin, o spóźnionym zadaniu przełożony dowiaduje się od razu.'

/** What the region proposes to the partnerships of the urban-rural model. */
function proposed(model: CooperationModel): Record<string, unknown> {
  const next = structuredClone(model) as CooperationModelInput
  for (const state of next.states) {
    if (state.id === 'DIAGNOSIS' && state.sla) state.sla = { ...state.sla, n: 14, unit: 'd' }
    if (state.id === 'TEAM' && state.sla) state.sla = { ...state.sla, urgent: { n: 48, unit: 'h' } }
  }
  for (const rung of next.ladders.task.rungs) if (rung.to === 'supervisor') rung.after = { n: 0, unit: 'h' }
  return next as unknown as Record<string, unknown>
}

/** The regional office in Toruń consults a second version of the urban-rural model. */
export function modelScenes(world: World, calendar: Calendar, command: Command): Scene[] {
  const adviser = world.actor('magdalena.kurek', ['ROPS_ADVISOR'])
  let id = ''
  const draft = async () => {
    const made = await command(adviser, 'models.createDraft', { model: 'URR@1', changelog: CHANGES })
    id = made.id
    await command(adviser, 'models.update', { id, version: made.version, model: proposed(urbanRural) })
  }
  const consult = async () => {
    const open = { id, version: 2, to: calendar.dueOn(12) }
    await command(adviser, 'models.openConsultation', open)
  }
  const remark = (by: [user: string, institution: string], path: string, text: string) => () =>
    command(world.actor(by[0], ['MEMBER'], by[1]), 'models.remark', { id, path, text })
  return [
    { at: calendar.moment(16, 0.4), run: draft },
    { at: calendar.moment(12, 0.25), run: consult },
    {
      at: calendar.moment(6, 0.5),
      run: remark(
        ['beata.wilk', 'sp-kcynia'],
        'states.DIAGNOSIS.sla',
        'Dwa tygodnie wystarczą, jeżeli nie wypadną w nich ferie. Proszę liczyć dni robocze.',
      ),
    },
    {
      at: calendar.moment(3, 0.7),
      run: remark(
        ['marek.klos', 'kp-kcynia'],
        'ladders.task.rungs.2',
        'Komendant pełni służbę w inne dni niż dzielnicowy. Lepiej, żeby dowiadywał się po jednym dniu.',
      ),
    },
  ]
}
