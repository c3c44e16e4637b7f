import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import type { ProblemError } from '../../api/problem.ts'
import { ErrorSummary } from '../../ui/forms/Form.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { may, useCase } from '../cases/caseContext.ts'
import { AddBasisDialog } from '../consents/AddBasisDialog.tsx'
import { personName, useFamily } from '../consents/useFamily.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import type { useFieldErrors } from '../forms/useFieldErrors.ts'
import type { InviteForm } from './inviteForm.ts'

/** Of whom nothing may be passed on, for whoever may record a basis: the form for it opens over this one. */
function useLacking(problem: ProblemError | null): string[] {
  const { abilities } = useCase()
  const { persons } = useFamily()
  if (problem?.reason !== 'personCategory' || !may(abilities, 'manageBases')) return []
  const gaps = problem.problem?.guards?.flatMap(({ missing }) => missing) ?? []
  const names = new Set(gaps.map(({ params }) => params['who']))
  return persons.filter((person) => names.has(personName(person))).map(({ id }) => id)
}

/** Step 3: everything once more, before it goes out. */
export function InviteCheck({
  form,
  institution,
  dueAt,
  problem,
  errors,
  isAdding,
  onAdd,
}: {
  form: InviteForm
  institution: InstitutionView
  dueAt: Date
  problem: ProblemError | null
  errors: ReturnType<typeof useFieldErrors>
  /** A missing basis is being recorded over this dialog. */
  isAdding: boolean
  onAdd: (isAdding: boolean) => void
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { t: caseWord } = useTranslation('case')
  const lacking = useLacking(problem)
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
      <ProblemNote
        error={problem}
        {...(lacking.length > 0 && {
          action: (
            <Button size="sm" onClick={() => onAdd(true)}>
              {caseWord('do.basis')}
            </Button>
          ),
        })}
      />
      {isAdding && <AddBasisDialog personIds={lacking} onClose={() => onAdd(false)} />}
    </>
  )
}
