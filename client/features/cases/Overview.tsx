import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isOpenAction } from '../../../shared/domain/action.ts'
import { ActionTable } from '../actions/ActionTable.tsx'
import { useCaseActions } from '../actions/useCaseActions.ts'
import { CaseEscalations } from '../escalations/CaseEscalations.tsx'
import { CaseIssues } from '../issues/CaseIssues.tsx'
import { Genogram } from '../genogram/Genogram.tsx'
import { CaseNotes } from '../notes/CaseNotes.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconLock } from '../../ui/icons.ts'
import { Section, TwoColumns } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { useNow } from '../session/useNow.ts'
import { Conditions } from '../workflow/Conditions.tsx'
import { Background } from './Background.tsx'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'
import { RecordLinks } from './RecordLinks.tsx'
import { Situation } from './Situation.tsx'
import { TeamCard } from './TeamCard.tsx'

const WEEK = 7 * 86_400_000

/** The first tab: what is going on, what was agreed, what is missing, who is around the family. */
export function Overview() {
  const { t } = useTranslation('case')
  const { view, abilities, allSteps } = useCase()
  const seesWork = may(abilities, 'readTeamWork')
  return (
    <TwoColumns
      sideLabel={t('overview.side')}
      main={
        <>
          {view.situation && <Situation />}
          {view.relations && <Genogram brief />}
          {may(abilities, 'seeEscalations') && <CaseEscalations />}
          {may(abilities, 'seeEscalations') && <CaseIssues />}
          {seesWork && <Agreed />}
          {seesWork && (may(abilities, 'addNote') || view.situation) && <CaseNotes />}
          <Background />
          {/* The same words for everybody: where a list ends tells nothing about what is not in it. */}
          <div className={css.scope}>
            <Icon of={IconLock} />
            <span>{t('overview.scope')}</span>
          </div>
        </>
      }
      side={
        <>
          <Conditions steps={allSteps} />
          <RecordLinks />
          {view.team && <TeamCard team={view.team} />}
        </>
      }
    />
  )
}

function Agreed() {
  const { t } = useTranslation('actions')
  const { abilities, base, open } = useCase()
  const { rows, reply } = useCaseActions()
  const now = useNow()
  // What has just been finished stays for a week, so that the good news is seen.
  const current = rows.filter(
    (action) =>
      isOpenAction(action) || (action.doneAt !== null && now.getTime() - Date.parse(action.doneAt) < WEEK),
  )
  return (
    <Section
      title={t('title')}
      {...(rows.length > 0
        ? { count: t('count', { count: rows.length }), countHref: `${base}/plan#actions` }
        : {})}
    >
      <ActionTable rows={current.length > 0 ? current : rows} reply={reply} />
      {may(abilities, 'addAction') && (
        <div className={css.acts}>
          <button type="button" className={text.link} onClick={() => open({ kind: 'action' })}>
            {t('add')}
          </button>
          <Link to={`${base}/plan#actions`}>{t('all')}</Link>
        </div>
      )}
    </Section>
  )
}
