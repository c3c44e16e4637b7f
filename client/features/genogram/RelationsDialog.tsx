import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView, RelationView } from '../../../shared/contracts/persons.ts'
import { RELATION_KINDS, type RelationKind } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import text from '../../ui/text.module.css'
import { useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { personName } from '../consents/useFamily.ts'
import css from './genogram.module.css'
import { useGenogramWords } from './useGenogramWords.ts'

const TOUCHES = { touches: ['cases.get'] } as const
const EMPTY = {
  a: null as string | null,
  kind: null as RelationKind | null,
  b: null as string | null,
  note: '',
}

/** Lines of the family diagram: those there are, each removable, and one more. */
export function RelationsDialog({
  persons,
  relations,
  onClose,
}: {
  persons: readonly PersonView[]
  relations: readonly RelationView[]
  onClose: () => void
}) {
  const { t } = useTranslation('genogram')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const toast = useToast()
  const { lineWords } = useGenogramWords(persons)
  const [form, setForm] = useState(EMPTY)
  const relate = useCommand('persons.relate', TOUCHES)
  const unrelate = useCommand('persons.unrelate', TOUCHES)
  const errors = useFieldErrors('relation', relate.error, {
    a: t('field.a'),
    kind: t('field.kind'),
    b: t('field.b'),
    note: t('field.note'),
  })
  const change = (part: Partial<typeof EMPTY>) => setForm({ ...form, ...part })
  const options = (other: string | null) =>
    persons.filter(({ id }) => id !== other).map((one) => ({ value: one.id, label: personName(one) }))
  const send = () => {
    const { a, b, kind, note } = form
    if (!errors.accept(blank({ a, kind, b })) || !a || !b || !kind) return
    relate.mutate(
      { caseId: view.id, a, b, kind, ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: () => {
          toast({ text: t('added') })
          setForm(EMPTY)
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('editTitle')}
      submit={t('add')}
      busy={relate.isPending}
      errors={errors.summary}
      problem={relate.error}
      onSubmit={send}
      onClose={onClose}
    >
      {relations.length > 0 && (
        <ul className={css.lines}>
          {relations.map((relation) => (
            <li key={relation.id}>
              <span>{lineWords(relation)}</span>
              <button
                type="button"
                className={`${text.link} ${text.small}`}
                aria-label={t('removeLong', { what: lineWords(relation) })}
                onClick={() => unrelate.mutate({ caseId: view.id, id: relation.id })}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={unrelate.error} />
      <Select
        id={errors.id('a')}
        label={t('field.a')}
        data={options(form.b)}
        value={form.a}
        onChange={(a) => change({ a })}
        error={errors.of('a')}
      />
      <Select
        id={errors.id('kind')}
        label={t('field.kind')}
        description={t('hint.kind')}
        data={RELATION_KINDS.map((kind) => ({ value: kind, label: term(`relationKind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => change({ kind: kind as RelationKind | null })}
        error={errors.of('kind')}
      />
      <Select
        id={errors.id('b')}
        label={t('field.b')}
        data={options(form.a)}
        value={form.b}
        onChange={(b) => change({ b })}
        error={errors.of('b')}
      />
      <TextInput
        id={errors.id('note')}
        label={<FieldLabel optional>{t('field.note')}</FieldLabel>}
        description={t('hint.note')}
        autoComplete="off"
        maxLength={200}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errors.of('note')}
      />
    </FormDialog>
  )
}
