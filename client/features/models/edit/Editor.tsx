import { ActionIcon, Button, Select } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ModelView } from '../../../../shared/contracts/models.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconArrowBackUp, IconArrowForwardUp } from '../../../ui/icons.ts'
import { SaveState } from '../../../ui/forms/Form.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { useToast } from '../../../ui/overlays/Toast.tsx'
import { clockTime } from '../../../ui/time/dates.ts'
import { ProblemNote } from '../../forms/ProblemNote.tsx'
import { inLanguage } from '../../workflow/models.ts'
import { AddState } from './AddState.tsx'
import { AddStep } from './AddStep.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { EditContext, type EditShown } from './editContext.ts'
import css from './edit.module.css'
import { EditionDialog } from './EditionDialog.tsx'
import { ExpertForm } from './ExpertForm.tsx'
import { focusOn } from './focusOn.ts'
import { begin, edited, redone, undone } from './history.ts'
import { LaddersForm, TimesForm, WordsForm } from './OtherForms.tsx'
import { addressOf, formOf, PARTS, type Chosen } from './parts.ts'
import { isWithin, valueAt, withValue } from './place.ts'
import { Sidebar } from './Sidebar.tsx'
import { StateForm } from './StateForm.tsx'
import { Summary } from './Summary.tsx'
import { TransitionForm } from './TransitionForm.tsx'
import { VariantsForm } from './VariantsForm.tsx'
import { useChecked } from './useChecked.ts'
import { idsOf, useChoices } from './useChoices.ts'
import { useSaving, type Saving } from './useSaving.ts'

/** A model written by forms: checked as one writes, every act taken back with Ctrl+Z, a draft saved by itself. */
export function Editor({ view }: { view: ModelView }) {
  const { t, i18n } = useTranslation('models')
  const toast = useToast()
  const [history, setHistory] = useState(() => begin(view.model))
  const json = history.now
  const [params, setParams] = useSearchParams()
  const isDraft = view.status === 'draft'
  const errors = useChecked(json, view.errors)
  const { state, save, settle, isDirty, isUnsaved } = useSaving(view, json, isDraft, (theirs) => {
    setHistory(begin(theirs))
    toast({ text: t('edit.takenUp') })
  })
  const [isPublishing, setPublishing] = useState(false)
  const choices = useChoices(json)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redone : key === 'z' ? undone : null
      if (!act) return
      event.preventDefault()
      setHistory(act)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])

  const shown = useMemo((): EditShown => {
    const word = (found: (typeof errors)[number] | undefined) =>
      found && t(`error.${found.code}`, { message: found.message })
    return {
      json,
      errors,
      get: (place) => valueAt(json, place),
      set: (place, value) => setHistory((was) => edited(was, place, withValue(was.now, place, value))),
      act: (now) => setHistory((was) => edited(was, null, now)),
      goTo: (place) => {
        setParams({ at: addressOf(formOf(place)) }, { replace: true, preventScrollReset: true })
        focusOn(place)
      },
      errorOf: (place) => word(errors.find(({ path }) => path === place)),
      errorIn: (place) => word(errors.find(({ path }) => isWithin(path, place))),
    }
  }, [json, errors, t, setParams])

  const states = idsOf(json, 'states')
  const asked = formOf(params.get('at') ?? `states.${states[0] ?? ''}`)
  const isThere = !('id' in asked) || idsOf(json, asked.kind).includes(asked.id)
  const chosen: Chosen = isThere ? asked : { kind: 'labels' }
  const title = t('edit.title', { model: inLanguage(view.name, i18n.language), version: view.ref.version })
  const everything = [
    {
      group: t('edit.states'),
      items: states.map((id) => ({ value: `states.${id}`, label: choices.stateName(id) })),
    },
    {
      group: t('edit.transitions'),
      items: idsOf(json, 'transitions').map((id) => ({
        value: `transitions.${id}`,
        label: `${id} ${choices.stepName(id)}`,
      })),
    },
    { group: t('edit.rest'), items: PARTS.map((part) => ({ value: part, label: t(`edit.part.${part}`) })) },
  ]
  return (
    <EditContext value={shown}>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('title'), href: '/models' },
          {
            label: t('versionTitle', {
              model: inLanguage(view.name, i18n.language),
              version: view.ref.version,
            }),
            href: `/models/${view.id}`,
          },
          { label: t('act.edit') },
        ]}
        action={
          isDraft ? (
            <Button variant="filled" component={Link} to={`/models/${view.id}`}>
              {t('edit.done')}
            </Button>
          ) : (
            <Button
              variant="filled"
              aria-disabled={!isUnsaved || errors.length > 0 || undefined}
              onClick={() => errors.length === 0 && setPublishing(true)}
            >
              {t('edit.newEdition')}
            </Button>
          )
        }
      />
      <div className={css.bar}>
        <ActionIcon
          aria-label={t('edit.undo')}
          aria-disabled={history.past.length === 0 || undefined}
          onClick={() => setHistory(undone)}
        >
          <Icon of={IconArrowBackUp} size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('edit.redo')}
          aria-disabled={history.future.length === 0 || undefined}
          onClick={() => setHistory(redone)}
        >
          <Icon of={IconArrowForwardUp} size={18} />
        </ActionIcon>
        <SavedWords state={state} isUnsaved={isUnsaved} isDraft={isDraft} />
      </div>
      {state.kind === 'refused' && <ProblemNote error={state.error} />}
      {state.kind === 'conflict' && (
        <ConflictPanel
          theirs={state.theirs}
          own={json}
          onKeep={() => settle(state.theirs, true)}
          onTake={() => {
            settle(state.theirs, false)
            setHistory((was) => edited(was, null, state.theirs.model))
          }}
        />
      )}
      <Summary />
      <div className={css.mobile}>
        <Select
          label={t('edit.parts')}
          data={everything}
          searchable
          allowDeselect={false}
          value={addressOf(chosen)}
          onChange={(at) => at && setParams({ at }, { replace: true, preventScrollReset: true })}
        />
        <div className={css.files}>
          <AddState />
          <AddStep />
        </div>
      </div>
      <div className={css.frame}>
        <Sidebar chosen={chosen} />
        <Form key={addressOf(chosen)} chosen={chosen} />
      </div>
      {isPublishing && (
        <EditionDialog
          onSave={async (changelog) => {
            if (await save(changelog)) setPublishing(false)
          }}
          isBusy={state.kind === 'saving'}
          onClose={() => setPublishing(false)}
        />
      )}
    </EditContext>
  )
}

function Form({ chosen }: { chosen: Chosen }) {
  switch (chosen.kind) {
    case 'states':
      return <StateForm id={chosen.id} />
    case 'transitions':
      return <TransitionForm id={chosen.id} />
    case 'labels':
      return <WordsForm />
    case 'times':
      return <TimesForm />
    case 'ladders':
      return <LaddersForm />
    case 'variants':
      return <VariantsForm />
    case 'expert':
      return <ExpertForm />
  }
}

function SavedWords({ state, isUnsaved, isDraft }: { state: Saving; isUnsaved: boolean; isDraft: boolean }) {
  const { t } = useTranslation('models')
  const isStill = state.kind === 'saved' || state.kind === 'waiting'
  if (isStill && isUnsaved) return <SaveState>{t('edit.saving.waiting')}</SaveState>
  if (!isStill) return <SaveState>{t(`edit.saving.${state.kind}`)}</SaveState>
  const at = state.kind === 'saved' ? state.at : null
  return (
    <SaveState>
      {at ? t('edit.savedAt', { time: clockTime(at) }) : t(isDraft ? 'edit.auto' : 'edit.byHand')}
    </SaveState>
  )
}
