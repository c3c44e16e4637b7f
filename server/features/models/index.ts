import { answerRemark, openConsultation, recommendModel, remarkOnModel } from './consultation.command.ts'
import { createDraft, updateModel } from './draft.command.ts'
import { migrateCases } from './migrate.command.ts'
import { getModel, listModels } from './models.query.ts'
import { previewMigration } from './previewMigration.query.ts'
import { publishModel, retireModel } from './publication.command.ts'

export { modelLive } from './model.live.ts'

export const modelHandlers = [
  listModels,
  getModel,
  createDraft,
  updateModel,
  openConsultation,
  remarkOnModel,
  answerRemark,
  recommendModel,
  publishModel,
  retireModel,
  previewMigration,
  migrateCases,
]
