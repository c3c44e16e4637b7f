import { useTranslation } from 'react-i18next'
import { DeadlineAxis, type AxisItem } from '../../ui/time/DeadlineAxis.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { cappedPins } from './axisItems.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import type { DueItem } from './dueItems.ts'
import type { Home } from './useHome.ts'

/** Own deadlines as a strip of days; phones have the lists alone, which say the same. */
export function Axis({ home, items, now }: { home: Home; items: readonly DueItem[]; now: Date }) {
  const { t } = useTranslation('home')
  const stageName = useStageNames(items.flatMap((item) => (item.kind === 'action' ? [] : item.row)))
  const caseName = useCaseName()
  const pins: AxisItem[] = [
    ...items.map((item): AxisItem => {
      const isAction = item.kind === 'action'
      return {
        id: `${item.kind}-${item.id}`,
        href: isAction ? '/actions' : `/cases/${item.id}`,
        who: isAction
          ? caseName({ familyName: item.action.familyName, number: item.action.caseNumber }, false)
          : caseName(item.row, false),
        what: isAction ? item.action.title : t('axis.stage', { stage: stageName(item.row) }),
        dueAt: item.dueAt,
        kind: 'target',
      }
    }),
    ...home.invitations.map((invitation): AxisItem => ({
      id: `invitation-${invitation.id}`,
      href: `/invitations/${invitation.id}`,
      who: invitation.inviter.institution.shortName,
      what: t('axis.invitation'),
      dueAt: new Date(invitation.dueAt),
      kind: 'target',
    })),
  ]
  const rest = (count: number) => ({
    who: t('axis.more', { count }),
    what: t('axis.moreWhat'),
    href: '/actions',
  })
  return <DeadlineAxis items={cappedPins(pins, now, rest)} now={now} />
}
