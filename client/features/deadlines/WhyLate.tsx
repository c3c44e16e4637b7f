import { useNow } from '../session/useNow.ts'
import { DeadlineOf } from './DeadlineOf.tsx'

interface Late {
  id: string
  caseId: string
  dueAt: string
  title: string
}

/** “Why?” of a task whose time is over, below its deadline; nothing is asked for while it runs. */
export function WhyLate({ task: { id, caseId, dueAt, title } }: { task: Late }) {
  if (Date.parse(dueAt) > useNow().getTime()) return null
  return (
    <div>
      <DeadlineOf onlyMissed caseId={caseId} isAbout={({ subject }) => subject.id === id} about={title} />
    </div>
  )
}
