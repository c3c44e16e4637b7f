import { allows } from '../../../shared/permissions/ability.ts'
import type { CooperationModelDoc } from '../../db/models/cooperationModel.ts'
import { repositories } from '../../db/repositories.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { consultedInstitutions } from './access.ts'
import { modelAbilities, presentRow } from './model.presenter.ts'

/** The record with the institutions that its region asks, which change with partnerships and not with it. */
interface Asked extends CooperationModelDoc {
  consulted: readonly string[]
}

const isInConsultation = (status: unknown): boolean => status === 'consultation' || status === 'recommended'

/**
 * A change of a model brings its line in the list; the text and what is said of it are read with `models.get`.
 * Who sees it is judged as there: by the rights, and of a region's institutions only those in a partnership.
 */
export const modelLive: LiveKind<Asked> = {
  type: 'model',
  async load(id) {
    const db = repositories()
    const doc = await db.models.unscopedById(id)
    if (!doc) return null
    const consulted = isInConsultation(doc.status)
      ? await consultedInstitutions(db, doc.voivodeship ?? '')
      : []
    return { ...doc, consulted }
  },
  canSee({ actor, ability }, _inside, record) {
    if (!allows(ability, 'read', 'Model', record)) return false
    if (!isInConsultation(record['status']) || actor.role === 'ROPS_ADVISOR') return true
    // Snapshots of events know no partnerships: who was asked before is taken to come in anew.
    const consulted = record['consulted'] as readonly string[] | undefined
    return consulted?.includes(actor.institutionId) ?? false
  },
  present: ({ ability, now }, _inside, doc) => ({
    view: presentRow(doc),
    abilities: modelAbilities(ability, doc, now),
  }),
}
