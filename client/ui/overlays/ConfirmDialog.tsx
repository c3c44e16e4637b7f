import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  opened: boolean
  title: string
  /** What will follow, for whom, and whether it can be undone. */
  children: ReactNode
  /** Verb and object: “Usuń z zespołu”. */
  confirm: string
  cancel?: string
  destructive?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** A question before something that is hard to take back. First focus is on the way out. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  cancel,
  destructive = false,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      focusInside
      title={title}
      back={
        <Button onClick={onClose} data-autofocus>
          {cancel ?? t('dialog.cancel')}
        </Button>
      }
      primary={
        <Button
          variant={destructive ? 'outline' : 'filled'}
          loading={busy}
          onClick={onConfirm}
          {...(destructive ? { color: 'red' } : {})}
        >
          {confirm}
        </Button>
      }
    >
      {children}
    </Dialog>
  )
}
