import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiagnosisText, DiagnosisView } from '../../../shared/contracts/diagnoses.ts'
import { FAMILY_PARTS, type FamilyPart } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { ErrorSummary, FieldGroup, FieldLabel, SaveState } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { clockTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useFamily } from '../consents/useFamily.ts'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { DraftFound } from '../forms/DraftFound.tsx'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useEditDraft } from '../forms/useEditDraft.ts'
import { useEdits } from '../forms/useEdits.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import {
  checkDiagnosis,
  diagnosisForm,
  diagnosisInput,
  joined,
  keysOf,
  memberKey,
  personKey,
  TEXTS,
  toldDiagnosis,
  type DiagnosisForm,
} from './diagnosisForm.ts'

/** Writing the diagnosis: kept as a draft, merged with what others saved meanwhile. */
export function DiagnosisEditor({
  latest,
  startsAtGap = false,
  onClose,
}: {
  latest: DiagnosisView | null
  /** Opened for what is missing: the first empty field gets the focus. */
  startsAtGap?: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('diagnosis')
  const { t: ui } = useTranslation('ui')
  const { t: caseWord } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const client = useQueryClient()
  const now = useNow()
  const toast = useToast()
  const family = useFamily()
  const command = useCommand('diagnoses.save', {
    touches: ['diagnoses.get', 'workflow.available', 'cases.timeline'],
  })
  const people = [
    ...(view.team ?? []).map(({ membershipId, name }) => ({ value: memberKey(membershipId), label: name })),
    ...family.options.map(({ value, label }) => ({ value: personKey(value), label })),
  ]
  // Who was at the workshop and has left the team since stays on the list.
  for (const { membershipId, personId, name } of latest?.workshop?.attendees ?? []) {
    const value = membershipId ? memberKey(membershipId) : personKey(personId ?? '')
    if (!people.some((one) => one.value === value)) people.push({ value, label: name })
  }
  const told = (form: DiagnosisForm) =>
    toldDiagnosis(
      form,
      (key) => people.find(({ value }) => value === key)?.label ?? '',
      (part) => term(`familyPart.${part}`),
    )
  const snapshot = (stored: DiagnosisView | null): Snapshot<DiagnosisForm> => {
    const form = diagnosisForm(stored)
    return { version: stored?.version ?? 0, form, told: told(form) }
  }
  const done = () => {
    draft.drop()
    onClose()
  }
  const edits = useEdits({
    opened: snapshot(latest),
    told,
    read: async () => {
      const fresh = await call('diagnoses.get', { caseId: view.id })
      client.setQueryData(keyOf('diagnoses.get', { caseId: view.id }), fresh)
      return snapshot(fresh.data.latest)
    },
    send: ({ form, version, onError }) =>
      command.mutate(diagnosisInput(view.id, version, form), {
        onSuccess: () => {
          toast({ text: t('saved') })
          done()
        },
        onError,
      }),
    onUnchanged: done,
  })
  const draft = useEditDraft(`diagnosis:${view.id}`, edits)
  const { form } = edits
  const [gap] = useState(() => (startsAtGap ? TEXTS.find((one) => !form[one].trim()) : undefined))
  const change = (part: Partial<DiagnosisForm>) => draft.set({ ...form, ...part })
  const labels: Record<keyof DiagnosisForm, string> = {
    ...(Object.fromEntries(TEXTS.map((one) => [one, t(`text.${one}`)])) as Record<DiagnosisText, string>),
    summary: t('summary'),
    workshopOn: t('workshopOn'),
    attendees: t('attendees'),
    family: t('family'),
    familyNote: t('familyNote'),
  }
  const errors = useFieldErrors('diagnosis', command.error, {
    ...labels,
    'workshop.on': labels.workshopOn,
    'workshop.attendees': labels.attendees,
  })
  const area = (field: DiagnosisText | 'summary', max: number, rows: number) => (
    <Textarea
      id={errors.id(field)}
      label={<FieldLabel optional={field === 'summary'}>{labels[field]}</FieldLabel>}
      description={t(`hint.${field}`)}
      autosize
      minRows={rows}
      maxLength={max}
      value={form[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      error={errors.of(field)}
    />
  )
  const gapId = gap && errors.id(gap)
  useEffect(() => {
    if (!gapId) return
    // After the page itself, which takes the focus when it has just been come to.
    const frame = requestAnimationFrame(() => document.getElementById(gapId)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [gapId])
  if (edits.clash)
    return (
      <FieldConflicts
        title={t('title')}
        clash={edits.clash}
        yours={told(form)}
        labels={labels}
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
        if (errors.accept(checkDiagnosis(form, warsawDate(now)))) edits.save()
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <DraftFound draft={draft} />
      {area('causes', 6000, 4)}
      <div className={css.pair}>
        {area('strengths', 6000, 4)}
        {area('weaknesses', 6000, 4)}
      </div>
      <div className={css.pair}>
        {area('resources', 6000, 4)}
        {area('deficits', 6000, 4)}
      </div>
      {area('expectations', 6000, 3)}
      <DayInput
        id={errors.id('workshop.on')}
        label={<FieldLabel optional>{labels.workshopOn}</FieldLabel>}
        clearable
        clearButtonProps={{ 'aria-label': t('clearDay') }}
        maxDate={warsawDate(now)}
        value={form.workshopOn}
        onChange={(workshopOn) => change({ workshopOn })}
        error={errors.of('workshop.on')}
      />
      <ChoiceGroup
        id={errors.id('workshop.attendees')}
        legend={labels.attendees}
        error={errors.of('workshop.attendees')}
        data={people}
        value={keysOf(form)}
        onChange={(keys) => change({ attendees: joined(keys) })}
      />
      <FieldGroup legend={labels.family} hint={t('hint.family')}>
        <Radio.Group value={form.family ?? ''} onChange={(part) => change({ family: part as FamilyPart })}>
          <Stack gap={8}>
            {FAMILY_PARTS.map((part) => (
              <Radio key={part} value={part} label={term(`familyPart.${part}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      {form.family === 'refused' && (
        <Textarea
          id={errors.id('familyNote')}
          label={labels.familyNote}
          autosize
          minRows={2}
          maxLength={1000}
          value={form.familyNote}
          onChange={(event) => change({ familyNote: event.currentTarget.value })}
          error={errors.of('familyNote')}
        />
      )}
      {area('summary', 2000, 3)}
      <ProblemNote error={edits.problem(command.error)} />
      <div className={css.acts}>
        <Button type="submit" loading={command.isPending}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={done}>
          {ui('dialog.cancel')}
        </Button>
        <SaveState>{draft.savedAt && caseWord('draft.saved', { time: clockTime(draft.savedAt) })}</SaveState>
      </div>
    </form>
  )
}
