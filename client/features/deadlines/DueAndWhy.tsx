import { Deadline, type DeadlineProps } from '../../ui/time/Deadline.tsx'
import { useNow } from '../session/useNow.ts'
import type { Late } from './late.ts'
import { WhyLate } from './WhyLate.tsx'

type Looks = Pick<DeadlineProps, 'layout' | 'withTime'>

/** When something is due, and once that is past the way to ask why it went up. */
export function DueAndWhy({ layout, withTime, ...late }: Late & Looks) {
  const looks = { ...(layout && { layout }), ...(withTime !== undefined && { withTime }) }
  const deadline = <Deadline dueAt={new Date(late.dueAt)} now={useNow()} kind="target" {...looks} />
  const why = <WhyLate {...late} />
  return (
    <>
      {deadline}
      {layout === 'inline' ? why : <div>{why}</div>}
    </>
  )
}
