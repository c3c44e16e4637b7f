import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { ModelRowView, ModelView } from '../../../shared/contracts/models.ts'
import { modelRefusal, type ModelAct } from '../../../shared/domain/modelLife.ts'
import { allows, type AppAbility } from '../../../shared/permissions/ability.ts'
import { modelDigest } from '../../db/modelText.ts'
import type { CooperationModelDoc, SpeakerPart } from '../../db/models/cooperationModel.ts'
import { AppError } from '../../kernel/errors.ts'
import { factsOfModel } from './access.ts'

const who = ({ name, institution }: SpeakerPart) => ({ name, institution })
const iso = (at: Date | null) => at?.toISOString() ?? null

/** What a row and its abilities look at: neither the text of the model nor its earlier editions. */
export const ROW_FIELDS = [
  'version',
  'code',
  'number',
  'status',
  'name',
  'voivodeship',
  'author',
  'changelog',
  'edition',
  'faults',
  'remarks',
  'consultation',
  'recommendation',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'retiredAt',
] as const satisfies readonly (keyof CooperationModelDoc)[]
type RowPart = Pick<CooperationModelDoc, '_id' | (typeof ROW_FIELDS)[number]>

export function presentRow(doc: RowPart): ModelRowView {
  return {
    id: doc._id,
    version: doc.version,
    ref: { code: doc.code, version: doc.number },
    status: doc.status,
    name: doc.name,
    voivodeship: doc.voivodeship,
    author: doc.author && who(doc.author),
    changelog: doc.changelog,
    edition: doc.edition,
    errorCount: doc.faults.length,
    remarkCount: doc.remarks.length,
    openRemarkCount: doc.remarks.filter(({ answer }) => !answer).length,
    consultation: doc.consultation && { from: doc.consultation.from.toISOString(), to: doc.consultation.to },
    recommendation: doc.recommendation && {
      text: doc.recommendation.text,
      by: who(doc.recommendation.by),
      at: doc.recommendation.at.toISOString(),
    },
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    publishedAt: iso(doc.publishedAt),
    retiredAt: iso(doc.retiredAt),
  }
}

/** The model in one of its editions; the present one when none is named. */
export function presentModel(doc: CooperationModelDoc, edition = doc.edition): ModelView {
  const isPresent = edition === doc.edition
  const json = isPresent ? doc.json : doc.editions.find((it) => it.edition === edition)?.json
  if (json === undefined) throw new AppError('not_found')
  const model = JSON.parse(json) as Record<string, unknown>
  return {
    ...presentRow(doc),
    edition,
    model: { ...model, status: doc.status },
    // Earlier editions were shown to others, so they had none.
    errors: isPresent ? doc.faults : [],
    digest: isPresent ? doc.digest : modelDigest(model),
    basedOn: doc.basedOn,
    remarks: doc.remarks.map(({ id, path, text, by, at, answer, ...remark }) => ({
      id,
      path,
      text,
      by: who(by),
      at: at.toISOString(),
      edition: remark.edition,
      answer: answer && { ...answer, by: who(answer.by), at: answer.at.toISOString() },
    })),
    editions: doc.editions.map(({ json: _json, ...earlier }) => ({
      ...earlier,
      at: earlier.at.toISOString(),
    })),
  }
}

const ACTS: readonly ModelAct[] = [
  'update',
  'openConsultation',
  'remark',
  'answerRemark',
  'recommend',
  'publish',
  'retire',
]

/** What a screen may offer; whether a published version is still in use is found out when it is retired. */
export function modelAbilities(ability: AppAbility, doc: RowPart, now: Date): Abilities {
  const facts = factsOfModel(doc, now)
  const verdict = (act: ModelAct) => {
    const verb = act === 'remark' ? 'remark' : 'manage'
    // Remarking is granted with the status, so the stage of life is the better explanation.
    const inConsultation = act === 'remark' ? { ...doc, status: 'consultation' } : doc
    if (!allows(ability, verb, 'Model', inConsultation)) return { allowed: false, reason: 'regionOnly' }
    // A draft with errors may be changed into any other.
    const refusal = modelRefusal(act === 'update' ? { ...facts, faults: 0 } : facts, act)
    return refusal ? { allowed: false, reason: refusal } : { allowed: true }
  }
  const plain = (verb: string) =>
    allows(ability, verb, 'Model', doc) ? { allowed: true } : { allowed: false, reason: 'regionOnly' }
  const draft = ability.can('create', 'Model') ? { allowed: true } : { allowed: false, reason: 'regionOnly' }
  return {
    ...Object.fromEntries(ACTS.map((act) => [act, verdict(act)])),
    createDraft: draft,
    preview: plain('preview'),
  }
}
