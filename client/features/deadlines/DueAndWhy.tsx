import { Deadline } from '../../ui/time/Deadline.tsx'
import { useNow } from '../session/useNow.ts'
import type { Late } from './late.ts'
import { WhyLate } from './WhyLate.tsx'

/** When something is due, and below it, once that is past, the way to ask why it went up. */
export function DueAndWhy(late: Late) {
  return (
    <>
      <Deadline dueAt={new Date(late.dueAt)} now={useNow()} kind="target" />
      <WhyLate {...late} />
    </>
  )
}
