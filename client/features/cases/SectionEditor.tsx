import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import type { Category } from '../../../shared/domain/vocabulary.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { SaveState } from '../../ui/forms/Form.tsx'
import text from '../../ui/text.module.css'
import { clockTime } from '../../ui/time/dates.ts'
import { Conflict } from '../forms/Conflict.tsx'
import { DraftFound } from '../forms/DraftFound.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useDraft } from '../forms/useDraft.ts'
import { useCase } from './caseContext.ts'
import css from './case.module.css'

/**
 * Writes one section in place. Only a change of this very section is a conflict: the case's version also
 * moves when somebody signs or joins, and that must not cost anybody their text.
 */
export function SectionEditor({
  category,
  label,
  onClose,
}: {
  category: Category
  label: string
  onClose: () => void
}) {
  const { t } = useTranslation('case')
  const client = useQueryClient()
  const { view } = useCase()
  const section = view.situation?.[category]
  const [base, setBase] = useState(section)
  const draft = useDraft(`section:${view.id}:${category}`, section?.text ?? '')
  const command = useCommand('cases.update')
  const [isRefused, setRefused] = useState(false)
  const changedMeanwhile = section?.at !== base?.at

  const write = (version: number, isSecondTry: boolean) =>
    command.mutate(
      { id: view.id, version, situation: { [category]: draft.value.trim() || null } },
      {
        onSuccess: (reply) => {
          client.setQueryData(keyOf('cases.get', { id: view.id }), (held: object | undefined) =>
            held ? { ...held, data: reply.data, abilities: reply.abilities } : held,
          )
          draft.drop()
          onClose()
        },
        onError: (error) => {
          if (error.code === 'version_conflict' && !isSecondTry) void afterConflict()
        },
      },
    )
  /** Looks what is there now: when this section is as it was, the text goes in; else a person chooses. */
  const afterConflict = async () => {
    const fresh = await call('cases.get', { id: view.id }).catch(() => null)
    if (!fresh) return
    client.setQueryData(keyOf('cases.get', { id: view.id }), fresh)
    if (fresh.data.situation?.[category]?.at === base?.at) write(fresh.data.version, true)
    else setRefused(true)
  }
  const save = () => {
    if (changedMeanwhile) return setRefused(true)
    if (draft.value.trim() === (section?.text ?? '')) return cancel()
    write(view.version, false)
  }
  const cancel = () => {
    draft.drop()
    onClose()
  }
  if (isRefused)
    return (
      <Conflict
        theirs={section?.text ?? ''}
        yours={draft.value}
        by={section?.by}
        busy={command.isPending}
        onTakeTheirs={cancel}
        onKeepYours={() => {
          setBase(section)
          setRefused(false)
          write(view.version, true)
        }}
      />
    )
  return (
    <div className={css.composer}>
      <DraftFound draft={draft} />
      <Textarea
        aria-label={label}
        // The person has just asked to write here.
        data-autofocus
        ref={(area) => {
          if (area && !area.dataset['focused']) {
            area.dataset['focused'] = 'yes'
            area.focus()
          }
        }}
        autosize
        minRows={3}
        maxLength={4000}
        value={draft.value}
        onChange={(event) => draft.set(event.currentTarget.value)}
      />
      {changedMeanwhile && section && (
        <p role="status" className={`${text.small} ${text.amber}`}>
          {t('situation.changed', { name: section.by })}
        </p>
      )}
      <ProblemNote error={command.error?.code === 'version_conflict' ? null : command.error} />
      <div className={css.acts}>
        <Button size="sm" loading={command.isPending} onClick={save}>
          {t('situation.save')}
        </Button>
        <Button size="sm" variant="subtle" onClick={cancel}>
          {t('situation.cancel')}
        </Button>
        <SaveState>{draft.savedAt && t('draft.saved', { time: clockTime(draft.savedAt) })}</SaveState>
      </div>
    </div>
  )
}
