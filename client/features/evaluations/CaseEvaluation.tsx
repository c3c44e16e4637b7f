import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvaluationView } from '../../../shared/contracts/evaluations.ts'
import {
  EVALUATION_QUESTIONS,
  EVALUATION_SIDES,
  type EvaluationQuestion,
  type EvaluationSide,
} from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'
import css from './evaluation.module.css'
import { EvaluationDialog } from './EvaluationDialog.tsx'

const FORMS = ['familyEvaluation', 'teamEvaluation'] as const
const SIDE = { familyEvaluation: 'family', teamEvaluation: 'team' } as const

const day = (at: string) => shortDate(warsawDate(new Date(at)), true)

/** How the family and the team judge the work, side by side, and how the family fares after the end. */
export function CaseEvaluation() {
  const { t } = useTranslation('evaluation')
  const { reasonWord } = useProblemWords()
  const { view, abilities: inCase } = useCase()
  const reply = useOperation('evaluations.list', { caseId: view.id })
  const [opened, setSide] = useState<EvaluationSide | null>(null)
  const asked = useAddressedForm(FORMS, inCase)
  if (reply.isPending) return <SkeletonRows rows={4} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  const { data, abilities } = reply.data
  const mayFile = may(abilities, 'file')
  const why = abilities['file']?.reason
  const side = opened ?? (mayFile && asked.form ? SIDE[asked.form] : null)
  const close = () => {
    setSide(null)
    asked.close()
  }
  return (
    <>
      <div className={css.sides}>
        {EVALUATION_SIDES.map((one) => {
          const filed = data.filter(({ by }) => by === one)
          return (
            <Section
              key={one}
              title={t(`side.${one}`)}
              end={
                mayFile && (
                  <Button size="sm" aria-label={t(`title.${one}`)} onClick={() => setSide(one)}>
                    {t('file')}
                  </Button>
                )
              }
            >
              {filed.length === 0 && <EmptyState kind="nothingYet">{t(`none.${one}`)}</EmptyState>}
              {filed.map((evaluation) => (
                <Filed key={evaluation.id} evaluation={evaluation} />
              ))}
            </Section>
          )
        })}
      </div>
      {why === 'notInEvaluation' && view.isOpen && <CalmLine>{reasonWord(why)}</CalmLine>}
      {view.followUps && (!view.isOpen || view.followUps.length > 0) && (
        <Section title={t('after')}>
          {view.followUps.length === 0 && <EmptyState kind="nothingYet">{t('noneAfter')}</EmptyState>}
          <ul className={css.notes}>
            {view.followUps.map(({ text: words, by, at }) => (
              <li key={at} className={css.one}>
                <div className={`${text.small} ${text.ink2}`}>
                  {by}, {day(at)}
                </div>
                <div className={caseCss.text}>{words}</div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {side && <EvaluationDialog side={side} onClose={close} />}
    </>
  )
}

function Filed({ evaluation }: { evaluation: EvaluationView }) {
  const { t } = useTranslation('evaluation')
  const { by, at, filedBy, person, scores, text: words } = evaluation
  const questions: readonly EvaluationQuestion[] = EVALUATION_QUESTIONS[by]
  return (
    <div className={css.one}>
      <div className={`${text.small} ${text.ink2}`}>
        {person
          ? t('voice', { name: person.firstName, by: filedBy, date: day(at) })
          : `${filedBy}, ${day(at)}`}
      </div>
      {scores && (
        <KeyValue
          rows={questions.map((question) => ({
            key: question,
            label: t(`question.${question}`),
            value: t('score', { n: scores[question] ?? '–' }),
          }))}
        />
      )}
      {words && <div className={caseCss.text}>{words}</div>}
    </div>
  )
}
