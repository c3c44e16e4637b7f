import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import text from '../../ui/text.module.css'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'

const POINTS = ['only', 'share', 'after', 'known'] as const

/** The confidentiality statement, whole, and one's own signature under it. */
export function SignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('case')
  const { session } = useSession()
  const { view } = useCase()
  const toast = useToast()
  const [isRead, setRead] = useState(false)
  const command = useCommand('participants.signConfidentiality', {
    touches: ['cases.get', 'participants.list', 'workflow.available'],
  })
  const errors = useFieldErrors('sign', command.error, { read: t('sign.read') })
  const send = () => {
    if (!errors.accept(isRead ? {} : { read: 'required' })) return
    command.mutate(
      { caseId: view.id },
      {
        onSuccess: () => {
          toast({ text: t('sign.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('sign.title')}
      submit={t('action.sign')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={text.prose}>
        <p>
          {t('sign.text', {
            name: session.user.name,
            title: session.acting.title,
            institution: session.acting.institution.name,
          })}
        </p>
        <ol>
          {POINTS.map((point) => (
            <li key={point}>{t(`sign.${point}`)}</li>
          ))}
        </ol>
      </div>
      <Checkbox
        id={errors.id('read')}
        label={t('sign.read')}
        checked={isRead}
        onChange={(event) => setRead(event.currentTarget.checked)}
        error={errors.of('read')}
      />
    </FormDialog>
  )
}
