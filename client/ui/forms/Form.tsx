import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconAlertTriangle } from '../icons.ts'
import css from './Form.module.css'

/** A field's label; fields are needed unless they say otherwise, so the exception carries the mark. */
export function FieldLabel({ children, optional = false }: { children: ReactNode; optional?: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <>
      {children}
      {optional && <span className={css.optional}> {t('form.optional')}</span>}
    </>
  )
}

export interface FieldError {
  /** The id of the input the message belongs to. */
  field: string
  message: string
}

/** Errors gathered over the form, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useTranslation('ui')
  const ref = useRef<HTMLDivElement>(null)
  const id = useId()
  const count = errors.length
  useEffect(() => {
    if (count > 0) ref.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div ref={ref} className={css.summary} role="alert" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>
        <Icon of={IconAlertTriangle} size={18} />
        {t('form.errors', { count })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A question with several inputs under one legend. */
export function FieldGroup({
  legend,
  hint,
  error,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <fieldset className={css.group} aria-describedby={hint || error ? id : undefined}>
      <legend>{legend}</legend>
      <div id={id}>
        {hint && <div className={css.hint}>{hint}</div>}
        {error && <div className={css.error}>{error}</div>}
      </div>
      {children}
    </fieldset>
  )
}

/** One column, as wide as reading wants. */
export const FormColumn = ({ children }: { children: ReactNode }) => (
  <div className={css.column}>{children}</div>
)

/** What the draft is doing: saved when, or not yet. Told politely, never in the way. */
export function SaveState({ children }: { children: ReactNode }) {
  return (
    <span role="status" className={css.saved}>
      {children}
    </span>
  )
}
