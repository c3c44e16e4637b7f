import { Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostCardView } from '../../../shared/contracts/diagnoses.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { useEdits } from '../forms/useEdits.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import {
  checkCostCard,
  costCardChange,
  costCardForm,
  costCardInput,
  toldCostCard,
  type CostCardForm,
} from './costCardForm.ts'

const TOUCHES = { touches: ['costCards.list', 'workflow.available'] } as const

const snapshot = (card: CostCardView): Snapshot<CostCardForm> => {
  const form = costCardForm(card)
  return { version: card.version, form, told: toldCostCard(form) }
}

/** An inaction-cost card: what happens to the family and what it costs if nobody does anything. */
export function CostCardDialog({ card, onClose }: { card?: CostCardView; onClose: () => void }) {
  return card ? <EditCard card={card} onClose={onClose} /> : <AddCard onClose={onClose} />
}

function useCostCardLabels() {
  const { t } = useTranslation('diagnosis')
  return {
    area: t('card.area'),
    consequences: t('card.consequences'),
    cost: t('card.cost'),
    months: t('card.months'),
  }
}

const serverLabels = (labels: Record<keyof CostCardForm, string>) => ({
  area: labels.area,
  consequences: labels.consequences,
  costEstimate: labels.cost,
  horizonMonths: labels.months,
})

function AddCard({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('diagnosis')
  const { view } = useCase()
  const toast = useToast()
  const [form, setForm] = useState(() => costCardForm(null))
  const add = useCommand('costCards.add', TOUCHES)
  const errors = useFieldErrors('card', add.error, serverLabels(useCostCardLabels()))
  return (
    <FormDialog
      title={t('card.addTitle')}
      submit={t('card.add')}
      busy={add.isPending}
      errors={errors.summary}
      problem={add.error}
      onSubmit={() => {
        if (!errors.accept(checkCostCard(form))) return
        add.mutate(
          { caseId: view.id, ...costCardInput(form) },
          {
            onSuccess: () => {
              toast({ text: t('card.saved') })
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <CardFields value={form} onChange={setForm} errorOf={errors.of} id={errors.id} />
    </FormDialog>
  )
}

function EditCard({ card, onClose }: { card: CostCardView; onClose: () => void }) {
  const { t } = useTranslation('diagnosis')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const client = useQueryClient()
  const labels = useCostCardLabels()
  const update = useCommand('costCards.update', TOUCHES)
  const edits = useEdits({
    opened: snapshot(card),
    told: toldCostCard,
    read: async () => {
      const list = await call('costCards.list', { caseId: view.id })
      client.setQueryData(keyOf('costCards.list', { caseId: view.id }), list)
      return snapshot(list.data.find(({ id }) => id === card.id) ?? card)
    },
    send: ({ fields, form, version, onError }) =>
      update.mutate(
        { id: card.id, version, ...costCardChange(form, fields) },
        { onSuccess: onClose, onError },
      ),
    onUnchanged: onClose,
  })
  const errors = useFieldErrors('card', update.error, serverLabels(labels))
  if (edits.clash)
    return (
      <FieldConflicts
        title={t('card.editTitle')}
        clash={edits.clash}
        yours={toldCostCard(edits.form)}
        labels={labels}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('card.editTitle')}
      submit={caseWord('edit.save')}
      busy={update.isPending}
      errors={errors.summary}
      problem={edits.problem(update.error)}
      onSubmit={() => {
        if (errors.accept(checkCostCard(edits.form))) edits.save()
      }}
      onClose={onClose}
    >
      <CardFields value={edits.form} onChange={edits.setForm} errorOf={errors.of} id={errors.id} />
    </FormDialog>
  )
}

function CardFields({
  value,
  onChange,
  errorOf,
  id,
}: {
  value: CostCardForm
  onChange: (next: CostCardForm) => void
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
}) {
  const { t } = useTranslation('diagnosis')
  const change = (part: Partial<CostCardForm>) => onChange({ ...value, ...part })
  return (
    <>
      <TextInput
        id={id('area')}
        label={t('card.area')}
        description={t('card.areaHint')}
        maxLength={80}
        value={value.area}
        onChange={(event) => change({ area: event.currentTarget.value })}
        error={errorOf('area')}
      />
      <Textarea
        id={id('consequences')}
        label={t('card.consequences')}
        description={t('card.consequencesHint')}
        autosize
        minRows={3}
        maxLength={6000}
        value={value.consequences}
        onChange={(event) => change({ consequences: event.currentTarget.value })}
        error={errorOf('consequences')}
      />
      <TextInput
        id={id('costEstimate')}
        label={<FieldLabel optional>{t('card.cost')}</FieldLabel>}
        description={t('card.costHint')}
        inputMode="decimal"
        maxLength={20}
        value={value.cost}
        onChange={(event) => change({ cost: event.currentTarget.value })}
        error={errorOf('costEstimate')}
      />
      <TextInput
        id={id('horizonMonths')}
        label={t('card.months')}
        inputMode="numeric"
        maxLength={3}
        value={value.months}
        onChange={(event) => change({ months: event.currentTarget.value })}
        error={errorOf('horizonMonths')}
      />
    </>
  )
}
