import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ModelRowView } from '../../../shared/contracts/models.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { inLanguage } from '../workflow/models.ts'

/** A draft of the next version: from which text, and what it is to change. */
export function NewDraftDialog({
  rows,
  from = null,
  onClose,
}: {
  rows: readonly ModelRowView[]
  from?: string | null
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('models')
  const navigate = useNavigate()
  const [source, setSource] = useState<string | null>(from)
  const [changelog, setChangelog] = useState('')
  const command = useCommand('models.createDraft', { touches: ['models.list'] })
  const errors = useFieldErrors('new-draft', command.error, {
    model: t('draft.from'),
    changelog: t('draft.changelog'),
  })
  const send = () => {
    if (!errors.accept(blank({ model: source, changelog })) || !source) return
    command.mutate(
      { model: source, changelog },
      { onSuccess: ({ data }) => void navigate(`/models/${data.id}/edit`) },
    )
  }
  return (
    <FormDialog
      title={t('draft.title')}
      submit={t('draft.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        id={errors.id('model')}
        label={t('draft.from')}
        description={t('draft.fromHint')}
        data={rows.map((row) => ({
          value: row.id,
          label: `${t('versionTitle', { model: inLanguage(row.name, i18n.language), version: row.ref.version })} (${t(`status.${row.status}`)})`,
        }))}
        value={source}
        onChange={setSource}
        error={errors.of('model')}
      />
      <Textarea
        id={errors.id('changelog')}
        label={t('draft.changelog')}
        description={t('draft.changelogHint')}
        autosize
        minRows={3}
        maxLength={2000}
        value={changelog}
        onChange={(event) => setChangelog(event.currentTarget.value)}
        error={errors.of('changelog')}
      />
    </FormDialog>
  )
}
