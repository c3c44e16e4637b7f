import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NotificationView } from '../../../shared/contracts/notifications.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { LiveGlow } from '../../ui/live/LiveGlow.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import css from './notices.module.css'
import { noticeTarget } from './noticeTarget.ts'

/** One notice: what happened, in which case, when; unread ones carry a dot and the word. */
export function NoticeRow({ notice, onOpen }: { notice: NotificationView; onOpen: () => void }) {
  const { t } = useTranslation('notices')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const glow = useGlow(notice.id)
  const to = noticeTarget(notice)
  const words = t(`kind.${notice.kind}`)
  return (
    <LiveGlow
      as="li"
      className={css.row}
      glow={glow && { sector: glow.sector, onSeen: () => markSeen(notice.id) }}
    >
      <span className={css.dot} data-unread={notice.readAt === null || undefined} />
      <div>
        <div className={notice.readAt === null ? text.medium : undefined}>
          {notice.readAt === null && <span className={text.sr}>{t('unread')} </span>}
          {to ? (
            <Link className={text.quiet} to={to} onClick={onOpen}>
              {words}
            </Link>
          ) : (
            words
          )}
        </div>
        <div className={`${text.small} ${text.ink3}`}>
          {notice.caseNumber && <>{t('case', { number: notice.caseNumber })}, </>}
          {toldTime(ui, new Date(notice.at), now)}
        </div>
      </div>
    </LiveGlow>
  )
}
