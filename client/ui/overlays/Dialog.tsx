import { ActionIcon, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconX } from '../icons.ts'
import css from './Dialog.module.css'
import { DialogSteps } from './DialogSteps.tsx'

export interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  /** Over the title: whose case this is. Under it: who or what it concerns. */
  over?: ReactNode
  under?: ReactNode
  /** At most three; more is a page. */
  steps?: readonly string[]
  /** Index of the present step. */
  step?: number
  /** 500 for a question, 720 for a form, 1120 for choice and preview side by side. */
  width?: 500 | 720 | 1120
  /** Footer: back or other ways out on the left, the primary action on the right. */
  back?: ReactNode
  note?: ReactNode
  primary?: ReactNode
  /** Unsaved work: a stray click beside the dialog must not lose it. */
  keepOnOutsideClick?: boolean
  /** First focus: the title, unless something inside is marked with `data-autofocus`. */
  focusInside?: boolean
  /** The body brings its own paddings, as the two-column form does. */
  bare?: boolean
  children: ReactNode
}

/** The one dialog frame. Focus is held inside and goes back to where it was; Escape closes. */
export function Dialog(props: DialogProps) {
  const { opened, onClose, title, over, under, steps, step = 0, width = 500, back, note, primary } = props
  const { t } = useTranslation('ui')
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={width}
      centered
      yOffset={24}
      closeOnClickOutside={!props.keepOnOutsideClick}
      classNames={{ overlay: cx(css.scrim), content: cx(css.dialog) }}
    >
      <Modal.Overlay />
      <Modal.Content radius="xl">
        <div className={css.frame}>
          <div className={css.header}>
            <div className={css.words}>
              {over && <div className={css.meta}>{over}</div>}
              <Modal.Title
                className={cx(css.title)}
                tabIndex={-1}
                data-autofocus={!props.focusInside || undefined}
              >
                {title}
              </Modal.Title>
              {under && <div className={css.under}>{under}</div>}
            </div>
            {steps && <DialogSteps steps={steps} current={step} />}
            <ActionIcon aria-label={t('dialog.close')} onClick={onClose} className={cx(css.close)}>
              <Icon of={IconX} size={18} />
            </ActionIcon>
          </div>
          <Modal.Body className={cx(props.bare ? css.bare : css.body)}>{props.children}</Modal.Body>
          {(back ?? primary) && (
            <div className={css.footer}>
              {back}
              <span className={css.note}>{note}</span>
              {primary}
            </div>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Choice on the left, what follows from it on the sunken right; one under the other on phones. */
export function DialogColumns({
  left,
  right,
  leftLabel,
  rightLabel,
}: {
  left: ReactNode
  right: ReactNode
  leftLabel: string
  rightLabel: string
}) {
  return (
    <div className={css.columns}>
      <section className={css.left} aria-label={leftLabel} tabIndex={0}>
        {left}
      </section>
      <section className={css.right} aria-label={rightLabel} tabIndex={0}>
        {right}
      </section>
    </div>
  )
}
