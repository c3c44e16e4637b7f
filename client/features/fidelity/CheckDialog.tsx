import { Group, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { FIDELITY_QUESTIONS, type FidelityQuestion } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'

type Checklist = InputOf<'fidelity.check'>['checklist']
const ANSWERS = ['yes', 'partly', 'no'] as const
const isWhole = (given: Partial<Checklist>): given is Checklist =>
  FIDELITY_QUESTIONS.every((question) => given[question] !== undefined)

/** The adviser answers six questions about a whole partnership; numbers are added by the product. */
export function CheckDialog({ partnershipId, onClose }: { partnershipId: string; onClose: () => void }) {
  const { t } = useTranslation('fidelity')
  const toast = useToast()
  const [given, setGiven] = useState<Partial<Checklist>>({})
  const command = useCommand('fidelity.check', {
    touches: ['fidelity.list', 'fidelity.numbers', 'partnerships.get'],
  })
  const labels = Object.fromEntries(FIDELITY_QUESTIONS.map((one) => [one, t(`question.${one}`)]))
  const errors = useFieldErrors('check', command.error, labels)
  const send = () => {
    const missing = FIDELITY_QUESTIONS.filter((one) => given[one] === undefined)
    if (!errors.accept(Object.fromEntries(missing.map((one) => [one, 'required']))) || !isWhole(given)) return
    command.mutate(
      { partnershipId, checklist: given },
      {
        onSuccess: () => {
          toast({ text: t('dialog.done') })
          onClose()
        },
      },
    )
  }
  const answer = (question: FidelityQuestion, value: string) =>
    setGiven({ ...given, [question]: value as Checklist[FidelityQuestion] })
  return (
    <FormDialog
      title={t('dialog.title')}
      submit={t('dialog.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('dialog.text')}</p>
      {FIDELITY_QUESTIONS.map((question) => (
        <FieldGroup key={question} legend={t(`question.${question}`)} error={errors.of(question)}>
          <Radio.Group
            id={errors.id(question)}
            tabIndex={-1}
            value={given[question] ?? null}
            onChange={(value) => answer(question, value)}
          >
            <Group gap={24}>
              {ANSWERS.map((one) => (
                <Radio key={one} value={one} label={t(`answer.${one}`)} />
              ))}
            </Group>
          </Radio.Group>
        </FieldGroup>
      ))}
    </FormDialog>
  )
}
