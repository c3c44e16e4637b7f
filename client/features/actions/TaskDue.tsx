import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import { IconPlayerPause } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { WhyLate } from '../deadlines/WhyLate.tsx'
import { useNow } from '../session/useNow.ts'
import { useRemaining } from '../workflow/useRemaining.ts'

/** When an open task is due, and why it went up if it is late; or why its time does not run. */
export function TaskDue({ task, withTime }: { task: ActionView; withTime?: boolean }) {
  const now = useNow()
  if (task.standstill) return <Standing {...task.standstill} />
  return (
    <>
      <Deadline
        dueAt={new Date(task.dueAt)}
        now={now}
        kind="target"
        layout="cell"
        {...(withTime === undefined ? {} : { withTime })}
      />
      <div>
        <WhyLate
          dueAt={task.dueAt}
          caseId={task.caseId}
          isAbout={({ subject }) => subject.id === task.id}
          about={task.title}
        />
      </div>
    </>
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
