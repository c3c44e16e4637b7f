import { useTranslation } from 'react-i18next'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'

/** How the case began; only rows that this viewer's scope has. */
export function Background() {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities, open } = useCase()
  const reasons = view.entryReasons?.map((reason) => term(`entryReason.${reason}`)).join(', ')
  const yes = (value: boolean) => (value ? t('yes') : t('no'))
  const { entry } = view
  const rows = [
    ...(reasons ? [{ key: 'reasons', label: t('background.reasons'), value: reasons }] : []),
    ...(view.reason
      ? [
          {
            key: 'reason',
            label: t('background.reason'),
            value: <span className={css.text}>{view.reason}</span>,
          },
        ]
      : []),
    ...(view.rejection ? [{ key: 'no', label: t('background.rejection'), value: view.rejection }] : []),
    ...(view.initiator ? [{ key: 'who', label: t('background.initiator'), value: view.initiator.name }] : []),
    ...(view.address ? [{ key: 'address', label: t('background.address'), value: view.address }] : []),
    ...(entry
      ? [
          { key: 'own', label: t('entry.ownMeansExhausted'), value: yes(entry.ownMeansExhausted) },
          { key: 'cross', label: t('entry.needsCrossSector'), value: yes(entry.needsCrossSector) },
          { key: 'rapid', label: t('entry.rapidIntervention'), value: yes(entry.rapidIntervention) },
          {
            key: 'attempts',
            label: t('entry.attempts'),
            value: <span className={css.text}>{entry.attempts.join('\n') || t('entry.noAttempts')}</span>,
          },
        ]
      : []),
  ]
  if (rows.length === 0) return null
  return (
    <Section
      title={t('background.title')}
      end={
        may(abilities, 'update') && (
          <button type="button" className={text.link} onClick={() => open({ kind: 'edit' })}>
            {t('action.edit')}
          </button>
        )
      }
    >
      <div className={css.facts}>
        <KeyValue rows={rows} />
      </div>
    </Section>
  )
}
