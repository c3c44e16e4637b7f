import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconCircleCheck, IconPlayerPause } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { CalmLine, TwoColumns } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { fullDay } from '../../ui/time/dates.ts'
import { NewCaseButton } from '../caseList/NewCaseButton.tsx'
import { Offers } from '../coordination/Offers.tsx'
import { useOffers } from '../coordination/useOffers.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useNow } from '../session/useNow.ts'
import { hasPlace } from '../shell/places.ts'
import { Answers } from './Answers.tsx'
import { answerItems } from './answerItems.ts'
import { Axis } from './Axis.tsx'
import { Changes } from './Changes.tsx'
import { changeGroups } from './changeGroups.ts'
import { Due } from './Due.tsx'
import { dueItems, isLate, isNear } from './dueItems.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { Stages } from './Stages.tsx'
import { tomorrowOff } from './tomorrowOff.ts'
import { useHome, type Home } from './useHome.ts'

function Today({ home, now }: { home: Home; now: Date }) {
  const { t } = useTranslation('home')
  const { session } = useSession()
  const items = dueItems(home.actions, home.mine)
  const late = items.filter((item) => isLate(item, now))
  const near = items.filter((item) => isNear(item, now))
  const standing = home.actions.filter(({ standstill }) => standstill).length
  const { offers } = useOffers()
  const answers = home.invitations.length + home.waiting.length + home.escalations.length + offers.length
  const awaited = answerItems({ ...home, offers }, items)
  const all = [...items, ...awaited]
  const isFamilyWork = hasPlace(session.acting.role, 'cases')
  const calm = [
    ...(answers === 0 ? [t('calm.answers')] : []),
    ...(isFamilyWork && !all.some((item) => isLate(item, now)) ? [t('calm.late')] : []),
    ...(isFamilyWork && !all.some((item) => isNear(item, now)) ? [t('calm.near')] : []),
    ...(changeGroups(home.notices, session.previousVisitAt).length === 0 ? [t('calm.changes')] : []),
  ]
  return (
    <>
      <Elsewhere />
      {isFamilyWork && <Axis items={all} now={now} />}
      <TwoColumns
        main={
          <>
            <Offers />
            <Answers home={home} now={now} />
            <Due part="late" items={late} />
            <Due part="near" items={near} />
            <Changes home={home} now={now} />
            {standing > 0 && (
              <CalmLine icon={<Icon of={IconPlayerPause} />}>
                <Link to="/actions">{t('due.standing', { count: standing })}</Link>
              </CalmLine>
            )}
            {calm.length > 0 && (
              <CalmLine icon={<Icon of={IconCircleCheck} />}>
                {t('calm.line', { lists: calm.join(', ') })}
              </CalmLine>
            )}
          </>
        }
        side={home.counts && <Stages counts={home.counts} />}
        sideLabel={t('stages.title')}
      />
    </>
  )
}

/** Home is for decisions: what waits for me, what is late, what is near, what changed. */
export function Page() {
  const { t } = useTranslation('home')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const home = useHome()
  const off = tomorrowOff(now)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            {fullDay(ui, warsawDate(now))}.{' '}
            {off && (
              <>
                <span className={text.desk}>{t('tomorrow', { holiday: ui(`holiday.${off}`) })}</span>
                <span className={text.mob}>{t('tomorrowShort')}</span>
              </>
            )}
          </>
        }
        action={<NewCaseButton />}
      />
      {home.error && (
        <ErrorState
          onRetry={home.retry}
          {...(home.error.problem ? { requestId: home.error.problem.requestId } : {})}
        />
      )}
      {home.isLoading ? <SkeletonRows rows={10} /> : <Today home={home} now={now} />}
    </>
  )
}
