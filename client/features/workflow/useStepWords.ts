import { useTranslation } from 'react-i18next'
import type { Duration } from '../../../shared/domain/workingDays.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { inLanguage } from './models.ts'

/** Words of models that every screen of a case needs; posts are called as `model` calls them, where it is known. */
export function useStepWords(model?: Pick<CooperationModel, 'labels'>) {
  const { t, i18n } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const duration = ({ n, unit }: Duration): string => t(`unit.${unit}`, { count: n })
  const role = (code: string): string => {
    if (code === 'COORDINATOR' && model) return inLanguage(model.labels.coordinator, i18n.language)
    if (code === 'COORDINATOR' || code === 'DEPUTY' || code === 'FAMILY' || code === 'SYSTEM')
      return t(`who.${code}`)
    return term(`role.${code as 'MEMBER'}`)
  }
  const consequence = (code: string | undefined): string | null =>
    code && i18n.exists(`case:consequence.${code}`) ? t(`consequence.${code as 'notifyOpsHead'}`) : null
  return { duration, role, consequence }
}
