import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import type { ColumnKey } from './columns.ts'
import type { ListQuestion } from './listAddress.ts'
import { LONGEST_NAME, viewNamed, type SavedView } from './savedViews.ts'

/** Naming the list as it stands: which view, what filters, what order, which columns. */
export function SaveViewDialog({
  question,
  filters,
  columns,
  views,
  onSave,
  onClose,
}: {
  question: ListQuestion
  /** The filters in words, without what was searched for. */
  filters: readonly string[]
  columns: readonly ColumnKey[]
  views: readonly SavedView[]
  onSave: (name: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation('caseList')
  const [name, setName] = useState('')
  const errors = useFieldErrors('view', null, { name: t('own.name') })
  const save = () => {
    if (errors.accept(name.trim() ? {} : { name: 'required' })) onSave(name.trim())
  }
  return (
    <FormDialog
      title={t('own.saveTitle')}
      submit={t('own.save')}
      width={500}
      busy={false}
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        id={errors.id('name')}
        label={t('own.name')}
        description={viewNamed(views, name) ? t('own.replaces') : t('own.nameHint')}
        data-autofocus
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errors.of('name')}
      />
      <KeyValue
        rows={[
          { key: 'view', label: t('own.of'), value: t(`views.${question.view}`) },
          { key: 'filters', label: t('filters'), value: filters.join(', ') || t('own.noFilters') },
          { key: 'sort', label: t('sortLabel'), value: t(`sort.${question.sort}`) },
          {
            key: 'columns',
            label: t('columns'),
            value: [t('column.family'), ...columns.map((key) => t(`column.${key}`))].join(', '),
          },
        ]}
      />
      <p>{question.q ? t('own.whereNoSearch') : t('own.where')}</p>
    </FormDialog>
  )
}
