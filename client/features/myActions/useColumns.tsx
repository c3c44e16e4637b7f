import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isOpenAction } from '../../../shared/domain/action.ts'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { useGlow } from '../../api/glow.ts'
import { IconCircleCheck } from '../../ui/icons.ts'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { GlowNote } from '../../ui/live/LiveGlow.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { TaskDue } from '../actions/TaskDue.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { useNow } from '../session/useNow.ts'
import css from './myActions.module.css'
import { StatusButtons } from './StatusButtons.tsx'
import type { Progress } from './useProgress.ts'

function Title({ action }: { action: ActionView }) {
  const { t } = useTranslation('myActions')
  const mark = useGlow(action.id)
  const under = action.result
    ? t('result', { text: action.result })
    : action.expectedEffect && t('effect', { text: action.expectedEffect })
  return (
    <div className={css.title}>
      <div className={text.medium}>{action.title}</div>
      {under && <div className={`${text.small} ${text.ink2}`}>{under}</div>}
      {mark && (
        <div className={text.small}>
          <GlowNote sector={mark.sector}>
            {mark.name}, {mark.title}
          </GlowNote>
        </div>
      )}
    </div>
  )
}

/** What, in whose case, by when, how far, and the next step. */
export function useColumns(
  abilitiesOf: (id: string) => Abilities | undefined,
  progress: Progress,
): Column<ActionView>[] {
  const { t } = useTranslation('myActions')
  const { t: words } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const caseName = useCaseName()
  const now = useNow()
  return [
    { key: 'title', header: t('column.title'), cell: (action) => <Title action={action} /> },
    {
      key: 'case',
      header: t('column.case'),
      cell: ({ caseId, familyName, caseNumber }) => (
        <Link className={text.quiet} to={`/cases/${caseId}/actions`}>
          {caseName({ familyName, number: caseNumber })}
        </Link>
      ),
    },
    {
      key: 'due',
      header: t('column.due'),
      nowrap: true,
      cell: (action) =>
        isOpenAction(action) ? (
          <TaskDue task={action} />
        ) : (
          <Status icon={IconCircleCheck}>
            {t('finished', { date: toldTime(ui, new Date(action.doneAt ?? action.updatedAt), now) })}
          </Status>
        ),
    },
    {
      key: 'status',
      header: t('column.status'),
      nowrap: true,
      phone: 'left',
      cell: ({ status }) => words(`actionStatus.${status}`),
    },
    {
      key: 'acts',
      header: <span className={text.sr}>{t('column.acts')}</span>,
      align: 'end',
      nowrap: true,
      phone: 'right',
      cell: (action) => (
        <StatusButtons action={action} abilities={abilitiesOf(action.id)} progress={progress} />
      ),
    },
  ]
}
