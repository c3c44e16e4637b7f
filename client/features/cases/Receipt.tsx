import { useTranslation } from 'react-i18next'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import { useCase } from './caseContext.ts'
import css from './case.module.css'

/** What whoever signalled a family may follow: that it arrived, where it stands, who has it. Nothing of the family. */
export function Receipt() {
  const { t } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const { view } = useCase()
  const stageName = useStageNames([view])
  const told = (at: string) => toldTime(ui, new Date(at), now)
  return (
    <Section title={t('receipt.title')}>
      <div className={css.facts}>
        <KeyValue
          rows={[
            { key: 'sent', label: t('receipt.sent'), value: told(view.createdAt) },
            { key: 'owner', label: t('receipt.owner'), value: view.owner.name },
            { key: 'number', label: t('receipt.number'), value: view.number ?? t('receipt.noNumber') },
            {
              key: 'state',
              label: t('receipt.state'),
              value: `${stageName(view)}, ${told(view.stateEnteredAt)}`,
            },
          ]}
        />
      </div>
      <p className={text.prose}>{t('receipt.scope')}</p>
    </Section>
  )
}
