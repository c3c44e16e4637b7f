import type { CooperationModel } from '../../shared/workflow/model.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { newId } from './ids.ts'
import { modelDigest, modelName } from './modelText.ts'
import { CooperationModelModel, type CooperationModelDoc } from './models/cooperationModel.ts'

/** Whose models these are is said by the sources of their rows. */
const CHANGELOG = 'Wersja wydana z programem.'

function builtIn(model: CooperationModel, now: Date): CooperationModelDoc {
  return {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    code: model.code,
    number: model.version,
    status: 'published',
    json: JSON.stringify(model),
    digest: modelDigest(model),
    name: modelName(model),
    faults: [],
    voivodeship: null,
    authorMembershipId: null,
    author: null,
    changelog: CHANGELOG,
    edition: 1,
    editions: [],
    basedOn: null,
    remarks: [],
    consultation: null,
    recommendation: null,
    publishedAt: now,
    retiredAt: null,
  }
}

/**
 * Stores the versions the product brings where they are missing. A stored version whose content is another
 * one stops the release: cases rely on a published version never changing.
 */
export async function storeBuiltInModels(now: Date): Promise<void> {
  for (const model of publishedModels) {
    const filter = { code: model.code, number: model.version, status: { $in: ['published', 'retired'] } }
    const stored = await CooperationModelModel.collection.findOne(filter as never)
    const doc = builtIn(model, now)
    if (!stored) await CooperationModelModel.create([doc])
    else if ((stored as unknown as CooperationModelDoc).digest !== doc.digest)
      throw new Error(
        `Model ${model.code}@${model.version} in the database differs from the one in this program: a published version never changes, so publish a new one instead.`,
      )
  }
}
