import { useTranslation } from 'react-i18next'
import type { ProposalView } from '../../../shared/contracts/cases.ts'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { modelOfCase, stateLabel } from '../workflow/models.ts'
import { useCase } from './caseContext.ts'

/** A missed deadline in words: what it was about, whose it was, when it passed. */
export function useMissedWords() {
  const { t, i18n } = useTranslation('course')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  return ({ kind, stage, institution, dueAt }: ProposalView['missed'][number]): string => {
    const at = weekdayDateTime(ui, new Date(dueAt), true)
    const what = term(`deadlineKind.${kind}`)
    const name = stage && (stateLabel(modelOfCase(view), stage, i18n.language) ?? stage)
    return name
      ? t('proposal.stage', { what, stage: name, institution, at })
      : t('proposal.other', { what, institution, at })
  }
}
