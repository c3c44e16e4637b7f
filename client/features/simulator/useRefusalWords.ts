import { useTranslation } from 'react-i18next'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { inLanguage } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'
import { stepMeant, type RefusedStep } from './storyLines.ts'

/** A refused step and what it lacks, in the words that the product itself has for it. */
export function useRefusalWords(model: CooperationModel | undefined, stage: (state: CaseState) => string) {
  const { t, i18n } = useTranslation('simulator')
  const { t: page } = useTranslation('case')
  const { t: edit } = useTranslation('models')
  const { role } = useStepWords(model)
  const { reasonWord, fieldWord, gapWords } = useProblemWords()
  const meant = (entry: RefusedStep) => model && stepMeant(model, entry)

  const refusedWord = (entry: RefusedStep): string => {
    const who = role(entry.by)
    const row = meant(entry)
    if (row) return t('trace.refused', { step: inLanguage(row.label, i18n.language), who })
    // Where the model has no way on, nobody could name the step.
    return entry.event === '' ? t('trace.noStep', { who }) : t('trace.refused', { step: entry.event, who })
  }
  const noWay = (entry: RefusedStep): string => {
    if (entry.from === null) return t('refusal.notBegun')
    if (entry.event === '') return t('refusal.deadEnd', { stage: stage(entry.from) })
    return meant(entry) ? t('refusal.notFrom', { stage: stage(entry.from) }) : t('refusal.notInModel')
  }
  /** Every reason as a sentence. */
  const lacksWord = (entry: RefusedStep): string => {
    if (entry.reason === 'no_transition') return noWay(entry)
    if (entry.reason === 'role') {
      const who = (meant(entry)?.roles ?? []).map(role).join(', ')
      return `${reasonWord('roleInModel')} ${page('conditions.who', { who })}`
    }
    const fields = Object.entries(entry.fields).map(([field, code]) =>
      t('refusal.field', { field: edit(`ask.${field as 'reason'}`), what: fieldWord(code) }),
    )
    return [...gapWords(entry.unmet), ...fields].join(' ')
  }
  return { refusedWord, lacksWord }
}
