import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { TabsNav } from '../../ui/page/TabsNav.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { CaseActions } from '../actions/CaseActions.tsx'
import { CaseHistory } from '../auditLog/CaseHistory.tsx'
import { CaseTeam } from '../participants/CaseTeam.tsx'
import { CasePeople } from '../persons/CasePeople.tsx'
import { CaseTimeline } from '../timeline/CaseTimeline.tsx'
import { CaseModel } from '../workflow/CaseModel.tsx'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'
import { Overview } from './Overview.tsx'

/** Parts of the case, each with an address of its own and shown only to those whose scope has it. */
export function CaseTabs({ label }: { label: string }) {
  const { t } = useTranslation('case')
  const { view, abilities, base } = useCase()
  const { pathname } = useLocation()
  const part = pathname.slice(base.length).replace(/^\/|\/$/g, '')
  const seesWork = may(abilities, 'readTeamWork')
  const parts = [
    { key: '', shown: true, content: <Overview /> },
    { key: 'timeline', shown: seesWork, content: <CaseTimeline /> },
    { key: 'actions', shown: seesWork, content: <CaseActions /> },
    { key: 'people', shown: may(abilities, 'readFamily'), content: <CasePeople /> },
    { key: 'team', shown: view.team !== undefined, content: <CaseTeam /> },
    { key: 'model', shown: true, content: <CaseModel /> },
    { key: 'history', shown: may(abilities, 'readHistory'), content: <CaseHistory /> },
  ] as const
  const shown = parts.filter((one) => one.shown)
  const current = shown.find(({ key }) => key === part)
  return (
    <>
      <div className={css.tabs}>
        <TabsNav
          label={label}
          tabs={shown.map(({ key }) => ({
            to: key ? `${base}/${key}` : base,
            label: t(`tabs.${key || 'overview'}`),
            end: key === '',
          }))}
        />
      </div>
      <div className={css.content}>{current ? current.content : <NoAccess />}</div>
    </>
  )
}
