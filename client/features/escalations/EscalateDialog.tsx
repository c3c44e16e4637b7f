import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposalView } from '../../../shared/contracts/cases.ts'
import { stripIdentifying } from '../../../shared/domain/anonymise.ts'
import type { EscalationReason } from '../../../shared/domain/vocabulary.ts'
import { ESCALATION_REASONS } from '../../../shared/domain/vocabulary.ts'
import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { FieldGroup } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import text from '../../ui/text.module.css'
import { caseName, useCase } from '../cases/caseContext.ts'
import { useMissedWords } from '../cases/useMissedWords.ts'
import css from '../cases/case.module.css'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { inLanguage, modelOfCase } from '../workflow/models.ts'
import { LinesField, linesOf } from './LinesField.tsx'

type Level = 'partnership' | 'powiat'
const LEVEL: Record<string, Level> = { [EVENT.toPartnership]: 'partnership', [EVENT.toPowiat]: 'powiat' }

/** Raising a case: to which level, why, what was tried, what to decide; beside it what the deciders will read. */
export function EscalateDialog({ proposal, onClose }: { proposal?: ProposalView; onClose: () => void }) {
  const { t, i18n } = useTranslation('escalations')
  const { t: caseWord } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view, steps } = useCase()
  const toast = useToast()
  const missedWords = useMissedWords()
  const answer = useCommand('proposals.answer')
  const persons = useOperation('persons.list', { caseId: view.id })
  const ways = steps.flatMap((step) => {
    const level = LEVEL[step.event]
    return level ? [{ level, step }] : []
  })
  const [level, setLevel] = useState<Level | null>(ways[0]?.level ?? null)
  // Proposed because deadlines passed: what is known about them is there to begin with.
  const [reason, setReason] = useState<EscalationReason | null>(proposal ? 'noResponse' : null)
  const [tried, setTried] = useState(() => proposal?.missed.map(missedWords).join('\n') ?? '')
  const [question, setQuestion] = useState('')
  const command = useCommand('escalations.open', {
    touches: ['escalations.list', 'workflow.available', 'cases.timeline'],
  })
  const errors = useFieldErrors('escalate', command.error, {
    toLevel: t('open.level'),
    reason: t('open.reason'),
    tried: t('open.tried'),
    question: t('open.question'),
  })

  const model = modelOfCase(view)
  const way = ways.find((one) => one.level === level)
  const row = model?.transitions.find(({ id }) => id === way?.step.transition)
  // Some ways up are only for certain reasons.
  const allowed = row?.guards.find(({ fn }) => fn === 'gEsc')?.reasons ?? ESCALATION_REASONS
  const names = [
    view.familyName ?? '',
    ...(persons.data?.data ?? []).flatMap(({ firstName, lastName }) => [firstName, lastName ?? '']),
  ].filter(Boolean)

  const send = () => {
    const found = blank({ toLevel: level, reason, question })
    if (linesOf(tried).length === 0) found['tried'] = 'required'
    if (!errors.accept(found) || !level || !reason) return
    const raise = (version: number) =>
      command.mutate(
        {
          caseId: view.id,
          version,
          toLevel: level,
          reason,
          tried: linesOf(tried),
          question: question.trim(),
        },
        {
          onSuccess: () => {
            toast({ text: t('open.done') })
            onClose()
          },
        },
      )
    if (view.proposal?.state !== 'PROPOSED' || !proposal) return raise(view.version)
    answer.mutate(
      { caseId: view.id, version: view.version, accept: true },
      { onSuccess: ({ data }) => raise(data.version) },
    )
  }
  return (
    <FormDialog
      title={t('open.title')}
      under={caseName(view, caseWord)}
      submit={t('open.submit')}
      busy={command.isPending || answer.isPending}
      errors={errors.summary}
      problem={command.error ?? answer.error}
      onSubmit={send}
      onClose={onClose}
    >
      <FieldGroup legend={t('open.level')} error={errors.of('toLevel')}>
        <Radio.Group
          id={errors.id('toLevel')}
          tabIndex={-1}
          value={level}
          onChange={(value) => {
            setLevel(value as Level)
            setReason(null)
          }}
        >
          <Stack gap={8}>
            {ways.map(({ level: one, step }) => (
              <Radio
                key={one}
                value={one}
                label={inLanguage(step.label, i18n.language)}
                description={t(`open.levelHint.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      {row?.pullsIn && row.pullsIn.length > 0 && (
        <p>{t('open.pullsIn', { sectors: row.pullsIn.map((one) => term(`sector.${one}`)).join(', ') })}</p>
      )}
      <Select
        id={errors.id('reason')}
        label={t('open.reason')}
        data={allowed.map((one) => ({ value: one, label: term(`escalationReason.${one}`) }))}
        value={reason}
        onChange={(value) => setReason(value as EscalationReason | null)}
        error={errors.of('reason')}
      />
      <LinesField
        id={errors.id('tried')}
        label={t('open.tried')}
        description={t('open.triedHint')}
        value={tried}
        onChange={setTried}
        error={errors.of('tried')}
      />
      <Textarea
        id={errors.id('question')}
        label={t('open.question')}
        description={t('open.questionHint')}
        autosize
        minRows={3}
        maxLength={2000}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        error={errors.of('question')}
      />
      <section className={css.correction} aria-label={t('open.preview')}>
        <h3>{t('open.preview')}</h3>
        <p className={`${text.small} ${text.ink3}`}>{t('open.previewHint')}</p>
        <p className={css.text}>{t('open.about', { gmina: view.gmina.name, number: view.number ?? '' })}</p>
        {linesOf(tried).length > 0 && (
          <ul className={css.bullets}>
            {linesOf(tried).map((line, index) => (
              <li key={index}>{stripIdentifying(line, names)}</li>
            ))}
          </ul>
        )}
        <p className={css.text}>{stripIdentifying(question, names) || t('open.nothingYet')}</p>
      </section>
    </FormDialog>
  )
}
