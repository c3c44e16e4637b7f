import { Button, MultiSelect, Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  CATEGORIES,
  VISIBILITIES,
  sectorGroup,
  type Category,
  type Visibility,
} from '../../../shared/domain/vocabulary.ts'
import { isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorSummary, SaveState } from '../../ui/forms/Form.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { clockTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { DraftFound } from '../forms/DraftFound.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useDraft } from '../forms/useDraft.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { noteReaders } from './noteReaders.ts'

interface NoteForm {
  text: string
  category: Category
  visibility: Visibility
  recipients: string[]
}
const EMPTY: NoteForm = { text: '', category: 'general', visibility: 'team', recipients: [] }

/** Writing a note; who will read it is said by name while it is being written. */
export function NoteComposer() {
  const { t } = useTranslation('notes')
  const { t: term } = useTranslation('vocabulary')
  const { session } = useSession()
  const { view } = useCase()
  const draft = useDraft(`note:${view.id}`, EMPTY)
  const command = useCommand('notes.add', { touches: ['notes.list', 'cases.timeline'] })
  const errors = useFieldErrors('note', command.error, { text: t('text'), recipients: t('recipients') })
  const { value } = draft
  const team = view.team ?? []
  const self = session.acting.id
  const readers = noteReaders({
    team,
    ...value,
    author: self,
    institutionId: session.acting.institution.id,
  })
  const readable = view.readable ?? []
  // For the whole team one writes only where one reads.
  const categories = CATEGORIES.filter(
    (category) => value.visibility !== 'team' || readable.includes(category),
  )
  const change = (part: Partial<NoteForm>) => {
    const next = { ...value, ...part }
    if (next.visibility === 'team' && !readable.includes(next.category)) next.category = 'general'
    draft.set(next)
  }
  const send = () => {
    const found: Record<string, string> = {}
    if (!value.text.trim()) found['text'] = 'required'
    if (value.visibility === 'recipients' && value.recipients.length === 0) found['recipients'] = 'required'
    if (!errors.accept(found)) return
    const { recipients, ...rest } = value
    command.mutate(
      { caseId: view.id, ...rest, ...(value.visibility === 'recipients' ? { recipients } : {}) },
      {
        onSuccess: () => {
          draft.set({ ...value, text: '', recipients: [] })
          draft.drop()
        },
      },
    )
  }
  return (
    <div className={css.composer}>
      <ErrorSummary errors={errors.summary} />
      <DraftFound draft={draft} />
      <Textarea
        id={errors.id('text')}
        label={t('text')}
        autosize
        minRows={2}
        maxLength={8000}
        value={value.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={errors.of('text')}
      />
      <div className={css.pair}>
        <Select
          label={t('category')}
          allowDeselect={false}
          data={categories.map((one) => ({ value: one, label: term(`category.${one}`) }))}
          value={value.category}
          onChange={(category) => category && change({ category: category as Category })}
        />
        <Select
          label={t('visibility')}
          allowDeselect={false}
          data={VISIBILITIES.map((one) => ({ value: one, label: term(`visibility.${one}`) }))}
          value={value.visibility}
          onChange={(visibility) => visibility && change({ visibility: visibility as Visibility })}
        />
      </div>
      {value.visibility === 'recipients' && (
        <MultiSelect
          id={errors.id('recipients')}
          label={t('recipients')}
          data={team
            .filter(({ membershipId, sector }) => membershipId !== self && !isActionOnly(sector))
            .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))}
          value={value.recipients}
          onChange={(recipients) => change({ recipients })}
          error={errors.of('recipients')}
        />
      )}
      <div className={css.acts} role="status">
        <span className={text.small}>{readers.length > 0 ? t('readBy') : t('onlyYou')}</span>
        {readers.map((one) => (
          <SectorTag key={one.id} sector={sectorGroup(one.sector)}>
            {one.name}
          </SectorTag>
        ))}
      </div>
      <ProblemNote error={command.error} />
      <div className={css.acts}>
        <Button size="sm" loading={command.isPending} onClick={send}>
          {t('send')}
        </Button>
        <SaveState>{draft.savedAt && t('saved', { time: clockTime(draft.savedAt) })}</SaveState>
      </div>
    </div>
  )
}
