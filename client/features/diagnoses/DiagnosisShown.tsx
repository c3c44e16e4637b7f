import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiagnosisText, DiagnosisView } from '../../../shared/contracts/diagnoses.ts'
import { CalmLine } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import caseCss from '../cases/case.module.css'
import css from './diagnosis.module.css'

/** One edition of the diagnosis to read: strengths beside weaknesses, resources beside deficits. */
export function DiagnosisShown({ diagnosis }: { diagnosis: DiagnosisView }) {
  const { t } = useTranslation('diagnosis')
  const { t: term } = useTranslation('vocabulary')
  const { t: reason } = useTranslation('reasons')
  const { texts, summary, workshop, family, familyNote, filled } = diagnosis
  const part = (one: DiagnosisText): ReactNode => (
    <section className={css.part} aria-label={t(`text.${one}`)}>
      <h3>{t(`text.${one}`)}</h3>
      {texts?.[one] ? (
        <div className={caseCss.text}>{texts[one]}</div>
      ) : (
        <span className={text.ink3}>{t('nothing')}</span>
      )}
    </section>
  )
  return (
    <>
      {texts ? (
        <div className={css.parts}>
          <div className={css.whole}>{part('causes')}</div>
          {part('strengths')}
          {part('weaknesses')}
          {part('resources')}
          {part('deficits')}
          <div className={css.whole}>{part('expectations')}</div>
        </div>
      ) : (
        summary === undefined && (
          <CalmLine>
            {t('filled', { what: filled.map((one) => reason(`section.${one}`)).join(', ') || t('noPart') })}
          </CalmLine>
        )
      )}
      <p className={`${text.small} ${text.ink2}`}>
        {workshop
          ? t('workshop', {
              date: shortDate(workshop.on, true),
              who: workshop.attendees.map(({ name }) => name).join(', '),
            })
          : texts && t('noWorkshop')}{' '}
        {family ? t('familyPart', { how: term(`familyPart.${family}`) }) : t('noFamily')} {familyNote}
      </p>
      {summary && (
        <section className={css.part} aria-label={t('summary')}>
          <h3>{t('summary')}</h3>
          <div className={caseCss.text}>{summary}</div>
        </section>
      )}
    </>
  )
}
