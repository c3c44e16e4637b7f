import { Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contracts/plans.ts'
import { SIGNATURE_FORMS, type SignatureForm, type SigningSide } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { personName, useFamily } from '../consents/useFamily.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { usePlanName } from './usePlanName.ts'

/** A signature under the plan: an adult of the family put on record, or the coordinator's own. */
export function SignPlanDialog({
  plan,
  side,
  onClose,
}: {
  plan: PlanView
  side: SigningSide
  onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const toast = useToast()
  const { adults } = useFamily()
  const version = useAtOpening(plan.version)
  const [personId, setPersonId] = useState<string | null>(null)
  const [form, setForm] = useState<SignatureForm>('paper')
  const command = useCommand('plans.sign', { touches: ['plans.get', 'workflow.available', 'cases.timeline'] })
  const errors = useFieldErrors('sign', command.error, { personId: t('sign.who'), form: t('sign.form') })
  const planName = usePlanName(view)
  const isFamily = side === 'family'
  const left = adults.filter(({ id }) => !plan.signatures.some((one) => one.personId === id))
  const send = () => {
    if (!errors.accept(isFamily ? blank({ personId }) : {})) return
    command.mutate(
      {
        caseId: view.id,
        version,
        side,
        ...(isFamily && personId ? { personId, form } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('sign.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(`sign.title.${side}`)}
      under={t('edition', { type: planName(plan.type), n: plan.edition })}
      submit={t(`sign.submit.${side}`)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`sign.text.${side}`)}</p>
      {isFamily && (
        <>
          <Select
            id={errors.id('personId')}
            label={t('sign.who')}
            data={left.map((person) => ({ value: person.id, label: personName(person) }))}
            nothingFoundMessage={t('sign.nobody')}
            value={personId}
            onChange={setPersonId}
            error={errors.of('personId')}
          />
          <FieldGroup legend={t('sign.form')}>
            <Radio.Group
              id={errors.id('form')}
              tabIndex={-1}
              value={form}
              onChange={(value) => setForm(value as SignatureForm)}
            >
              <Stack gap={8}>
                {SIGNATURE_FORMS.map((one) => (
                  <Radio key={one} value={one} label={term(`signatureForm.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
          </FieldGroup>
        </>
      )}
    </FormDialog>
  )
}
