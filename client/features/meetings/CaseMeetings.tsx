import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import css from './meetings.module.css'
import { MeetingDialog } from './MeetingDialog.tsx'
import { MeetingItem } from './MeetingItem.tsx'
import { meetingsOf } from './query.ts'

/** Meetings of the case: those to come, the nearest first, then those behind, the newest first. */
export function CaseMeetings() {
  const { t } = useTranslation('meetings')
  const { view, abilities } = useCase()
  const reply = useOperation('meetings.list', meetingsOf(view.id))
  const [isPlanning, setPlanning] = useState(false)
  const rows = [...(reply.data?.data ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  const ahead = rows.filter(({ state }) => state === 'PLANNED').reverse()
  const behind = rows.filter(({ state }) => state !== 'PLANNED')
  const mayPlan = may(abilities, 'keepRecords')
  const list = (meetings: readonly MeetingView[]) => (
    <ul className={css.list}>
      {meetings.map((meeting) => (
        <MeetingItem key={meeting.id} meeting={meeting} abilities={reply.data?.abilities[meeting.id]} />
      ))}
    </ul>
  )
  return (
    <>
      <Section
        title={t('ahead')}
        end={
          mayPlan && (
            <Button size="sm" leftSection={<Icon of={IconPlus} />} onClick={() => setPlanning(true)}>
              {t('plan')}
            </Button>
          )
        }
      >
        {reply.isPending && <SkeletonRows rows={3} />}
        {reply.isError && <ErrorState onRetry={() => void reply.refetch()} />}
        {reply.data && ahead.length === 0 && <EmptyState kind="nothingYet">{t('noneAhead')}</EmptyState>}
        {list(ahead)}
      </Section>
      {behind.length > 0 && <Section title={t('behind')}>{list(behind)}</Section>}
      {isPlanning && <MeetingDialog onClose={() => setPlanning(false)} />}
    </>
  )
}
