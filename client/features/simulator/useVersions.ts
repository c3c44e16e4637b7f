import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CooperationModel, ModelRef } from '../../../shared/workflow/model.ts'
import { inLanguage, models } from '../workflow/models.ts'
import type { VersionChoice } from './ScenarioForm.tsx'

export interface ShownVersion {
  title: string
  model: CooperationModel
}

/** Versions one can choose from, and the one or two that are played. */
export function useVersions(ref: ModelRef, compare: number | null) {
  const { t, i18n } = useTranslation('simulator')
  return useMemo(() => {
    const known = models
    const title = (model: CooperationModel) =>
      t(model.status === 'published' ? 'version' : 'versionDraft', { version: model.version })
    const choices = known.map((model): VersionChoice => ({
      code: model.code,
      version: model.version,
      label: `${inLanguage(model.labels.model, i18n.language)}, ${title(model)}`,
    }))
    const wanted = [ref.version, ...(compare === null ? [] : [compare])]
    const shown = wanted.flatMap((version): ShownVersion[] => {
      const model = known.find((one) => one.code === ref.code && one.version === version)
      return model ? [{ title: title(model), model }] : []
    })
    return { choices, shown }
  }, [ref.code, ref.version, compare, i18n.language, t])
}
