import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconCheck } from '../icons.ts'
import text from '../text.module.css'
import css from './StagePath.module.css'

export interface Stage {
  key: string
  label: string
  state: 'done' | 'now' | 'next'
  /** “12.10” for a stage behind, “dzień 8 z 14” for the present one. */
  detail?: string
  /** Off the straight road: an escalation, a pause. Drawn as a diamond. */
  detour?: boolean
}

/**
 * Where the case stands. Read-only on purpose: a case moves by its primary action, which can explain a refusal.
 * `used` (0…1) fills the present segment with the share of its time gone. Phones show previous, present, next.
 */
export function StagePath({ stages, used = 0 }: { stages: readonly Stage[]; used?: number }) {
  const { t } = useTranslation('ui')
  const now = stages.findIndex((stage) => stage.state === 'now')
  const share = `${Math.round(Math.min(1, Math.max(0, used)) * 100)}%`
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={t('path.scroll')}>
      <ol className={css.path} aria-label={t('path.label')}>
        {stages.map((stage, index) => (
          <li
            key={stage.key}
            className={cx(
              css.stage,
              css[stage.state],
              stage.detour && css.detour,
              Math.abs(index - now) <= 1 && css.near,
            )}
            aria-current={stage.state === 'now' ? 'step' : undefined}
            style={stage.state === 'now' ? { '--share': share } : undefined}
          >
            <span className={css.dot}>
              {stage.state === 'done' && <Icon of={IconCheck} size={10} stroke={2.5} />}
            </span>
            <b>{stage.label}</b>
            {stage.detail && <span className={css.detail}>{stage.detail}</span>}
            {stage.state === 'done' && <span className={text.sr}> {t('path.done')}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
