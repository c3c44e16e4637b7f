import { useTranslation } from 'react-i18next'
import { DeadlineAxis, type AxisItem } from '../../ui/time/DeadlineAxis.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import type { AnswerItem } from './answerItems.ts'
import { cappedPins } from './axisItems.ts'
import type { DueItem } from './dueItems.ts'

type Told = Pick<AxisItem, 'href' | 'who' | 'what'>

/** A pin in words: whose, what, and where it is done. */
function usePinWords(items: readonly (DueItem | AnswerItem)[]): (item: DueItem | AnswerItem) => Told {
  const { t } = useTranslation('home')
  const { t: words } = useTranslation('vocabulary')
  const stageName = useStageNames(items.flatMap((item) => (item.kind === 'stage' ? item.row : [])))
  const caseName = useCaseName()
  return (item) => {
    switch (item.kind) {
      case 'action': {
        const { familyName, caseNumber: number, title } = item.action
        return { href: '/actions', who: caseName({ familyName, number }, false), what: title }
      }
      case 'stage':
        return {
          href: `/cases/${item.id}`,
          who: caseName(item.row, false),
          what: t('axis.stage', { stage: stageName(item.row) }),
        }
      case 'waiting':
        return {
          href: `/cases/${item.id}`,
          who: caseName(item.row, false),
          what: t(item.row.state === 'SIGNAL' ? 'axis.signal' : 'axis.draft'),
        }
      case 'escalation': {
        const { familyName, caseNumber: number, reason } = item.escalation
        return {
          href: '/escalations',
          who: caseName({ familyName, number }, false),
          what: t('answers.escalation', { reason: words(`escalationReason.${reason}`) }),
        }
      }
      case 'offer':
        return { href: '#offers', who: item.offer.by, what: t('axis.offer') }
      case 'invitation':
        return {
          href: `/invitations/${item.id}`,
          who: item.invitation.inviter.institution.shortName,
          what: t('axis.invitation'),
        }
    }
  }
}

/** Everything with an end on this page as a strip of days; phones have the lists alone, which say the same. */
export function Axis({ items, now }: { items: readonly (DueItem | AnswerItem)[]; now: Date }) {
  const { t } = useTranslation('home')
  const told = usePinWords(items)
  const pins = items.map((item): AxisItem => ({
    id: `${item.kind}-${item.id}`,
    dueAt: item.dueAt,
    kind: 'target',
    ...told(item),
  }))
  const rest = (count: number) => ({
    who: t('axis.more', { count }),
    what: t('axis.moreWhat'),
    href: '/actions',
  })
  return <DeadlineAxis items={cappedPins(pins, now, rest)} now={now} />
}
