import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { DecisionRow } from '../../ui/lists/DecisionList.tsx'
import { GlowNote } from '../../ui/live/LiveGlow.tsx'
import text from '../../ui/text.module.css'
import { useCaseName } from '../caseList/useCaseName.ts'
import { DueAndWhy } from '../deadlines/DueAndWhy.tsx'
import { useStageNames } from '../workflow/useStageNames.ts'
import type { DueItem } from './dueItems.ts'
import { HomeSection, RowButton, useRowGlow } from './Rows.tsx'

function DueRow({ item }: { item: DueItem }) {
  const { t } = useTranslation('home')
  const { t: list } = useTranslation('caseList')
  const stageName = useStageNames(item.kind === 'action' ? [] : [item.row])
  const caseName = useCaseName()
  const { mark, glow } = useRowGlow(item.id)
  /** Whose move it is decides whether the stage is to be finished or waited for. */
  const stageWords = (row: CaseRow) => {
    const stage = stageName(row)
    return row.waitsFor === 'you'
      ? t('due.stage', { stage })
      : t('due.stageWaits', { stage, who: list(`waits.${row.waitsFor}`) })
  }
  const isAction = item.kind === 'action'
  const caseId = isAction ? item.action.caseId : item.row.id
  const name = isAction
    ? caseName({ familyName: item.action.familyName, number: item.action.caseNumber })
    : caseName(item.row)
  const title = isAction ? item.action.title : stageWords(item.row)
  return (
    <DecisionRow
      sector={isAction ? sectorGroup(item.action.institution.sector) : 'ops'}
      title={title}
      detail={
        <>
          <Link className={text.quiet} to={`/cases/${caseId}`}>
            {name}
          </Link>
          {mark && (
            <>
              . <GlowNote sector={mark.sector}>{mark.name}</GlowNote>, {t('justNow')}
            </>
          )}
        </>
      }
      end={
        <DueAndWhy
          dueAt={item.dueAt.toISOString()}
          caseId={caseId}
          isAbout={({ subject, stage }) => (isAction ? subject.id === item.id : stage === item.row.state)}
          about={title}
        />
      }
      action={
        <RowButton to={isAction ? '/actions' : `/cases/${caseId}`} about={`${title}, ${name}`}>
          {t(isAction ? 'due.openAction' : 'due.openCase')}
        </RowButton>
      }
      {...(glow ? { glow } : {})}
    />
  )
}

/** Tasks and stages with an end, late ones or near ones. */
export function Due({ part, items }: { part: 'late' | 'near'; items: readonly DueItem[] }) {
  const { t } = useTranslation('home')
  const actions = items.filter(({ kind }) => kind === 'action').length
  const ofActions = part === 'late' ? '/actions?show=overdue' : '/actions'
  const ofCases = part === 'late' ? '/cases/overdue' : '/cases'
  return (
    <HomeSection
      title={t(`due.${part}`)}
      rows={items.map((item) => (
        <DueRow key={`${item.kind}-${item.id}`} item={item} />
      ))}
      href={actions * 2 >= items.length ? ofActions : ofCases}
      countLabel={t(`due.${part}Count`, { count: items.length })}
    />
  )
}
