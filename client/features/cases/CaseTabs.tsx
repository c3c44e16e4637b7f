import { useTranslation } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { TabsNav } from '../../ui/page/TabsNav.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { CaseHistory } from '../auditLog/CaseHistory.tsx'
import { CaseDeadlines } from '../deadlines/CaseDeadlines.tsx'
import { CaseEvaluation } from '../evaluations/CaseEvaluation.tsx'
import { CaseMeetings } from '../meetings/CaseMeetings.tsx'
import { CaseTeam } from '../participants/CaseTeam.tsx'
import { CasePeople } from '../persons/CasePeople.tsx'
import { CasePlan } from '../plans/CasePlan.tsx'
import { CaseTimeline } from '../timeline/CaseTimeline.tsx'
import { CaseModel } from '../workflow/CaseModel.tsx'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'
import { DiagnosisPage } from './DiagnosisPage.tsx'
import { Overview } from './Overview.tsx'

/**
 * Parts of the case, each with an address of its own and shown only to those whose scope has it. Those without a
 * tab are reached from the overview, the menu and missing conditions.
 */
export function CaseTabs({ label }: { label: string }) {
  const { t } = useTranslation('case')
  const { view, abilities, base } = useCase()
  const { pathname, search } = useLocation()
  const part = pathname.slice(base.length).replace(/^\/|\/$/g, '')
  const seesWork = may(abilities, 'readTeamWork')
  const seesRecords = may(abilities, 'readRecords')
  const tabs = [
    { key: '', shown: true, content: <Overview /> },
    { key: 'timeline', shown: seesWork, content: <CaseTimeline /> },
    { key: 'plan', shown: seesWork || seesRecords, content: <CasePlan /> },
    { key: 'people', shown: may(abilities, 'readFamily'), content: <CasePeople /> },
    { key: 'team', shown: view.team !== undefined, content: <CaseTeam /> },
    { key: 'meetings', shown: seesRecords, content: <CaseMeetings /> },
    {
      key: 'model',
      shown: true,
      content: (
        <>
          <CaseModel />
          <CaseDeadlines />
        </>
      ),
    },
  ] as const
  const besides = [
    { key: 'diagnosis', shown: may(abilities, 'readDiagnosis'), content: <DiagnosisPage /> },
    { key: 'evaluation', shown: seesRecords, content: <CaseEvaluation /> },
    { key: 'history', shown: may(abilities, 'readHistory'), content: <CaseHistory caseId={view.id} /> },
  ] as const
  const shown = tabs.filter((one) => one.shown)
  const beside = besides.find(({ key }) => key === part)
  const current = [...shown, ...besides.filter((one) => one.shown)].find(({ key }) => key === part)
  // Where actions had an address of their own; old links go on working.
  if (part === 'actions') return <Navigate to={`${base}/plan${search}#actions`} replace />
  return (
    <>
      <div className={css.tabs}>
        <TabsNav
          label={label}
          tabs={shown.map(({ key }) => ({
            to: key ? `${base}/${key}` : base,
            label: t(`tabs.${key || 'overview'}`),
            // A part without a tab stands below the overview.
            current: key === part || (key === '' && beside !== undefined),
          }))}
        />
      </div>
      <div className={css.content}>{current ? current.content : <NoAccess />}</div>
    </>
  )
}
