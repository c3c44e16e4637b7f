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
import { useNow } from '../session/useNow.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import css from './meetings.module.css'
import { MeetingDialog } from './MeetingDialog.tsx'
import { MeetingItem } from './MeetingItem.tsx'
import { meetingsOf } from './query.ts'
import { towardsMinutes, type Towards } from './towardsMinutes.ts'

const FORMS = ['minutes'] as const

/** Meetings of the case: those to come, the nearest first, then those behind, the newest first. */
export function CaseMeetings() {
  const { t } = useTranslation('meetings')
  const { view, abilities } = useCase()
  const reply = useOperation('meetings.list', meetingsOf(view.id))
  const [isPlanning, setPlanning] = useState(false)
  const now = useNow()
  const asked = useAddressedForm(FORMS, abilities)
  // Chosen once, so that news from others never change the form under somebody's hands.
  const [towards, setTowards] = useState<Towards | null>(null)
  if (asked.form && reply.data && !towards)
    setTowards(towardsMinutes(reply.data.data, new Date(view.stateEnteredAt), now))
  if (!asked.form && towards) setTowards(null)
  const rows = [...(reply.data?.data ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  const ahead = rows.filter(({ state }) => state === 'PLANNED').reverse()
  const behind = rows.filter(({ state }) => state !== 'PLANNED')
  const mayPlan = may(abilities, 'keepRecords')
  const list = (meetings: readonly MeetingView[]) => (
    <ul className={css.list}>
      {meetings.map((meeting) => (
        <MeetingItem
          key={meeting.id}
          meeting={meeting}
          abilities={reply.data?.abilities[meeting.id]}
          asked={towards && towards.act !== 'plan' && towards.meeting.id === meeting.id ? towards.act : null}
          onClose={asked.close}
        />
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
      {(isPlanning || towards?.act === 'plan') && (
        <MeetingDialog
          onClose={() => {
            setPlanning(false)
            asked.close()
          }}
        />
      )}
    </>
  )
}
