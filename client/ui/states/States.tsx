import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@mantine/core'
import { Icon, type IconShape } from '../Icon.tsx'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconLock,
  IconRefresh,
  IconWifiOff,
} from '../icons.ts'
import text from '../text.module.css'
import css from './States.module.css'

/**
 * An empty list, one quiet line and one act. The kinds are kept apart because the way out differs:
 * nothing yet (make the first), no match (drop the filters), out of scope (ask for access).
 */
export function EmptyState({
  kind,
  children,
  action,
}: {
  kind: 'nothingYet' | 'noMatch' | 'outOfScope'
  children?: ReactNode
  action?: ReactNode
}) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.empty}>
      {kind === 'outOfScope' && <Icon of={IconLock} />}
      <span>{children ?? t(`empty.${kind}`)}</span>
      {action}
    </div>
  )
}

/** A category of the form that this viewer may not read. Shown always, whether or not anything is recorded there. */
export function HiddenPlaceholder({
  what,
  onWhy,
  inline = false,
}: {
  what: string
  onWhy?: () => void
  inline?: boolean
}) {
  const { t } = useTranslation('ui')
  return (
    <span className={css.hidden} data-inline={inline || undefined}>
      <Icon of={IconLock} size={17} />
      <b>{t('hidden.what', { what })}</b>
      {onWhy && (
        <button
          type="button"
          className={text.link}
          onClick={onWhy}
          aria-label={t('hidden.whyLong', { what })}
        >
          {t('hidden.why')}
        </button>
      )}
    </span>
  )
}

const CALLOUT_SIGN: Record<'plain' | 'amber' | 'red' | 'accent', IconShape> = {
  plain: IconCircleCheck,
  amber: IconAlertTriangle,
  red: IconAlertOctagon,
  accent: IconCircleCheck,
}

/** Something the reader must know before going on, in words, with its way out. */
export function Callout({
  tone = 'plain',
  icon,
  action,
  children,
}: {
  tone?: 'plain' | 'amber' | 'red' | 'accent'
  icon?: IconShape
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={css.callout} data-tone={tone}>
      <Icon of={icon ?? CALLOUT_SIGN[tone]} size={18} />
      <div className={css.words}>{children}</div>
      {action}
    </div>
  )
}

/** Something failed to load: what, and one way to try again. `requestId` helps whoever is asked for help. */
export function ErrorState({
  children,
  onRetry,
  requestId,
}: {
  children?: ReactNode
  onRetry?: () => void
  requestId?: string
}) {
  const { t } = useTranslation('ui')
  return (
    <div role="alert">
      <Callout
        tone="amber"
        action={
          onRetry && (
            <Button size="sm" leftSection={<Icon of={IconRefresh} />} onClick={onRetry}>
              {t('error.retry')}
            </Button>
          )
        }
      >
        <b>{children ?? t('error.title')}</b>
        <div className={text.small}>{t('error.kept')}</div>
        {requestId && <div className={`${text.small} ${text.ink2}`}>{t('error.request', { requestId })}</div>}
      </Callout>
    </div>
  )
}

/** The connection is gone; what is shown is the last known state, with its hour. */
export function OfflineBanner({ since, drafts = 0 }: { since: string; drafts?: number }) {
  const { t } = useTranslation('ui')
  return (
    <div role="status" className={css.offline}>
      <Icon of={IconWifiOff} />
      <span>
        {t('offline.since', { time: since })} {drafts > 0 && t('offline.drafts', { count: drafts })}
      </span>
    </div>
  )
}
