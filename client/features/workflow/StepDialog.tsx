import { Button, Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { Checklist } from '../../ui/lists/Checklist.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import text from '../../ui/text.module.css'
import { caseName, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useConditions } from './Conditions.tsx'
import { inLanguage, modelByRef, stateLabel } from './models.ts'
import type { NextStep } from './primary.ts'

type Basis = NonNullable<InputOf<'workflow.apply'>['basis']>
const BASES: readonly Basis[] = ['consent', 'statute', 'vital']

/** A step whose conditions are not met: what is missing and how to get there, never just a grey button. */
function Blocked({ step, onClose }: { step: NextStep; onClose: () => void }) {
  const { t, i18n } = useTranslation('case')
  const { view } = useCase()
  const conditions = useConditions(step)
  return (
    <Dialog
      opened
      onClose={onClose}
      over={caseName(view, t)}
      title={t('step.blocked', { step: inLanguage(step.label, i18n.language) })}
      primary={<Button onClick={onClose}>{t('step.stay')}</Button>}
    >
      <p className={text.ink2}>{t('step.missing')}</p>
      <Checklist divided conditions={conditions} />
    </Dialog>
  )
}

/** One step of the model with the fields it asks for. */
export function StepDialog({ step, onClose }: { step: NextStep; onClose: () => void }) {
  return step.allowed ? <StepForm step={step} onClose={onClose} /> : <Blocked step={step} onClose={onClose} />
}

function StepForm({ step, onClose }: { step: NextStep; onClose: () => void }) {
  const { t, i18n } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const stage = stateLabel(modelByRef(view.model), step.to, i18n.language) ?? step.to
  const command = useCommand('workflow.apply', { touches: ['workflow.available', 'cases.timeline'] })
  const errors = useFieldErrors('step', command.error, {
    reason: t('step.reason'),
    coordinatorMembershipId: t('step.coordinator'),
    deputyMembershipId: t('step.deputy'),
    basis: t('step.basis'),
  })
  const [reason, setReason] = useState('')
  const [coordinator, setCoordinator] = useState<string | null>(null)
  const [deputy, setDeputy] = useState<string | null>(null)
  const [basis, setBasis] = useState<Basis | null>(null)
  const asks = (field: string) => step.asks.includes(field)
  const staff = useOperation(
    'institutions.get',
    { id: view.owner.id },
    { enabled: asks('coordinatorMembershipId') },
  )
  const people = (staff.data?.data.staff ?? [])
    .filter(({ role }) => role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT')
    .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))

  const given = { reason, coordinatorMembershipId: coordinator, deputyMembershipId: deputy, basis }
  const send = () => {
    const asked = Object.fromEntries(Object.entries(given).filter(([field]) => asks(field)))
    const found = blank(asked)
    if (coordinator && coordinator === deputy) found['deputyMembershipId'] = 'sameAsCoordinator'
    if (!errors.accept(found)) return
    command.mutate(
      {
        caseId: view.id,
        version: view.version,
        event: step.event,
        ...(asks('reason') ? { reason } : {}),
        ...(coordinator ? { coordinatorMembershipId: coordinator } : {}),
        ...(deputy ? { deputyMembershipId: deputy } : {}),
        ...(basis ? { basis } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('step.done', { step: inLanguage(step.label, i18n.language) }) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={inLanguage(step.label, i18n.language)}
      under={caseName(view, t)}
      submit={inLanguage(step.label, i18n.language)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={step.asks.length === 0 ? 500 : 720}
      onSubmit={send}
      onClose={onClose}
    >
      {step.asks.length === 0 && <p>{t('step.plain', { stage })}</p>}
      {asks('coordinatorMembershipId') && (
        <Select
          id={errors.id('coordinatorMembershipId')}
          label={t('step.coordinator')}
          description={t('step.coordinatorHint')}
          data={people}
          value={coordinator}
          onChange={setCoordinator}
          error={errors.of('coordinatorMembershipId')}
        />
      )}
      {asks('deputyMembershipId') && (
        <Select
          id={errors.id('deputyMembershipId')}
          label={t('step.deputy')}
          description={t('step.deputyHint')}
          data={people}
          value={deputy}
          onChange={setDeputy}
          error={errors.of('deputyMembershipId')}
        />
      )}
      {asks('basis') && (
        <FieldGroup legend={t('step.basis')} hint={t('step.basisHint')} error={errors.of('basis')}>
          <Radio.Group
            id={errors.id('basis')}
            tabIndex={-1}
            value={basis}
            onChange={(value) => setBasis(value as Basis)}
          >
            <Stack gap={8}>
              {BASES.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`basis.${value}`)}
                  description={t(`basisHint.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </FieldGroup>
      )}
      {asks('reason') && (
        <Textarea
          id={errors.id('reason')}
          label={t('step.reason')}
          description={t('step.reasonHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.of('reason')}
        />
      )}
    </FormDialog>
  )
}
