import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { ErrorSummary, FieldGroup, FieldLabel, SaveState } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import text from '../../ui/text.module.css'
import { clockTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { DraftFound } from '../forms/DraftFound.tsx'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useEditDraft } from '../forms/useEditDraft.ts'
import { useEdits } from '../forms/useEdits.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useGoals } from '../plans/useGoals.ts'
import { useNow } from '../session/useNow.ts'
import {
  checkMinutes,
  emptyDecision,
  minutesForm,
  minutesInput,
  toldMinutes,
  type DecisionForm,
  type MinutesForm,
} from './minutesForm.ts'
import { MEETING_TOUCHES, meetingsOf } from './query.ts'

const MOST = 40

/** Writing the minutes: decisions, and for each what somebody is to do about it. */
export function MinutesEditor({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { t: ui } = useTranslation('ui')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const client = useQueryClient()
  const now = useNow()
  const toast = useToast()
  const command = useCommand('minutes.save', MEETING_TOUCHES)
  const team = view.team ?? []
  const goals = useGoals()
  const told = (form: MinutesForm) =>
    toldMinutes(form, (id) => team.find(({ membershipId }) => membershipId === id)?.name ?? '')
  const snapshot = (stored: MeetingView): Snapshot<MinutesForm> => {
    const form = minutesForm(stored.minutes)
    return { version: stored.version, form, told: told(form) }
  }
  const done = () => {
    draft.drop()
    onClose()
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
    send: ({ form, version, onError }) =>
      command.mutate(minutesInput(meeting.id, version, form), {
        onSuccess: () => {
          toast({ text: t('minutes.saved') })
          done()
        },
        onError,
      }),
    onUnchanged: done,
  })
  const draft = useEditDraft(`minutes:${view.id}:${meeting.id}`, edits)
  const { decisions } = edits.form
  const change = (index: number, part: Partial<DecisionForm>) =>
    draft.set({ decisions: decisions.map((one, i) => (i === index ? { ...one, ...part } : one)) })
  const errors = useFieldErrors(
    'minutes',
    command.error,
    Object.fromEntries(
      decisions.flatMap((_one, i) => {
        const what = t('minutes.decision', { n: i + 1 })
        return [
          [`decisions.${i}.text`, what],
          [`decisions.${i}.action.title`, `${what}, ${t('minutes.title')}`],
          [`decisions.${i}.action.ownerMembershipId`, `${what}, ${t('minutes.owner')}`],
          [`decisions.${i}.action.dueOn`, `${what}, ${t('minutes.dueOn')}`],
          [`decisions.${i}.action.goalId`, `${what}, ${t('minutes.goal')}`],
        ]
      }),
    ),
  )
  if (edits.clash)
    return (
      <FieldConflicts
        title={t('minutes.heading')}
        clash={edits.clash}
        yours={told(edits.form)}
        labels={{ decisions: t('minutes.decisions') }}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <form
      noValidate
      className={`${css.composer} ${css.editor}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (errors.accept(checkMinutes(edits.form, warsawDate(now)))) edits.save()
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <DraftFound draft={draft} />
      {decisions.map((one, i) => {
        const field = (name: string) => `decisions.${i}.${name}`
        return (
          <FieldGroup key={i} legend={t('minutes.decision', { n: i + 1 })}>
            <div className={css.stack}>
              <Textarea
                id={errors.id(field('text'))}
                label={t('minutes.text')}
                autosize
                minRows={2}
                maxLength={2000}
                value={one.text}
                onChange={(event) => change(i, { text: event.currentTarget.value })}
                error={errors.of(field('text'))}
              />
              <Checkbox
                label={t('minutes.isAction')}
                checked={one.isAction}
                onChange={(event) => change(i, { isAction: event.currentTarget.checked })}
              />
              {one.isAction && (
                <>
                  <TextInput
                    id={errors.id(field('action.title'))}
                    label={t('minutes.title')}
                    maxLength={200}
                    value={one.title}
                    onChange={(event) => change(i, { title: event.currentTarget.value })}
                    error={errors.of(field('action.title'))}
                  />
                  <div className={css.pair}>
                    <Select
                      id={errors.id(field('action.ownerMembershipId'))}
                      label={t('minutes.owner')}
                      data={team.map(({ membershipId, name, institution }) => ({
                        value: membershipId,
                        label: `${name}, ${institution.shortName}`,
                      }))}
                      value={one.ownerId}
                      onChange={(ownerId) => change(i, { ownerId })}
                      error={errors.of(field('action.ownerMembershipId'))}
                    />
                    <DayInput
                      id={errors.id(field('action.dueOn'))}
                      label={t('minutes.dueOn')}
                      minDate={warsawDate(now)}
                      value={one.dueOn}
                      onChange={(dueOn) => change(i, { dueOn })}
                      error={errors.of(field('action.dueOn'))}
                    />
                  </div>
                  {goals.choices(one.goalId).length > 0 && (
                    <Select
                      id={errors.id(field('action.goalId'))}
                      label={<FieldLabel optional>{t('minutes.goal')}</FieldLabel>}
                      clearable
                      data={goals.choices(one.goalId)}
                      value={one.goalId}
                      onChange={(goalId) => change(i, { goalId })}
                      error={errors.of(field('action.goalId'))}
                    />
                  )}
                  <Textarea
                    label={<FieldLabel optional>{t('minutes.effect')}</FieldLabel>}
                    autosize
                    minRows={1}
                    maxLength={1000}
                    value={one.effect}
                    onChange={(event) => change(i, { effect: event.currentTarget.value })}
                  />
                </>
              )}
              {decisions.length > 1 && (
                <button
                  type="button"
                  className={`${text.link} ${text.small}`}
                  onClick={() => draft.set({ decisions: decisions.filter((_one, at) => at !== i) })}
                >
                  {t('minutes.remove', { n: i + 1 })}
                </button>
              )}
            </div>
          </FieldGroup>
        )
      })}
      {decisions.length < MOST && (
        <div>
          <Button size="sm" onClick={() => draft.set({ decisions: [...decisions, emptyDecision] })}>
            {t('minutes.add')}
          </Button>
        </div>
      )}
      <ProblemNote error={edits.problem(command.error)} />
      <div className={css.acts}>
        <Button type="submit" loading={command.isPending}>
          {t('minutes.save')}
        </Button>
        <Button variant="subtle" onClick={done}>
          {ui('dialog.cancel')}
        </Button>
        <SaveState>{draft.savedAt && caseWord('draft.saved', { time: clockTime(draft.savedAt) })}</SaveState>
      </div>
    </form>
  )
}
