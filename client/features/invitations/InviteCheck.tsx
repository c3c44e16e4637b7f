import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import type { ProblemError } from '../../api/problem.ts'
import { ErrorSummary } from '../../ui/forms/Form.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import type { useFieldErrors } from '../forms/useFieldErrors.ts'
import type { InviteForm } from './inviteForm.ts'

/** Step 3: everything once more, before it goes out. */
export function InviteCheck({
  form,
  institution,
  dueAt,
  problem,
  errors,
}: {
  form: InviteForm
  institution: InstitutionView
  dueAt: Date
  problem: ProblemError | null
  errors: ReturnType<typeof useFieldErrors>
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const sees = form.categories.map((one) => term(`category.${one}`)).join(', ') || t('scope.ownActions')
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <KeyValue
        rows={[
          { key: 'whom', label: t('invite.institution'), value: institution.name },
          {
            key: 'person',
            label: t('invite.personShort'),
            value: form.person ? `${form.person.name}, ${form.person.title}` : t('invite.anybody'),
          },
          { key: 'role', label: t('invite.role'), value: t(`askedRole.${form.askedRole}`) },
          { key: 'why', label: t('invite.purpose'), value: form.purpose },
          { key: 'sees', label: t('invite.sees'), value: sees },
          ...(form.basis.trim() ? [{ key: 'basis', label: t('invite.basis'), value: form.basis }] : []),
          { key: 'due', label: t('inbox.due'), value: weekdayDateTime(ui, dueAt, true) },
        ]}
      />
      <p className={`${text.small} ${text.ink2}`}>{t('invite.after')}</p>
      <ProblemNote error={problem} />
    </>
  )
}
