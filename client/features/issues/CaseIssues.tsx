import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/hooks.ts'
import { Section } from '../../ui/page/Section.tsx'
import css from '../cases/case.module.css'
import { useCase } from '../cases/caseContext.ts'
import { IssueRow } from './IssueRow.tsx'

/** Problems put to the region from this case, each with its answer; no section when there are none. */
export function CaseIssues() {
  const { t } = useTranslation('issues')
  const { view } = useCase()
  const reply = useOperation('issues.list', { caseId: view.id })
  const rows = reply.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('inCase.title')}>
      <ul className={css.list}>
        {rows.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </ul>
    </Section>
  )
}
