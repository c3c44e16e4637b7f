import { Button, Radio } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../ui/forms/Form.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Callout } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import css from './Conflict.module.css'
import type { Told } from './mergeEdits.ts'
import type { Clash, Side } from './useEdits.ts'

const SIDES = ['theirs', 'yours'] as const

/** Two people changed the same fields of one record: both versions of each side by side, a choice for each. */
export function FieldConflicts<F extends object>({
  title,
  clash,
  yours,
  labels,
  onSettle,
  onReopen,
  onClose,
}: {
  title: string
  clash: Clash<F>
  yours: Told<F>
  labels: Readonly<Record<keyof F, string>>
  onSettle: (choice: Partial<Record<keyof F, Side>>) => void
  onReopen: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('case')
  const id = useId()
  const [choice, setChoice] = useState<Partial<Record<keyof F, Side>>>({})
  const [isAsked, setAsked] = useState(false)
  const open = isAsked ? clash.fields.filter((field) => !choice[field]) : []
  const inputId = (field: keyof F) => `${id}-${String(field)}`
  const settle = () => {
    if (clash.fields.every((field) => choice[field])) return onSettle(choice)
    setAsked(true)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      width={720}
      keepOnOutsideClick
      back={<Button onClick={onReopen}>{t('conflict.reopen')}</Button>}
      primary={
        <Button variant="filled" onClick={settle}>
          {t('conflict.settle')}
        </Button>
      }
    >
      <ErrorSummary
        errors={open.map((field) => ({
          field: inputId(field),
          message: t('conflict.choose', { field: labels[field] }),
        }))}
      />
      <div role="alert">
        <Callout tone="amber">{t('conflict.fields')}</Callout>
      </div>
      {clash.fields.map((field) => (
        <fieldset key={String(field)} className={css.field}>
          <legend>{labels[field]}</legend>
          <div className={css.sides}>
            {SIDES.map((side, index) => {
              const words = side === 'theirs' ? clash.theirs[field] : yours[field]
              return (
                <Radio
                  key={side}
                  {...(index === 0 ? { id: inputId(field) } : {})}
                  name={`${id}-${String(field)}`}
                  classNames={{ root: css.side ?? '', labelWrapper: css.words ?? '' }}
                  label={t(`conflict.${side}`)}
                  description={<span className={css.text}>{words || t('conflict.nothing')}</span>}
                  checked={choice[field] === side}
                  onChange={() => setChoice({ ...choice, [field]: side })}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
      {clash.taken.length > 0 && (
        <p className={`${css.taken} ${text.small} ${text.ink2}`}>
          {t('conflict.taken', { what: clash.taken.map((field) => labels[field]).join(', ') })}
        </p>
      )}
    </Dialog>
  )
}
