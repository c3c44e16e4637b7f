import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { MARK_SIGN, MARKS, type Mark } from '../../../../shared/workflow/drawing/marks.ts'
import canvas from './canvas.module.css'
import css from './drawing.module.css'

const LINES = ['done', 'blocked', 'open', 'ahead'] as const

/** What the lines and signs mean. */
export function Legend({ hasCase, hasMarks }: { hasCase: boolean; hasMarks: boolean }) {
  const { t } = useTranslation('drawing')
  return (
    <ul className={css.legend} aria-label={t('legend.label')}>
      {hasCase && LINES.map((status) => <Sample key={status} look={status} words={t(`legend.${status}`)} />)}
      {!hasCase && <Sample look="plain" words={t('legend.plain')} />}
      {hasMarks &&
        MARKS.map((mark) => (
          <Sample key={mark} look={mark} words={`${MARK_SIGN[mark]} ${t(`legend.${mark}`)}`} />
        ))}
      <li>
        <svg width="20" height="20" aria-hidden className={cx(canvas.link)}>
          <circle cx="10" cy="10" r="8.5" className={canvas.badge} />
          <text x="10" y="14" className={canvas.count}>
            3
          </text>
        </svg>
        {t('legend.guards')}
      </li>
      <li>
        <svg width="34" height="20" aria-hidden className={cx(canvas.link)}>
          <rect x="1" y="1" width="32" height="18" rx="9" className={canvas.badge} />
          <text x="17" y="14" className={canvas.count}>
            6 →
          </text>
        </svg>
        {t('legend.many')}
      </li>
      {!hasCase && (
        <li>
          <svg width="34" height="12" aria-hidden>
            <path d="M1 3V9H33V3" className={canvas.bracket} />
          </svg>
          {t('legend.bracket')}
        </li>
      )}
    </ul>
  )
}

function Sample({ look, words }: { look: (typeof LINES)[number] | 'plain' | Mark; words: string }) {
  return (
    <li>
      <svg width="34" height="10" aria-hidden className={cx(canvas.link, canvas[look])}>
        <path d="M0 5H34" className={canvas.line} />
      </svg>
      {words}
    </li>
  )
}
