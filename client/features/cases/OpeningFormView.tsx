import { Button, Checkbox, Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ENTRY_REASONS, type EntryReason } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorSummary, FieldGroup, FieldLabel, SaveState } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { Callout } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { clockTime, toldTime } from '../../ui/time/dates.ts'
import { lowerFirst } from '../forms/lowerFirst.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useDraft } from '../forms/useDraft.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { EntryFields } from './EntryFields.tsx'
import { FamilyFields } from './FamilyFields.tsx'
import open from './opening.module.css'
import {
  checkOpening,
  emptyOpening,
  openInput,
  openingDraft,
  personLabels,
  signalInput,
  type OpeningForm,
} from './openingForm.ts'

/** The form itself; a draft of it is kept every two seconds and offered when one comes back. */
export function OpeningFormView({
  opens,
  gminas,
  needsBasis,
}: {
  opens: boolean
  gminas: readonly { teryt: string; name: string }[]
  /** No partnership is active here: only an urgent case may start, with the reason on record. */
  needsBasis: boolean
}) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const navigate = useNavigate()
  const toast = useToast()
  const single = gminas.length === 1 ? (gminas[0]?.teryt ?? null) : null
  const draft = useDraft(opens ? 'open' : 'signal', emptyOpening(single), openingDraft)
  const openCommand = useCommand('cases.open', { touches: ['cases.list', 'cases.counts'] })
  const signal = useCommand('cases.signal', { touches: ['cases.list', 'cases.counts'] })
  const { error, isPending } = opens ? openCommand : signal
  const labels: Record<string, string> = {
    teryt: t('opening.gmina'),
    familyName: t('edit.familyName'),
    address: t('edit.address'),
    entryReasons: t('opening.entryReasons'),
    reason: opens ? t('opening.situation') : t('opening.whatHappened'),
    withoutPartnership: t('opening.withoutPartnership'),
    problemAreas: t('opening.problemAreas'),
    'entry.attempts': t('entry.attempts'),
    'entry.urgentOverride': t('entry.urgentOverride'),
    ...personLabels(draft.value.persons.length, (n, field) =>
      t('opening.personField', { n, field: lowerFirst(t(`person.${field}`)) }),
    ),
  }
  const errors = useFieldErrors('open', error, labels)
  const form = draft.value
  const change = (part: Partial<OpeningForm>) => draft.set({ ...form, ...part })
  const toggle = (reason: EntryReason) =>
    change({
      entryReasons: form.entryReasons.includes(reason)
        ? form.entryReasons.filter((one) => one !== reason)
        : [...form.entryReasons, reason],
    })
  const done = {
    onSuccess: (reply: { data: { id: string } }) => {
      draft.drop()
      toast({ text: opens ? t('opening.opened') : t('opening.signalled') })
      void navigate(`/cases/${reply.data.id}`)
    },
  }
  const send = () => {
    if (!errors.accept(checkOpening(form, needsBasis, warsawDate(now)))) return
    if (opens) openCommand.mutate(openInput(form, needsBasis), done)
    else signal.mutate(signalInput(form), done)
  }
  return (
    <div className={open.column}>
      {draft.found && (
        <div className={open.found}>
          <Callout
            tone="accent"
            action={
              <span className={open.foundActs}>
                <Button size="sm" onClick={draft.restore}>
                  {t('draft.restore')}
                </Button>
                <Button size="sm" variant="subtle" onClick={draft.discard}>
                  {t('draft.drop')}
                </Button>
              </span>
            }
          >
            {t('opening.found', { time: toldTime(ui, draft.found.savedAt, now) })}{' '}
            {draft.others > 0 && t('draft.others', { count: draft.others })}
          </Callout>
        </div>
      )}
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Section title={t('opening.family')}>
          <div className={open.body}>
            {!opens && (
              <Select
                id={errors.id('teryt')}
                label={t('opening.gmina')}
                description={t('opening.gminaHint')}
                searchable={gminas.length > 6}
                allowDeselect={false}
                data={gminas.map(({ teryt, name }) => ({ value: teryt, label: name }))}
                value={form.teryt}
                onChange={(teryt) => change({ teryt })}
                error={errors.of('teryt')}
              />
            )}
            <FamilyFields
              form={form}
              change={change}
              looksForSimilar={opens}
              errorOf={errors.of}
              id={errors.id}
            />
          </div>
        </Section>
        <Section title={t('opening.reasons')}>
          <div className={open.body}>
            <FieldGroup legend={t('opening.entryReasons')} error={errors.of('entryReasons')}>
              <div className={open.reasons} id={errors.id('entryReasons')} tabIndex={-1}>
                {ENTRY_REASONS.map((reason) => (
                  <Checkbox
                    key={reason}
                    label={term(`entryReason.${reason}`)}
                    checked={form.entryReasons.includes(reason)}
                    onChange={() => toggle(reason)}
                  />
                ))}
              </div>
            </FieldGroup>
            <Textarea
              id={errors.id('reason')}
              label={opens ? t('opening.situation') : t('opening.whatHappened')}
              description={opens ? t('opening.situationHint') : t('opening.whatHappenedHint')}
              autosize
              minRows={4}
              maxLength={4000}
              value={form.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
              error={errors.of('reason')}
            />
            <Checkbox
              label={t('edit.urgent')}
              description={t('opening.urgentHint')}
              checked={form.urgent}
              onChange={(event) => change({ urgent: event.currentTarget.checked })}
            />
            {needsBasis && (
              <Callout tone="amber">
                {t(form.urgent ? 'opening.withoutPartnershipUrgent' : 'opening.withoutPartnershipNo')}
              </Callout>
            )}
            {needsBasis && form.urgent && (
              <Textarea
                id={errors.id('withoutPartnership')}
                label={t('opening.withoutPartnership')}
                autosize
                minRows={2}
                maxLength={1000}
                value={form.withoutPartnership}
                onChange={(event) => change({ withoutPartnership: event.currentTarget.value })}
                error={errors.of('withoutPartnership')}
              />
            )}
          </div>
        </Section>
        {opens && (
          <Section title={t('opening.own')}>
            <div className={open.body}>
              <EntryFields
                value={form.entry}
                onChange={(entry) => change({ entry })}
                urgent={form.urgent}
                errorOf={errors.of}
                id={errors.id}
              />
              <Textarea
                id={errors.id('problemAreas')}
                label={<FieldLabel optional>{t('opening.problemAreas')}</FieldLabel>}
                description={t('opening.problemAreasHint')}
                autosize
                minRows={2}
                maxLength={1600}
                value={form.problemAreas}
                onChange={(event) => change({ problemAreas: event.currentTarget.value })}
                error={errors.of('problemAreas')}
              />
            </div>
          </Section>
        )}
        <ProblemNote error={error} />
        <div className={open.send}>
          <Button variant="filled" type="submit" loading={isPending}>
            {opens ? t('opening.submitOpen') : t('opening.submitSignal')}
          </Button>
          <SaveState>{draft.savedAt && t('draft.saved', { time: clockTime(draft.savedAt) })}</SaveState>
        </div>
        {!opens && <p className={`${text.small} ${text.ink2}`}>{t('opening.signalAfter')}</p>}
      </form>
    </div>
  )
}
