import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { useFamily } from '../consents/useFamily.ts'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { useEdits } from '../forms/useEdits.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { MeetingFields } from './MeetingFields.tsx'
import {
  checkMeeting,
  emptyMeeting,
  meetingChange,
  meetingForm,
  meetingInput,
  toldMeeting,
  type MeetingForm,
} from './meetingForm.ts'
import { MEETING_TOUCHES, meetingsOf } from './query.ts'

/** Calls a meeting, or moves one. */
export function MeetingDialog({ meeting, onClose }: { meeting?: MeetingView; onClose: () => void }) {
  return meeting ? <EditMeeting meeting={meeting} onClose={onClose} /> : <PlanMeeting onClose={onClose} />
}

function useLabels(): Record<keyof MeetingForm, string> {
  const { t } = useTranslation('meetings')
  return {
    day: t('field.day'),
    time: t('field.time'),
    minutesLong: t('field.length'),
    mode: t('field.mode'),
    place: t('field.place'),
    link: t('field.link'),
    agenda: t('field.agenda'),
    participants: t('field.participants'),
    family: t('field.family'),
  }
}

function PlanMeeting({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { view } = useCase()
  const toast = useToast()
  const labels = useLabels()
  const [form, setForm] = useState(() =>
    emptyMeeting(
      (view.team ?? []).map(({ membershipId }) => membershipId),
      [],
    ),
  )
  const command = useCommand('meetings.plan', MEETING_TOUCHES)
  const errors = useFieldErrors('meeting', command.error, { ...labels, at: labels.day })
  return (
    <FormDialog
      title={t('plan')}
      submit={t('planSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      note={t('told')}
      onSubmit={() => {
        if (!errors.accept(checkMeeting(form))) return
        command.mutate(
          { caseId: view.id, ...meetingInput(form) },
          {
            onSuccess: () => {
              toast({ text: t('planned') })
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <MeetingFields value={form} onChange={setForm} errorOf={errors.of} id={errors.id} />
    </FormDialog>
  )
}

function EditMeeting({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { t: term } = useTranslation('vocabulary')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const { options } = useFamily()
  const client = useQueryClient()
  const labels = useLabels()
  const command = useCommand('meetings.update', MEETING_TOUCHES)
  const asked = (meeting.participants ?? []).map(({ membershipId, name }) => ({
    value: membershipId,
    label: name,
  }))
  const team = (view.team ?? []).map(({ membershipId, name }) => ({ value: membershipId, label: name }))
  const known = [...asked, ...team, ...options]
  const told = (form: MeetingForm) =>
    toldMeeting(form, term(`meetingMode.${form.mode}`), (ids) =>
      ids.map((id) => known.find(({ value }) => value === id)?.label ?? '').join(', '),
    )
  const snapshot = (stored: MeetingView): Snapshot<MeetingForm> => {
    const form = meetingForm(stored)
    return { version: stored.version, form, told: told(form) }
  }
  const edits = useEdits({
    opened: snapshot(meeting),
    told,
    read: async () => {
      const input = meetingsOf(view.id)
      const list = await call('meetings.list', input)
      client.setQueryData(keyOf('meetings.list', input), list)
      return snapshot(list.data.find(({ id }) => id === meeting.id) ?? meeting)
    },
    send: ({ fields, form, version, onError }) =>
      command.mutate(
        { id: meeting.id, version, ...meetingChange(form, fields) },
        { onSuccess: onClose, onError },
      ),
    onUnchanged: onClose,
  })
  const errors = useFieldErrors('meeting', command.error, { ...labels, at: labels.day })
  if (edits.clash)
    return (
      <FieldConflicts
        title={t('editTitle')}
        clash={edits.clash}
        yours={told(edits.form)}
        labels={labels}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('editTitle')}
      submit={caseWord('edit.save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={edits.problem(command.error)}
      onSubmit={() => {
        if (errors.accept(checkMeeting(edits.form))) edits.save()
      }}
      onClose={onClose}
    >
      <MeetingFields
        value={edits.form}
        onChange={edits.setForm}
        errorOf={errors.of}
        id={errors.id}
        former={asked.filter(({ value }) => !team.some((one) => one.value === value))}
      />
    </FormDialog>
  )
}
