import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/page/Section.tsx'
import { CaseActions } from '../actions/CaseActions.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import { useAnchor } from '../cases/useAnchor.ts'
import css from './plan.module.css'
import { PlanSection } from './PlanSection.tsx'

/** The plan with its goals and signatures over the actions that carry it out. */
export function CasePlan() {
  const { t } = useTranslation('actions')
  const { abilities } = useCase()
  const anchor = useAnchor('actions')
  return (
    <>
      {may(abilities, 'readRecords') && <PlanSection />}
      {may(abilities, 'readTeamWork') && (
        <div ref={anchor} id="actions" tabIndex={-1} className={css.part}>
          <Section title={t('title')}>
            <CaseActions />
          </Section>
        </div>
      )}
    </>
  )
}
