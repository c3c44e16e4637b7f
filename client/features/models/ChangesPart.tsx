import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'
import { useOperation } from '../../api/hooks.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, ErrorState } from '../../ui/states/States.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { refName } from '../workflow/models.ts'
import { ModelDiff } from './drawing/ModelDiff.tsx'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { modelOf } from './readModelView.ts'

/** What this version changes: against the one it was drafted from, or against an earlier text of its own. */
export function ChangesPart() {
  const { t } = useTranslation('models')
  const { view, model, region } = useModelShown()
  const [edition, setEdition] = useState<string | null>(null)
  const earlier = useOperation(
    'models.get',
    edition ? { model: view.id, edition } : { model: view.basedOn ? refName(view.basedOn) : '' },
  )
  const found = earlier.data && modelOf(earlier.data.data)
  const before = found && inRegion(found, region)
  return (
    <>
      {view.editions.length > 0 && (
        <div className={css.filters}>
          <Select
            label={t('changes.against')}
            allowDeselect={false}
            data={[
              { value: '', label: t('changes.base', { version: view.basedOn?.version ?? '' }) },
              ...view.editions.map(({ edition: n, at }) => ({
                value: String(n),
                label: t('changes.edition', { n, date: shortDate(warsawDate(new Date(at))) }),
              })),
            ]}
            value={edition ?? ''}
            onChange={(value) => setEdition(value || null)}
          />
        </div>
      )}
      {earlier.isPending && <SkeletonRows rows={8} />}
      {earlier.isError && <ErrorState onRetry={() => void earlier.refetch()} />}
      {!model && <Callout tone="amber">{t('noDrawing')}</Callout>}
      {before && model && <ModelDiff key={edition} a={before} b={model} />}
    </>
  )
}
