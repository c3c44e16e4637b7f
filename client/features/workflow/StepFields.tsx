import { Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CLOSURE_CODES } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import { useNow } from '../session/useNow.ts'
import type { NextStep } from './primary.ts'

/** What a step may ask for, as it is being filled in. */
export interface StepAnswers {
  reason: string
  closureCode: string | null
  note: string
  reviewOn: string | null
  coordinatorMembershipId: string | null
  deputyMembershipId: string | null
}
export const EMPTY_STEP: StepAnswers = {
  reason: '',
  closureCode: null,
  note: '',
  reviewOn: null,
  coordinatorMembershipId: null,
  deputyMembershipId: null,
}

/** The answers to what this step asks for, and no others. */
export const givenFor = (step: NextStep, answers: StepAnswers): Partial<Record<keyof StepAnswers, string>> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([field]) => step.asks.includes(field))
      .map(([field, value]: [string, string | null]) => [field, value?.trim() ?? '']),
  )

/** Inputs for what a step asks for. */
export function StepFields({
  step,
  value,
  onChange,
  errorOf,
  id,
}: {
  step: NextStep
  value: StepAnswers
  onChange: (next: StepAnswers) => void
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
}) {
  const { t } = useTranslation('case')
  const { t: field } = useTranslation('course')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const now = useNow()
  const asks = (name: keyof StepAnswers) => step.asks.includes(name)
  const staff = useOperation(
    'institutions.get',
    { id: view.owner.id },
    { enabled: asks('coordinatorMembershipId') },
  )
  const people = (staff.data?.data.staff ?? [])
    .filter(({ role }) => role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT')
    .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))
  const change = (part: Partial<StepAnswers>) => onChange({ ...value, ...part })
  const words = (name: 'reason' | 'note', label: string, hint: string, max: number) =>
    asks(name) && (
      <Textarea
        id={id(name)}
        label={label}
        description={hint}
        autosize
        minRows={3}
        maxLength={max}
        value={value[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
        error={errorOf(name)}
      />
    )
  const person = (name: 'coordinatorMembershipId' | 'deputyMembershipId', label: string, hint: string) =>
    asks(name) && (
      <Select
        id={id(name)}
        label={label}
        description={hint}
        data={people}
        value={value[name]}
        onChange={(chosen) => change({ [name]: chosen })}
        error={errorOf(name)}
      />
    )
  return (
    <>
      {person('coordinatorMembershipId', t('step.coordinator'), t('step.coordinatorHint'))}
      {person('deputyMembershipId', t('step.deputy'), t('step.deputyHint'))}
      {asks('closureCode') && (
        <Select
          id={id('closureCode')}
          label={field('ask.closureCode')}
          data={CLOSURE_CODES.map((code) => ({ value: code, label: term(`closureCode.${code}`) }))}
          value={value.closureCode}
          onChange={(closureCode) => change({ closureCode })}
          error={errorOf('closureCode')}
        />
      )}
      {words('note', field('ask.note'), field('ask.noteHint'), 4000)}
      {words('reason', t('step.reason'), t('step.reasonHint'), 2000)}
      {asks('reviewOn') && (
        <DayInput
          id={id('reviewOn')}
          label={field('ask.reviewOn')}
          description={
            step.dueAt
              ? field('ask.reviewOnHint', { date: shortDate(warsawDate(new Date(step.dueAt)), true) })
              : undefined
          }
          minDate={warsawDate(now)}
          value={value.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
          error={errorOf('reviewOn')}
        />
      )}
    </>
  )
}
