import { Radio, Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  EVALUATION_QUESTIONS,
  type EvaluationQuestion,
  type EvaluationSide,
} from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { clockTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import { useFamily } from '../consents/useFamily.ts'
import { DraftFound } from '../forms/DraftFound.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useDraft } from '../forms/useDraft.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import css from './evaluation.module.css'

const SCORES = [1, 2, 3, 4, 5] as const

interface EvaluationForm {
  scores: Partial<Record<EvaluationQuestion, number>>
  text: string
  personId: string | null
}
const EMPTY: EvaluationForm = { scores: {}, text: '', personId: null }

/** How one side judges the work: every question of that side from 1 to 5, and words if there are any. */
export function EvaluationDialog({ side, onClose }: { side: EvaluationSide; onClose: () => void }) {
  const { t } = useTranslation('evaluation')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const { options } = useFamily()
  const questions: readonly EvaluationQuestion[] = EVALUATION_QUESTIONS[side]
  const draft = useDraft(`evaluation:${view.id}:${side}`, EMPTY)
  const { scores, text, personId } = draft.value
  const change = (part: Partial<EvaluationForm>) => draft.set({ ...draft.value, ...part })
  const command = useCommand('evaluations.file', { touches: ['evaluations.list', 'workflow.available'] })
  const errors = useFieldErrors('evaluation', command.error, {
    ...Object.fromEntries(questions.map((one) => [`scores.${one}`, t(`question.${one}`)])),
    text: t('text'),
    personId: t('person'),
  })
  const send = () => {
    const blank = questions.filter((one) => scores[one] === undefined)
    if (!errors.accept(Object.fromEntries(blank.map((one) => [`scores.${one}`, 'required'])))) return
    command.mutate(
      {
        caseId: view.id,
        by: side,
        scores,
        ...(text.trim() ? { text: text.trim() } : {}),
        ...(side === 'family' && personId ? { personId } : {}),
      },
      {
        onSuccess: () => {
          draft.drop()
          toast({ text: t('filed') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(`title.${side}`)}
      submit={t('submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      note={draft.savedAt && caseWord('draft.saved', { time: clockTime(draft.savedAt) })}
      onSubmit={send}
      onClose={onClose}
    >
      <DraftFound draft={draft} />
      {side === 'family' && (
        <Select
          id={errors.id('personId')}
          label={<FieldLabel optional>{t('person')}</FieldLabel>}
          clearable
          data={options}
          value={personId}
          onChange={(chosen) => change({ personId: chosen })}
          error={errors.of('personId')}
        />
      )}
      {questions.map((question) => (
        <FieldGroup
          key={question}
          legend={t(`question.${question}`)}
          hint={t('scale')}
          error={errors.of(`scores.${question}`)}
        >
          <Radio.Group
            id={errors.id(`scores.${question}`)}
            tabIndex={-1}
            value={scores[question] === undefined ? '' : String(scores[question])}
            onChange={(value) => change({ scores: { ...scores, [question]: Number(value) } })}
          >
            <div className={css.scale}>
              {SCORES.map((score) => (
                <Radio key={score} value={String(score)} label={String(score)} />
              ))}
            </div>
          </Radio.Group>
        </FieldGroup>
      ))}
      <Textarea
        id={errors.id('text')}
        label={<FieldLabel optional>{t('text')}</FieldLabel>}
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
