import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { useGlow } from '../../api/glow.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle } from '../../ui/icons.ts'
import { GlowNote } from '../../ui/live/LiveGlow.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import css from './caseList.module.css'
import { stageDay } from './stageDay.ts'
import { useCaseName } from './useCaseName.ts'

/** The family as the way to its page; who has just changed it stands beside in words. */
export function NameCell({ row }: { row: CaseRow }) {
  const { t } = useTranslation('caseList')
  const caseName = useCaseName()
  const mark = useGlow(row.id)
  return (
    <span className={css.name}>
      <Link className={`${text.quiet} ${text.medium}`} to={`/cases/${row.id}`}>
        {caseName(row, false)}
      </Link>
      {row.urgent && (
        <span className={css.urgent}>
          <Icon of={IconAlertTriangle} size={14} /> {t('urgent')}
        </span>
      )}
      {mark && (
        <span className={css.changed}>
          <GlowNote sector={mark.sector}>{mark.name}</GlowNote>
        </span>
      )}
    </span>
  )
}

export function StageCell({ row }: { row: CaseRow }) {
  const { t } = useTranslation('caseList')
  const stageName = useStageNames([row])
  const day = stageDay(row, useNow())
  return (
    <>
      {stageName(row)}{' '}
      {row.isOpen && (
        <span className={text.ink3}>{'of' in day ? t('dayOf', day) : t('days', { count: day.days })}</span>
      )}
    </>
  )
}

export function WaitsCell({ row }: { row: CaseRow }) {
  const { t } = useTranslation('caseList')
  const { waitsFor, waitsForSector } = row
  const quiet = waitsFor === 'nobody' ? text.ink3 : waitsFor === 'you' ? text.medium : text.ink2
  return (
    <>
      {/* A stacked row has no column header to say what this is. */}
      <span className={cx(text.mob, text.small, text.ink3)}>{t('column.waits')}: </span>
      {waitsFor === 'family' ? (
        <SectorTag sector="fam" />
      ) : waitsFor === 'institution' && waitsForSector ? (
        <SectorTag sector={sectorGroup(waitsForSector)} />
      ) : (
        <span className={quiet}>{t(`waits.${waitsFor}`)}</span>
      )}
    </>
  )
}

export function ChangedCell({ row }: { row: CaseRow }) {
  const { t } = useTranslation('ui')
  return <span className={text.ink2}>{toldTime(t, new Date(row.updatedAt), useNow())}</span>
}
