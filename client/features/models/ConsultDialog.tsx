import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate, type IsoDate } from '../../../shared/domain/workingDays.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { useModelShown } from './modelContext.ts'
import { useModelAct } from './useModelAct.ts'

const MONTH = 30 * 86_400_000

/** Until which day institutions may speak. */
export function ConsultDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const now = useNow()
  const [to, setTo] = useState<IsoDate | null>(() => warsawDate(new Date(now.getTime() + MONTH)))
  const { command, answers } = useModelAct('models.openConsultation', t('consult.done'), onClose)
  const errors = useFieldErrors('consult', command.error, { to: t('consult.to') })
  const send = () => {
    if (!errors.accept(to ? (to < warsawDate(now) ? { to: 'past' } : {}) : { to: 'required' }) || !to) return
    command.mutate({ id: view.id, version: view.version, to }, answers)
  }
  return (
    <FormDialog
      title={t('act.consult')}
      submit={t('act.consult')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('consult.text')}</p>
      <DayInput
        id={errors.id('to')}
        label={t('consult.to')}
        value={to}
        onChange={setTo}
        error={errors.of('to')}
      />
    </FormDialog>
  )
}
