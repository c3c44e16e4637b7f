import { Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MigrationPreview } from '../../../shared/contracts/models.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import text from '../../ui/text.module.css'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { inLanguage, refName } from '../workflow/models.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import { useModelShown } from './modelContext.ts'

type Row = MigrationPreview['cases'][number]

/** Takes chosen cases over to the version; stages it lacks are given one of its own. All go over, or none. */
export function MigrateDialog({
  cases,
  onClose,
  onDone,
}: {
  cases: readonly Row[]
  onClose: () => void
  onDone: () => void
}) {
  const { t, i18n } = useTranslation('models')
  const { territory } = useSession().session.acting.institution
  const { view, model } = useModelShown()
  const toast = useToast()
  const [mapping, setMapping] = useState<Partial<Record<CaseState, CaseState>>>({})
  const [recalculate, setRecalculate] = useState(false)
  const command = useCommand('models.migrate', {
    touches: ['models.preview', 'cases.get', 'cases.list', 'workflow.available'],
  })
  const states = model?.states ?? []
  const lacking = [...new Set(cases.map(({ state }) => state))].filter(
    (state) => !states.some(({ id }) => id === state),
  )
  const stageName = useStageNames(cases.map(({ from }) => ({ model: from })))
  const nameIn = ({ from, state }: Row): string => stageName({ model: from, gmina: territory, state })
  const lackingName = (state: CaseState): string => {
    const row = cases.find((one) => one.state === state)
    return row ? nameIn(row) : state
  }
  const errors = useFieldErrors(
    'migrate',
    command.error,
    Object.fromEntries(lacking.map((state) => [`mapping.${state}`, lackingName(state)])),
  )
  const targets = states
    .filter(({ level, sla, pausesClock }) => level === 'gmina' && sla && !pausesClock)
    .map(({ id, label }) => ({ value: id, label: inLanguage(label, i18n.language) }))
  const send = () => {
    const missing = lacking.filter((state) => !mapping[state])
    if (!errors.accept(Object.fromEntries(missing.map((state) => [`mapping.${state}`, 'required'])))) return
    command.mutate(
      {
        model: refName(view.ref),
        caseIds: cases.map(({ id }) => id),
        ...(lacking.length > 0 ? { mapping } : {}),
        ...(recalculate ? { recalculate } : {}),
      },
      {
        onSuccess: ({ data }) => {
          toast({ text: t('cases.done', { count: data.migrated.length, version: view.ref.version }) })
          onDone()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('cases.moveTitle', { count: cases.length, version: view.ref.version })}
      submit={t('cases.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <ul className={text.ink2}>
        {cases.map((row) => (
          <li key={row.id}>
            {row.number}, {row.familyName}: {nameIn(row)}
          </li>
        ))}
      </ul>
      {lacking.map((state) => (
        <Select
          key={state}
          id={errors.id(`mapping.${state}`)}
          label={t('cases.mapping', { stage: lackingName(state) })}
          data={targets}
          value={mapping[state] ?? null}
          onChange={(value) => {
            if (value) setMapping({ ...mapping, [state]: value as CaseState })
          }}
          error={errors.of(`mapping.${state}`)}
        />
      ))}
      <Checkbox
        label={t('cases.recalculate')}
        description={t('cases.recalculateHint')}
        checked={recalculate}
        onChange={(event) => setRecalculate(event.currentTarget.checked)}
      />
      <p className={`${text.small} ${text.ink2}`}>{t('cases.audit')}</p>
    </FormDialog>
  )
}
