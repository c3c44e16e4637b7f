import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconCircleCheck, IconCircleDashed } from '../icons.ts'
import text from '../text.module.css'
import css from './Checklist.module.css'

export interface Condition {
  key: string
  label: ReactNode
  met: boolean
  /** Who or what it hangs on. */
  detail?: ReactNode
  /** The way to meet it: a link or a small button. */
  action?: ReactNode
}

/** Conditions of a step. Met ones are quiet; missing ones say what to do. `divided` is the roomier dialog form. */
export function Checklist({
  conditions,
  divided = false,
}: {
  conditions: readonly Condition[]
  divided?: boolean
}) {
  const { t } = useTranslation('ui')
  return (
    <ul className={cx(css.list, divided && css.divided)}>
      {conditions.map(({ key, label, met, detail, action }) => (
        <li key={key} className={met ? css.met : css.missing}>
          <Icon of={met ? IconCircleCheck : IconCircleDashed} size={18} />
          <div className={css.words}>
            <span className={text.sr}>{met ? t('conditions.met') : t('conditions.missing')} </span>
            <span className={css.label}>{label}</span>
            {detail && <div className={css.detail}>{detail}</div>}
            {!divided && action && <div className={css.detail}>{action}</div>}
          </div>
          {divided && action}
        </li>
      ))}
    </ul>
  )
}
