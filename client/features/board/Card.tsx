import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle, IconHourglass } from '../../ui/icons.ts'
import { LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import { SectorRow, SectorTag } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { useNow } from '../session/useNow.ts'
import { modelOfCase } from '../workflow/models.ts'
import type { NextStep } from '../workflow/primary.ts'
import css from './board.module.css'
import { isLookedAfter } from './boardColumns.ts'
import { MoveMenu } from './MoveMenu.tsx'
import { useMoveWords } from './useMoveWords.ts'

const DAY_MS = 86_400_000
const FACES = 5

/** Whose move it is and since how many days the case has stood here. */
function Waiting({ row, now }: { row: CaseRow; now: Date }) {
  const { t } = useTranslation('board')
  const { t: list } = useTranslation('caseList')
  const days = Math.max(0, Math.floor((now.getTime() - new Date(row.stateEnteredAt).getTime()) / DAY_MS))
  const since = days === 0 ? t('card.today') : t('card.days', { count: days })
  const { waitsFor, waitsForSector } = row
  if (waitsFor === 'institution' && waitsForSector)
    return (
      <span className={css.waits}>
        <SectorTag sector={sectorGroup(waitsForSector)} icon={IconHourglass} /> {since}
      </span>
    )
  return (
    <span className={css.waits}>
      {waitsFor === 'nobody'
        ? t('card.here', { since })
        : t('card.waitsFor', { whom: list(`waits.${waitsFor}`), since })}
    </span>
  )
}

/** How many of the actions are done, as far as the viewer reads them, and how many are late. */
function Actions({ row: { actions } }: { row: CaseRow }) {
  const { t } = useTranslation('board')
  if (!actions || actions.all === 0) return null
  const { done, all, overdue } = actions
  return (
    <span className={css.actions}>
      <span>{t('card.actions', { done, count: all })}</span>
      {overdue > 0 && (
        <span className={css.overdue}>
          <Icon of={IconAlertTriangle} size={14} /> {t('card.overdue', { count: overdue })}
        </span>
      )}
    </span>
  )
}

/** One case on the board. Its name is the way to its page, its menu moves it; dragging is only a shortcut. */
export function Card({
  row,
  isDragged,
  onDrag,
  onMove,
}: {
  row: CaseRow
  isDragged: boolean
  onDrag: (row: CaseRow | null) => void
  onMove: (step: NextStep) => void
}) {
  const { t } = useTranslation('board')
  const now = useNow()
  const caseName = useCaseName()
  const { stage } = useMoveWords()
  const mark = useGlow(row.id)
  const sectors = [...new Set((row.sectors ?? []).map(sectorGroup))]
  return (
    <LiveGlow
      as="li"
      className={css.item}
      glow={mark && { sector: mark.sector, onSeen: () => markSeen(row.id) }}
    >
      <div
        className={cx(css.card, isDragged && css.dragged)}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', row.number ?? '')
          event.dataTransfer.effectAllowed = 'move'
          onDrag(row)
        }}
        onDragEnd={() => onDrag(null)}
      >
        <div className={css.top}>
          <div className={css.names}>
            <Link
              className={`${text.quiet} ${css.family}`}
              to={`/cases/${row.id}`}
              // The whole card is dragged, never the address alone.
              draggable={false}
            >
              {caseName(row, false)}
            </Link>
            {row.number && row.familyName && <div className={css.number}>{row.number}</div>}
          </div>
          <MoveMenu row={row} onMove={onMove} />
        </div>
        {row.urgent && (
          <div className={css.urgent}>
            <Icon of={IconAlertTriangle} size={14} /> {t('card.urgent')}
          </div>
        )}
        {isLookedAfter(row.state) && <span>{stage(row.state, modelOfCase(row))}</span>}
        {row.stateDueAt && (
          <Deadline dueAt={new Date(row.stateDueAt)} now={now} kind="target" layout="inline" />
        )}
        <Waiting row={row} now={now} />
        <Actions row={row} />
        <div className={css.foot}>
          <SectorRow sectors={sectors.slice(0, FACES)} size="sm" />
          {row.coordinator && (
            <span className={css.owner} title={t('card.coordinator', { name: row.coordinator })}>
              <PersonAvatar name={row.coordinator} sector="ops" size="sm" />
              <span className={text.sr}>{t('card.coordinator', { name: row.coordinator })}</span>
            </span>
          )}
        </div>
      </div>
    </LiveGlow>
  )
}
