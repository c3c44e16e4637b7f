import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/hooks.ts'
import { Section } from '../../ui/page/Section.tsx'
import { useCase } from '../cases/caseContext.ts'
import { EscalationCard } from './EscalationCard.tsx'

/** Questions of this case that went up, with their answers; no section when none did. */
export function CaseEscalations() {
  const { t } = useTranslation('escalations')
  const { view } = useCase()
  const reply = useOperation('escalations.list', { caseId: view.id })
  const rows = reply.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('title')}>
      {rows.map((one) => (
        <EscalationCard
          key={one.id}
          inCase
          escalation={one}
          abilities={reply.data?.abilities[one.id] ?? {}}
        />
      ))}
    </Section>
  )
}
