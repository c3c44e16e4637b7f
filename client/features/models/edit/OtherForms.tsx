import { useTranslation } from 'react-i18next'
import { TIME_UNITS } from '../../../../shared/domain/workingDays.ts'
import { useEdit } from './editContext.ts'
import { ChoiceField, LabelField, NumberField, Rows, TimeField, YesField } from './fields.tsx'
import css from './edit.module.css'
import { inputId } from './place.ts'
import { MODEL_TERMS } from '../../../../shared/workflow/choices.ts'
import { useChoices } from './useChoices.ts'

const ANSWERS = ['transfer', 'handover', 'issue', 'proposal'] as const
const LADDERS = ['stage', 'decision', 'task'] as const

/** What the model calls its parts. */
export function WordsForm() {
  const { t } = useTranslation('models')
  return (
    <div className={css.form} id={inputId('labels')} tabIndex={-1}>
      <h2>{t('edit.words')}</h2>
      {MODEL_TERMS.map((term) => (
        <LabelField key={term} place={`labels.${term}`} label={t(`term.${term}`)} />
      ))}
    </div>
  )
}

/** Times that belong to no single stage. */
export function TimesForm() {
  const { t } = useTranslation('models')
  return (
    <div className={css.form}>
      <h2>{t('edit.times')}</h2>
      <NumberField place="proposeEscalationAfter" label={t('edit.propose')} />
      <TimeField place="invitationAnswer" label={t('times.invitation')} />
      <TimeField place="invitationAnswer.urgent" label={t('edit.invitationUrgent')} optional />
      <TimeField place="invitationAnswer.remindAfter" label={t('edit.remindAfter')} optional />
      <TimeField place="planLimit" label={t('times.plan')} />
      <TimeField place="planLimit.extension" label={t('edit.extension')} />
      {ANSWERS.map((name) => (
        <TimeField key={name} place={`answers.${name}`} label={t(`times.answer.${name}`)} />
      ))}
      {TIME_UNITS.map((unit) => (
        <ChoiceField
          key={unit}
          place={`calendar.${unit}.roll`}
          label={t('edit.roll', { unit: t(`unit.${unit}`) })}
          data={[
            { value: 'forward', label: t('edit.rollForward') },
            { value: 'none', label: t('edit.rollNone') },
          ]}
        />
      ))}
    </div>
  )
}

/** Who is told one after the other when a deadline passes. */
export function LaddersForm() {
  const { t } = useTranslation('models')
  const { json } = useEdit()
  const choices = useChoices(json)
  return (
    <div className={css.form} id={inputId('ladders')} tabIndex={-1}>
      <h2>{t('times.ladders')}</h2>
      {LADDERS.map((name) => {
        const at = `ladders.${name}`
        return (
          <section key={name} className={css.form}>
            <h3>{t(`times.ladderOf.${name}`)}</h3>
            <Rows
              place={`${at}.remind`}
              title={t('edit.reminders')}
              add={t('edit.addReminder')}
              remove={(index) => t('edit.removeReminder', { n: index + 1 })}
              fresh={{ n: 1, unit: 'wd' }}
            >
              {(index) => (
                <TimeField place={`${at}.remind.${index}`} label={t('edit.before', { n: index + 1 })} />
              )}
            </Rows>
            <Rows
              place={`${at}.rungs`}
              title={t('edit.rungs')}
              add={t('edit.addRung')}
              remove={(index) => t('edit.removeRung', { n: index + 1 })}
              fresh={{ to: 'head', after: { n: 1, unit: 'wd' } }}
            >
              {(index) => (
                <>
                  <ChoiceField
                    place={`${at}.rungs.${index}.to`}
                    label={t('edit.rungTo', { n: index + 1 })}
                    data={choices.rungs}
                  />
                  <TimeField
                    place={`${at}.rungs.${index}.after`}
                    label={t('edit.rungAfter', { n: index + 1 })}
                    min={0}
                  />
                  <YesField place={`${at}.rungs.${index}.quiet`} label={t('edit.quiet')} />
                </>
              )}
            </Rows>
          </section>
        )
      })}
    </div>
  )
}
