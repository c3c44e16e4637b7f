import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { sectorGroup, type Attendance } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { useCommand } from '../../api/hooks.ts'
import { IconCalendarEvent, IconCircleCheck, IconCircleDashed, IconCircleX } from '../../ui/icons.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { clockTime, weekdayDateTime } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useNow } from '../session/useNow.ts'
import { AttendanceDialog } from './AttendanceDialog.tsx'
import { CancelMeetingDialog } from './CancelMeetingDialog.tsx'
import { MeetingDialog } from './MeetingDialog.tsx'
import css from './meetings.module.css'
import { MinutesEditor } from './MinutesEditor.tsx'
import { MinutesShown } from './MinutesShown.tsx'
import { MEETING_TOUCHES } from './query.ts'
import type { MeetingAct } from './towardsMinutes.ts'

const SIGN = { PLANNED: IconCalendarEvent, HELD: IconCircleCheck, CANCELLED: IconCircleX } as const

/** One meeting: when and where, about what, who comes or came, its minutes, and what to do next with it. */
export function MeetingItem({
  meeting,
  abilities,
  asked,
  onClose,
}: {
  meeting: MeetingView
  abilities: Abilities | undefined
  /** What the address asks to be done with it. */
  asked: MeetingAct | null
  onClose: () => void
}) {
  const { t } = useTranslation('meetings')
  const { t: ui } = useTranslation('ui')
  const { t: term } = useTranslation('vocabulary')
  const { t: caseWord } = useTranslation('case')
  const [opened, setOpen] = useState<MeetingAct | 'cancel' | null>(null)
  const open = opened ?? asked
  const glow = useGlow(meeting.id)
  const now = useNow()
  const { at, state, mode, place, link, agenda, participants, family, minutes, cancelReason } = meeting
  const when = weekdayDateTime(ui, new Date(at), true)
  const isOver = state === 'PLANNED' && new Date(at) < now
  const close = () => {
    setOpen(null)
    onClose()
  }
  const was = (attendance: Attendance | null) =>
    attendance && attendance !== 'present' ? ` (${term(`attendance.${attendance}`)})` : ''
  const act = (
    kind: NonNullable<typeof open>,
    verb: string,
    label: 'edit' | 'hold' | 'holdAgain' | 'cancel' | 'minutes.write' | 'minutes.edit' | 'minutes.approve',
  ) =>
    may(abilities, verb) && (
      <Button key={kind} size="sm" aria-label={`${t(label)}, ${when}`} onClick={() => setOpen(kind)}>
        {t(label)}
      </Button>
    )
  return (
    <LiveGlow
      as="li"
      glow={glow && { sector: glow.sector, onSeen: () => markSeen(meeting.id) }}
      className={css.meeting}
    >
      <div className={css.head}>
        <h3>{when}</h3>
        {isOver ? (
          <Status icon={IconCircleDashed} tone="amber">
            {t('state.over')}
          </Status>
        ) : (
          <Status icon={SIGN[state]}>{t(`state.${state}`)}</Status>
        )}
        <span className={`${text.small} ${text.ink3}`}>
          {t('long', { count: meeting.minutesLong })}, {term(`meetingMode.${mode}`)}
        </span>
      </div>
      {(place ?? link) && (
        <div className={text.small}>
          {place} {link && <a href={link}>{t('join')}</a>}
        </div>
      )}
      {cancelReason && <div className={text.small}>{t('cancelledBecause', { why: cancelReason })}</div>}
      {agenda && agenda.length > 0 && (
        <ol className={css.agenda} aria-label={t('field.agenda')}>
          {agenda.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ol>
      )}
      {participants && (
        <div className={css.people}>
          {participants.map((one) => (
            <SectorTag key={one.membershipId} sector={sectorGroup(one.sector)}>
              {one.name}
              {was(one.attendance)}
            </SectorTag>
          ))}
          {family?.map((one) => (
            <SectorTag key={one.personId} sector="fam">
              {one.name}
              {was(one.attendance)}
            </SectorTag>
          ))}
        </div>
      )}
      {glow && (
        <GlowNote sector={glow.sector}>
          {caseWord('glow', { name: glow.name, time: clockTime(glow.at) })}
        </GlowNote>
      )}
      {open === 'minutes' ? (
        <MinutesEditor meeting={meeting} onClose={close} />
      ) : (
        minutes && <MinutesShown minutes={minutes} />
      )}
      {open !== 'minutes' && (
        <div className={caseCss.acts}>
          {act('hold', 'hold', state === 'HELD' ? 'holdAgain' : 'hold')}
          {act('minutes', 'saveMinutes', minutes ? 'minutes.edit' : 'minutes.write')}
          {act('approve', 'approveMinutes', 'minutes.approve')}
          {act('edit', 'update', 'edit')}
          {act('cancel', 'cancel', 'cancel')}
        </div>
      )}
      {open === 'edit' && <MeetingDialog meeting={meeting} onClose={close} />}
      {open === 'hold' && <AttendanceDialog meeting={meeting} onClose={close} />}
      {open === 'cancel' && <CancelMeetingDialog meeting={meeting} onClose={close} />}
      {open === 'approve' && <ApproveMinutes meeting={meeting} onClose={close} />}
    </LiveGlow>
  )
}

function ApproveMinutes({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const toast = useToast()
  const command = useCommand('minutes.approve', MEETING_TOUCHES)
  const actions = meeting.minutes?.decisions.filter(({ action }) => action).length ?? 0
  return (
    <ConfirmDialog
      opened
      title={t('minutes.approveTitle')}
      confirm={t('minutes.approve')}
      busy={command.isPending}
      onConfirm={() =>
        command.mutate(
          { id: meeting.id, version: meeting.version },
          {
            onSuccess: () => {
              toast({ text: t('minutes.approved') })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t('minutes.approveText')}</p>
      {actions > 0 && <p>{t('minutes.become', { count: actions })}</p>}
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}
