import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { isOpenAction } from '../../../shared/domain/action.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { EmptyState } from '../../ui/states/States.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import { ActionTable } from './ActionTable.tsx'
import { useCaseActions } from './useCaseActions.ts'

const FILTERS = ['all', 'open', 'mine', 'overdue'] as const

/** All actions of the case that the viewer's scope has; the filter lives in the address. */
export function CaseActions() {
  const { t } = useTranslation('actions')
  const { abilities, own, open } = useCase()
  const { rows, reply } = useCaseActions()
  const [params, setParams] = useSearchParams()
  const filter = FILTERS.find((one) => one === params.get('show')) ?? 'all'
  const shown = rows.filter((action) => {
    if (filter === 'open') return isOpenAction(action)
    if (filter === 'mine') return action.owner.membershipId === own?.membershipId
    return filter === 'all' || action.overdue
  })
  return (
    <>
      <FilterBar
        label={t('filters')}
        end={
          may(abilities, 'addAction') && (
            <Button size="sm" leftSection={<Icon of={IconPlus} />} onClick={() => open({ kind: 'action' })}>
              {t('add')}
            </Button>
          )
        }
      >
        {FILTERS.map((one) => (
          <ToggleChip
            key={one}
            pressed={one === filter}
            onToggle={() => setParams(one === 'all' ? {} : { show: one }, { replace: true })}
          >
            {t(`filter.${one}`)}
          </ToggleChip>
        ))}
      </FilterBar>
      {reply.data && rows.length > 0 && shown.length === 0 ? (
        <EmptyState kind="noMatch" />
      ) : (
        <ActionTable rows={shown} reply={reply} />
      )}
    </>
  )
}
