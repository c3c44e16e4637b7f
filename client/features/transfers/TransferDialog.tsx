import { Checkbox, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { caseName, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { CentreField, type Centre } from './CentreField.tsx'

/** Asking another centre to take the family over: which, why, and what of the situation goes along. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('transfers')
  const { t: caseWord } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const toast = useToast()
  const [centre, setCentre] = useState<Centre | null>(null)
  const [reason, setReason] = useState('')
  const [situation, setSituation] = useState<Category[]>(['general'])
  const command = useCommand('transfers.request', {
    touches: ['cases.get', 'transfers.list', 'deadlines.list'],
  })
  const errors = useFieldErrors('transfer', command.error, {
    toInstitutionId: t('ask.centre'),
    reason: t('ask.reason'),
  })
  const send = () => {
    if (!errors.accept(blank({ toInstitutionId: centre?.id ?? null, reason })) || !centre) return
    command.mutate(
      {
        caseId: view.id,
        version: view.version,
        toInstitutionId: centre.id,
        reason: reason.trim(),
        situation,
      },
      {
        onSuccess: () => {
          toast({ text: t('ask.done', { name: centre.name }) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('ask.title')}
      under={caseName(view, caseWord)}
      submit={t('ask.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('ask.text')}</p>
      <CentreField
        id={errors.id('toInstitutionId')}
        without={view.owner.id}
        value={centre}
        onChange={setCentre}
        error={errors.of('toInstitutionId')}
      />
      <Textarea
        id={errors.id('reason')}
        label={t('ask.reason')}
        description={t('ask.reasonHint')}
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.of('reason')}
      />
      <FieldGroup legend={t('ask.situation')} hint={t('ask.situationHint')}>
        <Checkbox.Group value={situation} onChange={(chosen) => setSituation(chosen as Category[])}>
          <Stack gap={8}>
            {CATEGORIES.map((category) => (
              <Checkbox key={category} value={category} label={term(`category.${category}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FieldGroup>
    </FormDialog>
  )
}
