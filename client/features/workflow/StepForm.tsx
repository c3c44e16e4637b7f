import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { STAY } from '../../../shared/workflow/targets.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { caseName, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useNow } from '../session/useNow.ts'
import { inLanguage, modelOfCase, stateLabel } from './models.ts'
import type { NextStep } from './primary.ts'
import { EMPTY_STEP, givenFor, StepFields, type StepAnswers } from './StepFields.tsx'

/** Taking a step: what it leads to, what it asks for, and the reason where something missing is passed over. */
export function StepForm({
  step,
  isOverriding,
  onClose,
}: {
  step: NextStep
  isOverriding: boolean
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { t: field } = useTranslation('course')
  const { view } = useCase()
  const { gapWord } = useProblemWords()
  const now = useNow()
  const toast = useToast()
  const model = modelOfCase(view)
  const stays = model?.transitions.find(({ id }) => id === step.transition)?.to === STAY
  const stage = stateLabel(model, step.to, i18n.language) ?? step.to
  const label = inLanguage(step.label, i18n.language)
  const command = useCommand('workflow.apply', {
    touches: ['cases.get', 'workflow.available', 'cases.timeline', 'plans.get'],
  })
  const [answers, setAnswers] = useState<StepAnswers>(EMPTY_STEP)
  const [override, setOverride] = useState('')
  const errors = useFieldErrors('step', command.error, {
    reason: t('step.reason'),
    coordinatorMembershipId: t('step.coordinator'),
    deputyMembershipId: t('step.deputy'),
    closureCode: field('ask.closureCode'),
    note: field('ask.note'),
    reviewOn: field('ask.reviewOn'),
    override: field('ask.override'),
  })
  const unknown = step.unmet
    .filter(({ verdict }) => verdict === 'unknown')
    .flatMap(({ missing }) => missing.map(gapWord))

  const send = () => {
    const given = givenFor(step, answers)
    const { coordinatorMembershipId: coordinator, deputyMembershipId: deputy, reviewOn } = given
    const found = blank({ ...given, ...(isOverriding ? { override } : {}) })
    if (coordinator && coordinator === deputy) found['deputyMembershipId'] = 'sameAsCoordinator'
    if (reviewOn && reviewOn <= warsawDate(now)) found['reviewOn'] = 'notInFuture'
    if (!errors.accept(found)) return
    command.mutate(
      {
        caseId: view.id,
        version: view.version,
        event: step.event,
        ...given,
        ...(isOverriding ? { override: override.trim() } : {}),
      } as Parameters<typeof command.mutate>[0],
      {
        onSuccess: ({ data }) => {
          toast({
            text: data.pendingApproval
              ? field('approval.asked', { step: label })
              : t('step.done', { step: label }),
          })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={label}
      under={caseName(view, t)}
      submit={label}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={step.asks.length === 0 && !isOverriding ? 500 : 720}
      onSubmit={send}
      onClose={onClose}
    >
      {unknown.length > 0 && <Callout>{unknown.join(' ')}</Callout>}
      <p>
        {stays ? field('step.stays') : t('step.plain', { stage })}{' '}
        {step.dueAt && !stays && field('step.due', { date: weekdayDateTime(ui, new Date(step.dueAt), true) })}{' '}
        {step.fourEyes && field('step.fourEyes')}
      </p>
      <StepFields step={step} value={answers} onChange={setAnswers} errorOf={errors.of} id={errors.id} />
      {isOverriding && (
        <Textarea
          id={errors.id('override')}
          label={field('ask.override')}
          description={field('ask.overrideHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={override}
          onChange={(event) => setOverride(event.currentTarget.value)}
          error={errors.of('override')}
        />
      )}
    </FormDialog>
  )
}
