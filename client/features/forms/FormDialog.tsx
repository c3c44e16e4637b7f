import { Button } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemError } from '../../api/problem.ts'
import { ErrorSummary, FormColumn, type FieldError } from '../../ui/forms/Form.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { ProblemNote } from './ProblemNote.tsx'

/** A dialog around one form: errors gathered on top, what the server refused, cancel left and send right. */
export function FormDialog({
  title,
  under,
  submit,
  busy,
  errors = [],
  problem = null,
  width = 720,
  note,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  under?: ReactNode
  submit: string
  busy: boolean
  errors?: readonly FieldError[]
  problem?: ProblemError | null
  width?: 500 | 720
  note?: ReactNode
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  const form = useId()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      under={under}
      width={width}
      keepOnOutsideClick
      note={note}
      back={<Button onClick={onClose}>{t('dialog.cancel')}</Button>}
      primary={
        <Button variant="filled" type="submit" form={form} loading={busy}>
          {submit}
        </Button>
      }
    >
      <ErrorSummary errors={errors} />
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <FormColumn>
          {children}
          {problem && <ProblemNote error={problem} />}
        </FormColumn>
      </form>
    </Dialog>
  )
}
