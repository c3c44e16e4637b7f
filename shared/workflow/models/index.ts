import type { CooperationModel, ModelRef } from '../model.ts'
import { rural } from './rural.ts'
import { urban } from './urban.ts'
import { urbanRural } from './urbanRural.ts'

/** Every version that was ever published: a case keeps the version it was opened under. */
export const publishedModels: readonly CooperationModel[] = [rural, urbanRural, urban]

export const modelByRef = ({ code, version }: ModelRef): CooperationModel | undefined =>
  publishedModels.find((model) => model.code === code && model.version === version)
