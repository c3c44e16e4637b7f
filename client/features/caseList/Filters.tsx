import { Button, Menu, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IconColumns } from '../../ui/icons.ts'
import { AddFilterChip, FilterBar, FilterChip } from '../../ui/lists/FilterChip.tsx'
import text from '../../ui/text.module.css'
import { CHOSEN_COLUMNS, type ColumnKey } from './columns.ts'
import { FilterForm } from './FilterForm.tsx'
import { SORTS } from './listAddress.ts'
import type { FilterShown } from './useFiltersShown.ts'
import type { useListAddress } from './useListAddress.ts'

/** The line over the list: filters in force, another one, the sort and the columns. */
export function Filters({
  address: { question, set, clear },
  filters,
  columns,
  onColumns,
}: {
  address: ReturnType<typeof useListAddress>
  filters: readonly FilterShown[]
  columns: readonly ColumnKey[]
  onColumns: (keys: readonly ColumnKey[]) => void
}) {
  const { t } = useTranslation('caseList')
  const [adding, setAdding] = useState(false)
  const { sort } = question
  const toggle = (key: ColumnKey) =>
    onColumns(CHOSEN_COLUMNS.filter((one) => (one === key) !== columns.includes(one)))
  return (
    <FilterBar
      label={t('filters')}
      end={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" size="sm">
                {t('sortedBy', { sort: t(`sort.${sort}`) })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown aria-label={t('sortLabel')}>
              <Menu.RadioGroup value={sort} onChange={(value) => set({ sort: value as string })}>
                {SORTS.map((name) => (
                  <Menu.RadioItem key={name} value={name}>
                    {t(`sort.${name}`)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Dropdown>
          </Menu>
          <span className={text.desk}>
            <Menu position="bottom-end" closeOnItemClick={false}>
              <Menu.Target>
                <Button variant="subtle" size="sm" leftSection={<Icon of={IconColumns} />}>
                  {t('columns')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown aria-label={t('columns')}>
                {CHOSEN_COLUMNS.map((key) => (
                  <Menu.CheckboxItem key={key} checked={columns.includes(key)} onChange={() => toggle(key)}>
                    {t(`column.${key}`)}
                  </Menu.CheckboxItem>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </>
      }
    >
      {filters.map(({ key, value, off }) => (
        <FilterChip key={key} label={t(`filter.${key}`)} value={value} onRemove={() => set({ [key]: off })} />
      ))}
      <Popover opened={adding} onChange={setAdding} width={320} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <AddFilterChip onClick={() => setAdding((was) => !was)}>{t('filter.add')}</AddFilterChip>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filters')}>
          {adding && (
            <FilterForm
              question={question}
              onApply={(changes) => {
                set(changes)
                setAdding(false)
              }}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {filters.length > 1 && (
        <button type="button" className={`${text.link} ${text.small}`} onClick={clear}>
          {t('clear')}
        </button>
      )}
    </FilterBar>
  )
}
