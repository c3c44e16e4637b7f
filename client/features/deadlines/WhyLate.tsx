import { lazy, Suspense } from 'react'
import { loadTexts } from '../../i18n/index.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { useNow } from '../session/useNow.ts'
import type { Late } from './late.ts'
import { WhyButton } from './WhyButton.tsx'

// Home has the question on its first screen; the answer comes with its texts when somebody asks.
const LateDeadline = lazy(async () => {
  const [module] = await Promise.all([import('./LateDeadline.tsx'), loadTexts()])
  return { default: module.LateDeadline }
})

/** “Why?” of something whose time is over; nothing while it runs, and nothing is fetched before somebody asks. */
export function WhyLate(late: Late) {
  if (Date.parse(late.dueAt) > useNow().getTime()) return null
  return (
    <WhyButton about={late.about}>
      <Suspense fallback={<SkeletonRows rows={5} />}>
        <LateDeadline {...late} />
      </Suspense>
    </WhyButton>
  )
}
