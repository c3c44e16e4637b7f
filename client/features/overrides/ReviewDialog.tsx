import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverrideView } from '../../../shared/contracts/overrides.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

const VERDICTS = ['justified', 'notJustified'] as const
type Verdict = (typeof VERDICTS)[number]

/** The head says once whether a condition was passed over with good reason. */
export function ReviewDialog({ override, onClose }: { override: OverrideView; onClose: () => void }) {
  const { t } = useTranslation('overrides')
  const toast = useToast()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [remark, setRemark] = useState('')
  const command = useCommand('overrides.review', { touches: ['overrides.list'] })
  const errors = useFieldErrors('review', command.error, { verdict: t('dialog.verdict') })
  const send = () => {
    if (!errors.accept(blank({ verdict })) || !verdict) return
    const { caseId, id, version } = override
    command.mutate(
      { caseId, id, version, verdict, ...(remark.trim() ? { remark: remark.trim() } : {}) },
      {
        onSuccess: () => {
          toast({ text: t('dialog.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('dialog.title')}
      submit={t('dialog.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('dialog.text')}</p>
      <FieldGroup legend={t('dialog.verdict')} error={errors.of('verdict')}>
        <Radio.Group
          id={errors.id('verdict')}
          tabIndex={-1}
          value={verdict}
          onChange={(value) => setVerdict(value as Verdict)}
        >
          <Stack gap={8}>
            {VERDICTS.map((one) => (
              <Radio key={one} value={one} label={t(`dialog.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      <Textarea
        id={errors.id('remark')}
        label={<FieldLabel optional>{t('dialog.remark')}</FieldLabel>}
        autosize
        minRows={2}
        maxLength={1000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
        error={errors.of('remark')}
      />
    </FormDialog>
  )
}
