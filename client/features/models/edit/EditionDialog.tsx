import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../../forms/useFieldErrors.ts'

/** A new edition is read by everybody asked, so it says what it changes. */
export function EditionDialog({
  isBusy,
  onSave,
  onClose,
}: {
  isBusy: boolean
  onSave: (changelog: string) => Promise<void>
  onClose: () => void
}) {
  const { t } = useTranslation('models')
  const [changelog, setChangelog] = useState('')
  const errors = useFieldErrors('edition', null, { changelog: t('draft.changelog') })
  return (
    <FormDialog
      title={t('edit.newEdition')}
      submit={t('edit.newEdition')}
      busy={isBusy}
      errors={errors.summary}
      width={500}
      onSubmit={() => {
        if (errors.accept(blank({ changelog }))) void onSave(changelog)
      }}
      onClose={onClose}
    >
      <p>{t('edit.editionText')}</p>
      <Textarea
        id={errors.id('changelog')}
        label={t('draft.changelog')}
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
