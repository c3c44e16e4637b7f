import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contracts/plans.ts'
import { PLAN_TYPES, type PlanType } from '../../../shared/domain/vocabulary.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { ErrorSummary, FieldGroup, SaveState } from '../../ui/forms/Form.tsx'
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
import {
  checkPlan,
  emptyGoal,
  planForm,
  planInput,
  toldPlan,
  type GoalForm,
  type PlanForm,
} from './planForm.ts'
import { usePlanName } from './usePlanName.ts'

const MOST_GOALS = 20

/** Writing the plan: type, time, and goals each with how one will know. */
export function PlanEditor({
  latest,
  usualType,
  onClose,
}: {
  latest: PlanView | null
  /** What this case's model and centre call for. */
  usualType: PlanType
  onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const { t: ui } = useTranslation('ui')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const client = useQueryClient()
  const toast = useToast()
  const command = useCommand('plans.save', { touches: ['plans.get', 'workflow.available', 'cases.timeline'] })
  const planName = usePlanName(view)
  const told = (form: PlanForm) => toldPlan(form, planName(form.type))
  const snapshot = (stored: PlanView | null): Snapshot<PlanForm> => {
    const form = planForm(stored, usualType)
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
      const fresh = await call('plans.get', { caseId: view.id })
      client.setQueryData(keyOf('plans.get', { caseId: view.id }), fresh)
      return snapshot(fresh.data.latest)
    },
    send: ({ form, version, onError }) =>
      command.mutate(planInput(view.id, version, form), {
        onSuccess: () => {
          toast({ text: t('saved') })
          done()
        },
        onError,
      }),
    onUnchanged: done,
  })
  const draft = useEditDraft(`plan:${view.id}`, edits)
  const { form } = edits
  const change = (part: Partial<PlanForm>) => draft.set({ ...form, ...part })
  const changeGoal = (index: number, part: Partial<GoalForm>) =>
    change({ goals: form.goals.map((goal, i) => (i === index ? { ...goal, ...part } : goal)) })
  const labels = { type: t('field.type'), from: t('field.from'), to: t('field.to'), goals: t('goals') }
  const goalLabels = Object.fromEntries(
    form.goals.flatMap((_goal, i) => [
      [`goals.${i}.text`, t('goal', { n: i + 1 })],
      [`goals.${i}.indicator`, t('field.indicatorOf', { n: i + 1 })],
    ]),
  )
  const errors = useFieldErrors('plan', command.error, { ...labels, ...goalLabels })
  // A model asks for its kind of plan; a plan of a centre of social services is that centre's alone.
  const types = PLAN_TYPES.filter((type) => type !== 'IPUS' || view.owner.sector === 'CUS')
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
        if (errors.accept(checkPlan(form))) edits.save()
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <DraftFound draft={draft} />
      <Select
        id={errors.id('type')}
        label={labels.type}
        allowDeselect={false}
        data={types.map((type) => ({ value: type, label: planName(type) }))}
        value={form.type}
        onChange={(type) => type && change({ type: type as PlanType })}
        error={errors.of('type')}
      />
      <div className={css.pair}>
        <DayInput
          id={errors.id('from')}
          label={labels.from}
          value={form.from}
          onChange={(from) => change({ from })}
          error={errors.of('from')}
        />
        <DayInput
          id={errors.id('to')}
          label={labels.to}
          value={form.to}
          onChange={(to) => change({ to })}
          error={errors.of('to')}
        />
      </div>
      {form.goals.map((goal, index) => (
        <FieldGroup key={goal.id ?? `new-${index}`} legend={t('goal', { n: index + 1 })}>
          <div className={css.pair}>
            <Textarea
              id={errors.id(`goals.${index}.text`)}
              label={t('field.goal')}
              autosize
              minRows={2}
              maxLength={1000}
              value={goal.text}
              onChange={(event) => changeGoal(index, { text: event.currentTarget.value })}
              error={errors.of(`goals.${index}.text`)}
            />
            <TextInput
              id={errors.id(`goals.${index}.indicator`)}
              label={t('field.indicator')}
              maxLength={300}
              value={goal.indicator}
              onChange={(event) => changeGoal(index, { indicator: event.currentTarget.value })}
              error={errors.of(`goals.${index}.indicator`)}
            />
          </div>
          {form.goals.length > 1 && (
            <button
              type="button"
              className={`${text.link} ${text.small}`}
              onClick={() => change({ goals: form.goals.filter((_goal, i) => i !== index) })}
            >
              {t('removeGoal', { n: index + 1 })}
            </button>
          )}
        </FieldGroup>
      ))}
      {form.goals.length < MOST_GOALS && (
        <div>
          <Button size="sm" onClick={() => change({ goals: [...form.goals, emptyGoal] })}>
            {t('addGoal')}
          </Button>
        </div>
      )}
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
