import type { ModelView } from '../../shared/contracts/models.ts'
import type { CooperationModelInput } from '../../shared/workflow/model.ts'
import type { Scene } from './scene.ts'
import { makeInstitution, makePerson, type Someone } from './world.ts'

/** A cooperation model on its way, one builder for each stage of life; all by the region's adviser. */

/** The model's text, altered. */
export function edited(view: ModelView, alter: (model: CooperationModelInput) => void) {
  const model = structuredClone(view.model) as unknown as CooperationModelInput
  alter(model)
  return model as unknown as Record<string, unknown>
}

/** The stage lasts so many days. */
export const lasting = (state: string, days: number) => (model: CooperationModelInput) => {
  const row = model.states.find(({ id }) => id === state)
  if (row?.sla) row.sla = { n: days, unit: 'd' }
}

export class ModelBuilder {
  readonly #scene: Pick<Scene, 'build' | 'g'>

  constructor(scene: Pick<Scene, 'build' | 'g'>) {
    this.#scene = scene
  }

  async #adviser() {
    return this.#scene.build.as(this.#scene.g.adviser)
  }

  async draft(model = 'URR@1'): Promise<ModelView> {
    return (await this.#adviser()).ok('models.createDraft', { model, changelog: 'Krótsza diagnoza' })
  }

  async changed(alter = lasting('DIAGNOSIS', 14)): Promise<ModelView> {
    const { id, version, ...view } = await this.draft()
    const model = edited({ id, version, ...view }, alter)
    return (await this.#adviser()).ok('models.update', { id, version, model })
  }

  async consulted(alter = lasting('DIAGNOSIS', 14)): Promise<ModelView> {
    const { id, version } = await this.changed(alter)
    return (await this.#adviser()).ok('models.openConsultation', { id, version, to: '2026-12-01' })
  }

  async recommended(alter = lasting('DIAGNOSIS', 14)): Promise<ModelView> {
    const { id, version } = await this.consulted(alter)
    return (await this.#adviser()).ok('models.recommend', { id, version, text: 'Do stosowania w regionie.' })
  }

  async published(alter = lasting('DIAGNOSIS', 14)): Promise<ModelView> {
    const { id, version } = await this.recommended(alter)
    return (await this.#adviser()).ok('models.publish', { id, version })
  }
}

/** An adviser of another voivodeship. */
export async function foreignAdviser(): Promise<Someone> {
  const rops = await makeInstitution('ROPS', 'ROPS w Gdańsku', { teryt: '22', level: 'voivodeship' })
  return makePerson(rops, 'ROPS_ADVISOR', 'Gracja Pomorska', 'doradczyni')
}
