import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CASE_STATES } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import css from './caseList.module.css'
import { OPENNESS, usualOpenness, type ListQuestion } from './listAddress.ts'

const SHORTEST = 2
const TYPING_PAUSE_MS = 200

/** All filters at once; they act together when applied, so the list does not jump with every one. */
export function FilterForm({
  question,
  onApply,
}: {
  question: ListQuestion
  onApply: (changes: Record<string, string | null>) => void
}) {
  const { t } = useTranslation('caseList')
  const { t: words } = useTranslation('vocabulary')
  const [open, setOpen] = useState<string>(question.open)
  const [state, setState] = useState<string>(question.state ?? '')
  const [urgent, setUrgent] = useState(question.urgent)
  const [q, setQ] = useState(question.q ?? '')
  const [gmina, setGmina] = useState('')
  const [teryt, setTeryt] = useState(question.teryt)
  const [asked] = useDebouncedValue(gmina.trim(), TYPING_PAUSE_MS)
  const found = useOperation(
    'territories.search',
    { q: asked, kind: 'gmina', limit: '8' },
    { enabled: asked.length >= SHORTEST },
  )
  const gminas = asked.length >= SHORTEST ? (found.data?.data ?? []) : []
  return (
    <form
      className={css.filters}
      onSubmit={(event) => {
        event.preventDefault()
        onApply({
          open: open === usualOpenness(question.view) ? null : open,
          state: state || null,
          urgent: urgent ? 'true' : null,
          q: q.trim() || null,
          teryt,
        })
      }}
    >
      <NativeSelect
        label={t('filter.state')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
        data={[
          { value: '', label: t('filter.anyState') },
          ...CASE_STATES.map((value) => ({ value, label: words(`caseState.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.open')}
        value={open}
        onChange={(event) => setOpen(event.currentTarget.value)}
        data={OPENNESS.map((value) => ({ value, label: t(`open.${value}`) }))}
      />
      <TextInput
        label={t('filter.q')}
        value={q}
        maxLength={80}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <TextInput
        label={t('filter.teryt')}
        value={gmina}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setGmina(event.currentTarget.value)}
      />
      {gminas.length > 0 && (
        <NativeSelect
          label={t('filter.whichGmina')}
          value={teryt ?? ''}
          onChange={(event) => setTeryt(event.currentTarget.value || null)}
          data={[
            { value: '', label: t('filter.anyGmina') },
            ...gminas.map(({ teryt: value, name, path }) => ({ value, label: [name, ...path].join(', ') })),
          ]}
        />
      )}
      <Checkbox
        label={t('filter.onlyUrgent')}
        checked={urgent}
        onChange={(event) => setUrgent(event.currentTarget.checked)}
      />
      <Button type="submit" variant="filled">
        {t('filter.apply')}
      </Button>
    </form>
  )
}
