import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OverrideView } from '../../../shared/contracts/overrides.ts'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '../../ui/icons.ts'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import css from '../cases/case.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useNow } from '../session/useNow.ts'
import { inLanguage } from '../workflow/models.ts'

/** One step taken although something was missing. */
export function OverrideCard({ override, onReview }: { override: OverrideView; onReview: () => void }) {
  const { t, i18n } = useTranslation('overrides')
  const { t: ui } = useTranslation('ui')
  const { guardWord } = useProblemWords()
  const now = useNow()
  const { verdict, reviewedAt, reviewedBy, remark, guards } = override
  const told = (at: string) => toldTime(ui, new Date(at), now)
  const step = inLanguage(override.label, i18n.language)
  const name = override.caseNumber
    ? t('row', { step, number: override.caseNumber })
    : t('rowNoNumber', { step })
  return (
    <li className={css.row}>
      <h2>
        <Link to={`/cases/${override.caseId}`}>{name}</Link>
      </h2>
      <div className={css.head}>
        <span>{t('by', { name: override.by, time: told(override.at) })}</span>
        {verdict && reviewedAt ? (
          <Status icon={verdict === 'justified' ? IconCircleCheck : IconCircleX}>
            {t('reviewed', {
              verdict: t(`verdicts.${verdict}`),
              name: reviewedBy ?? '',
              time: told(reviewedAt),
            })}
          </Status>
        ) : (
          <Status icon={IconCircleDashed} tone="amber">
            {t('waits')}
          </Status>
        )}
      </div>
      <div className={css.facts}>
        <KeyValue
          rows={[
            {
              key: 'guards',
              label: t('guards'),
              value: (
                <ul className={css.bullets}>
                  {guards.map((guard) => (
                    <li key={guard}>{guardWord(guard)}</li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'reason',
              label: t('reason'),
              value: <span className={css.text}>{override.reason}</span>,
            },
            ...(remark
              ? [
                  {
                    key: 'remark',
                    label: t('dialog.remark'),
                    value: <span className={css.text}>{remark}</span>,
                  },
                ]
              : []),
          ]}
        />
      </div>
      {!reviewedAt && (
        <div className={css.acts}>
          <Button size="sm" onClick={onReview}>
            {t('review')}
            <span className={text.sr}>: {name}</span>
          </Button>
        </div>
      )}
    </li>
  )
}
