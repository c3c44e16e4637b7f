import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate, type IsoDate } from '../../../shared/domain/workingDays.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { blankAbsence, wrongIn } from './absenceForm.ts'

/** Days away and who stands in; the head may write them down for others. */
export function AddAbsenceDialog({ forOthers, onClose }: { forOthers: boolean; onClose: () => void }) {
  const { t } = useTranslation('absences')
  const { session } = useSession()
  const now = useNow()
  const toast = useToast()
  const today = warsawDate(now)
  const own = useOperation('institutions.get', { id: session.acting.institution.id })
  const command = useCommand('absences.add', { touches: ['absences.list', 'caseload.list'] })
  const [value, setValue] = useState(() => blankAbsence(session.acting.id))
  const errors = useFieldErrors('absence', command.error, {
    membershipId: t('who'),
    from: t('from'),
    to: t('to'),
    substituteMembershipId: t('substitute'),
  })
  const staff = (own.data?.data.staff ?? []).map(({ membershipId, name, title }) => ({
    value: membershipId,
    label: `${name}, ${title}`,
  }))
  const change = (part: Partial<typeof value>) => setValue((was) => ({ ...was, ...part }))
  const send = () => {
    const { membershipId, from, to, substituteMembershipId } = value
    if (!errors.accept(wrongIn(value, today)) || !from || !to) return
    command.mutate(
      {
        from,
        to,
        ...(membershipId === session.acting.id ? {} : { membershipId }),
        ...(substituteMembershipId ? { substituteMembershipId } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('added') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('add')}
      submit={t('save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      {forOthers && (
        <Select
          id={errors.id('membershipId')}
          label={t('who')}
          data={staff}
          searchable
          allowDeselect={false}
          value={value.membershipId}
          onChange={(membershipId) => membershipId && change({ membershipId, substituteMembershipId: null })}
          error={errors.of('membershipId')}
        />
      )}
      <DayInput
        id={errors.id('from')}
        label={t('from')}
        minDate={today}
        value={value.from}
        onChange={(from: IsoDate | null) => change({ from, ...(value.to ? {} : { to: from }) })}
        error={errors.of('from')}
      />
      <DayInput
        id={errors.id('to')}
        label={t('to')}
        minDate={value.from ?? today}
        value={value.to}
        onChange={(to) => change({ to })}
        error={errors.of('to')}
      />
      <Select
        id={errors.id('substituteMembershipId')}
        label={<FieldLabel optional>{t('substitute')}</FieldLabel>}
        description={t('substituteHint')}
        data={staff.filter((one) => one.value !== value.membershipId)}
        searchable
        clearable
        value={value.substituteMembershipId}
        onChange={(substituteMembershipId) => change({ substituteMembershipId })}
        error={errors.of('substituteMembershipId')}
      />
    </FormDialog>
  )
}
