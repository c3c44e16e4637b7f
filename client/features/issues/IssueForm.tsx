import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ISSUE_AREAS, type IssueArea } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

interface Props {
  /** The question that waits for a decision; undefined while it is being looked for, null when there is none. */
  escalationId: string | null | undefined
  onClose: () => void
}

/** Putting a problem to the region, in words that do not tell who the family is. */
export function IssueForm({ escalationId, onClose }: Props) {
  const { t } = useTranslation('issues')
  const toast = useToast()
  const [area, setArea] = useState<IssueArea | null>(null)
  const [description, setDescription] = useState('')
  const command = useCommand('issues.open', {
    touches: ['issues.list', 'cases.timeline', 'workflow.available', 'deadlines.list'],
  })
  const errors = useFieldErrors('issue', command.error, {
    area: t('put.area'),
    description: t('put.description'),
  })
  const isIdentifying = command.error?.fields['description']?.startsWith('contains') ?? false
  const send = () => {
    if (!errors.accept(blank({ area, description })) || !area || !escalationId) return
    command.mutate(
      { escalationId, area, description: description.trim() },
      {
        onSuccess: ({ data }) => {
          toast({ text: t('put.done', { date: shortDate(warsawDate(new Date(data.dueAt)), true) }) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('put.title')}
      submit={t('put.submit')}
      busy={command.isPending || escalationId === undefined}
      errors={errors.summary}
      problem={isIdentifying ? null : command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('put.text')}</p>
      {escalationId === null && <Callout tone="amber">{t('put.none')}</Callout>}
      {isIdentifying && <Callout tone="amber">{t('put.again')}</Callout>}
      <Select
        id={errors.id('area')}
        label={t('put.area')}
        data={ISSUE_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
        value={area}
        onChange={(value) => setArea(value as IssueArea | null)}
        error={errors.of('area')}
      />
      <Textarea
        id={errors.id('description')}
        label={t('put.description')}
        description={t('put.descriptionHint')}
        autosize
        minRows={5}
        maxLength={4000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        error={errors.of('description')}
      />
    </FormDialog>
  )
}
