import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { ATTENDANCES, type Attendance } from '../../../shared/domain/vocabulary.ts'
import { warsawDate, warsawTime } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useFamily } from '../consents/useFamily.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { momentOf } from './meetingForm.ts'
import { MEETING_TOUCHES } from './query.ts'

type Marks = Readonly<Record<string, Attendance | null>>
const NOT_ASKED = 'notAsked'

/** The meeting took place: who of those asked was there, and who came unasked. */
export function AttendanceDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const now = useNow()
  const toast = useToast()
  const { options } = useFamily()
  const planned = new Date(meeting.at)
  const early = planned > now
  const [day, setDay] = useState<string | null>(warsawDate(early ? now : planned))
  const [time, setTime] = useState(warsawTime(early ? now : planned))
  const asked = [...(meeting.participants ?? []), ...(meeting.family ?? [])]
  const version = useAtOpening(meeting.version)
  const [marks, setMarks] = useState<Marks>(() =>
    Object.fromEntries(
      asked.map((one) => [
        'membershipId' in one ? one.membershipId : one.personId,
        one.attendance ?? 'present',
      ]),
    ),
  )
  const command = useCommand('meetings.hold', MEETING_TOUCHES)
  const errors = useFieldErrors('attendance', command.error, {
    at: t('field.day'),
    time: t('field.time'),
    participants: t('field.participants'),
    family: t('field.family'),
  })
  const members = merge(
    (meeting.participants ?? []).map(({ membershipId, name }) => ({ value: membershipId, label: name })),
    (view.team ?? []).map(({ membershipId, name }) => ({ value: membershipId, label: name })),
  )
  const relatives = merge(
    (meeting.family ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
    options,
  )
  const isAsked = (id: string) =>
    asked.some((one) => ('membershipId' in one ? one.membershipId : one.personId) === id)
  const row = ({ value, label }: Choice) => (
    <Select
      key={value}
      label={label}
      allowDeselect={false}
      data={[
        ...ATTENDANCES.map((one) => ({ value: one as string, label: term(`attendance.${one}`) })),
        ...(isAsked(value) ? [] : [{ value: NOT_ASKED, label: t('notAsked') }]),
      ]}
      value={marks[value] ?? NOT_ASKED}
      onChange={(next) =>
        setMarks({ ...marks, [value]: next && next !== NOT_ASKED ? (next as Attendance) : null })
      }
    />
  )
  const marked = (list: readonly Choice[]) =>
    list.flatMap(({ value }) => {
      const attendance = marks[value]
      return attendance ? [{ id: value, attendance }] : []
    })
  const send = () => {
    const found: Record<string, string> = {}
    if (!day) found['at'] = 'required'
    if (!/^\d{1,2}:\d{2}$/.test(time.trim())) found['time'] = 'time'
    if (!errors.accept(found) || !day) return
    const at = momentOf(day, time)
    command.mutate(
      {
        id: meeting.id,
        version,
        ...(at === planned.toISOString() ? {} : { at }),
        participants: marked(members).map(({ id, attendance }) => ({ membershipId: id, attendance })),
        family: marked(relatives).map(({ id, attendance }) => ({ personId: id, attendance })),
      },
      {
        onSuccess: () => {
          toast({ text: t('held') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('holdTitle')}
      submit={t('holdSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={css.pair}>
        <DayInput
          id={errors.id('at')}
          label={t('field.day')}
          maxDate={warsawDate(now)}
          value={day}
          onChange={setDay}
          error={errors.of('at')}
        />
        <TextInput
          id={errors.id('time')}
          label={t('field.time')}
          maxLength={5}
          autoComplete="off"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          error={errors.of('time')}
        />
      </div>
      <FieldGroup legend={t('team')} error={errors.of('participants')}>
        <div className={css.pair}>{members.map(row)}</div>
      </FieldGroup>
      {relatives.length > 0 && (
        <FieldGroup legend={t('family')} error={errors.of('family')}>
          <div className={css.pair}>{relatives.map(row)}</div>
        </FieldGroup>
      )}
    </FormDialog>
  )
}

interface Choice {
  value: string
  label: string
}
const merge = (asked: readonly Choice[], others: readonly Choice[]): Choice[] => [
  ...asked,
  ...others.filter(({ value }) => !asked.some((one) => one.value === value)),
]
