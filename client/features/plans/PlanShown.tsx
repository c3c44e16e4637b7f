import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contracts/plans.ts'
import { SIGNING_SIDES } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { IconCircleCheck, IconCircleDashed } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import css from './plan.module.css'

/** One edition of the plan to read: its time, its goals, who has signed and who has not. */
export function PlanShown({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plan')
  const { t: term } = useTranslation('vocabulary')
  return (
    <>
      <p className={`${text.small} ${text.ink2}`}>
        {t('term', { from: shortDate(plan.from, true), to: shortDate(plan.to, true) })}
      </p>
      {plan.goals && (
        <ol className={css.goals} aria-label={t('goals')}>
          {plan.goals.map(({ id, text: goal, indicator }) => (
            <li key={id}>
              <div>{goal}</div>
              <div className={`${text.small} ${text.ink2}`}>{t('indicator', { what: indicator })}</div>
            </li>
          ))}
        </ol>
      )}
      <ul className={css.signatures} aria-label={t('signatures')}>
        {SIGNING_SIDES.map((side) => {
          const signed = plan.signatures.filter((one) => one.side === side)
          return (
            <li key={side}>
              {signed.length === 0 ? (
                <Status icon={IconCircleDashed} tone="amber">
                  {t(`unsigned.${side}`)}
                </Status>
              ) : (
                signed.map(({ name, form, at }) => (
                  <Status key={name} icon={IconCircleCheck}>
                    {t(`signed.${side}`, {
                      name,
                      date: shortDate(warsawDate(new Date(at)), true),
                      form: form ? `, ${term(`signatureForm.${form}`)}` : '',
                    })}
                  </Status>
                ))
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
