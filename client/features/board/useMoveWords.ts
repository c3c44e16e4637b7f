import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { stateLabel } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'
import { isLookedAfter } from './boardColumns.ts'
import type { Landing } from './landing.ts'

/** Names of stages and why a card may or may not go there. */
export function useMoveWords() {
  const { t, i18n } = useTranslation('board')
  const { t: term } = useTranslation('vocabulary')
  const { role } = useStepWords()
  const stage = (state: CaseState, model?: CooperationModel): string =>
    stateLabel(model, state, i18n.language) ?? term(`caseState.${state}`)
  /** Of a column: the models’ own name where they agree on one, else the common word. */
  const column = (state: CaseState, models: readonly CooperationModel[]): string => {
    if (isLookedAfter(state)) return t('lookedAfter')
    const names = new Set(models.flatMap((model) => stateLabel(model, state, i18n.language) ?? []))
    return names.size === 1 ? ([...names][0] ?? '') : stage(state)
  }
  const landing = (to: Landing, row: CaseRow, model?: CooperationModel): string => {
    switch (to.kind) {
      case 'home':
        return t('landing.home')
      case 'asking':
        return t('landing.asking')
      case 'open':
        return t('landing.open')
      case 'unmet':
        return t('landing.unmet', { count: to.missing })
      case 'others':
        return t('landing.others', { roles: to.roles.map(role).join(', ') })
      case 'noWay':
        return t('landing.noWay', { from: stage(row.state, model) })
    }
  }
  return { stage, column, landing }
}
