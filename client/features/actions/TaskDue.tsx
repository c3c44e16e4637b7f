import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import { IconPlayerPause } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { DueAndWhy } from '../deadlines/DueAndWhy.tsx'
import { useRemaining } from '../workflow/useRemaining.ts'

/** When an open task is due, and why it went up if it is late; or why its time does not run. */
export function TaskDue({ task, withTime }: { task: ActionView; withTime?: boolean }) {
  if (task.standstill) return <Standing {...task.standstill} />
  return (
    <DueAndWhy
      dueAt={task.dueAt}
      caseId={task.caseId}
      isAbout={({ subject }) => subject.id === task.id}
      about={task.title}
      layout="cell"
      {...(withTime === undefined ? {} : { withTime })}
    />
  )
}

function Standing({ why, left }: NonNullable<ActionView['standstill']>) {
  const { t } = useTranslation('actions')
  const remaining = useRemaining()
  return (
    <>
      <Status icon={IconPlayerPause}>{t('standstill.stands')}</Status>
      <div className={`${text.small} ${text.ink3}`}>{t(`standstill.${why}`)}</div>
      {left && (
        <div className={`${text.small} ${text.ink3}`}>{t('standstill.left', { left: remaining(left) })}</div>
      )}
    </>
  )
}
