import { useTranslation } from 'react-i18next'
import type { ModelCode } from '../../../shared/domain/vocabulary.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { BOARD_VIEWS, type BoardQuestion } from './boardAddress.ts'
import { ChoiceChip } from './ChoiceChip.tsx'

/** Whose cases and of which model; one model in sight needs no filter. */
export function BoardFilters({
  question: { view, model, urgent },
  codes,
  onChange,
}: {
  question: BoardQuestion
  codes: readonly ModelCode[]
  onChange: (changes: Record<string, string | null>) => void
}) {
  const { t } = useTranslation('board')
  const { t: term } = useTranslation('vocabulary')
  const shown = model && !codes.includes(model) ? [...codes, model] : codes
  return (
    <FilterBar label={t('filters')}>
      <ChoiceChip
        label={t('filter.view')}
        value={view}
        options={BOARD_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => onChange({ view: next === 'mine' ? null : next })}
      />
      {(shown.length > 1 || model) && (
        <ChoiceChip
          label={t('filter.model')}
          value={model ?? ''}
          options={[
            { value: '', label: t('filter.anyModel') },
            ...shown.map((value) => ({ value, label: term(`modelCode.${value}`) })),
          ]}
          onChange={(next) => onChange({ model: next || null })}
        />
      )}
      <ToggleChip pressed={urgent} onToggle={() => onChange({ urgent: urgent ? null : 'true' })}>
        {t('filter.urgent')}
      </ToggleChip>
    </FilterBar>
  )
}
