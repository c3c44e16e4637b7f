import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Checklist, type Condition } from '../../ui/lists/Checklist.tsx'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useCase } from '../cases/caseContext.ts'
import { inLanguage, modelOfCase, stateLabel } from './models.ts'
import { awaitedStep, type NextStep } from './primary.ts'
import { wayOut } from './remedies.ts'
import { useStepWords } from './useStepWords.ts'

/** Every guard of a step as a condition: met ones first, missing ones with the form or with whom to ask. */
export function useConditions(step: NextStep | undefined, onGo?: () => void): Condition[] {
  const { t } = useTranslation('case')
  const { view, abilities, mustSign, base, open } = useCase()
  const { gapWord, guardWord } = useProblemWords()
  const { role } = useStepWords(modelOfCase(view))
  if (!step) return []
  const guards = modelOfCase(view)?.transitions.find(({ id }) => id === step.transition)?.guards ?? []
  const met = guards
    // What the form itself asks for is not a condition of the case.
    .filter(({ fn }) => fn !== 'gEsc' && !step.unmet.some(({ guard }) => guard === fn))
    .map(({ fn }): Condition => ({ key: fn, label: guardWord(fn), met: true }))
  const gaps = step.unmet.flatMap(({ guard, missing }) =>
    missing.map((gap, index): Condition => {
      const { form, who } = gap.remedy
      // Of signatures only the own one is in the viewer's hands.
      const isOwn = form !== 'confidentiality' || mustSign
      const out = isOwn ? wayOut(form, abilities, gap.about) : null
      const label = form && form !== 'step' ? t(`remedy.${form}`) : ''
      const action =
        out &&
        ('to' in out ? (
          <Link to={`${base}${out.to}`} {...(onGo ? { onClick: onGo } : {})}>
            {label}
          </Link>
        ) : (
          <button type="button" className={text.link} onClick={() => open({ kind: out.dialog })}>
            {label}
          </button>
        ))
      const ask = !out && form !== 'step' && who.length > 0
      return {
        key: `${guard}-${gap.code}-${index}`,
        label: gapWord(gap),
        met: false,
        action,
        ...(ask ? { detail: t('conditions.who', { who: who.map(role).join(', ') }) } : {}),
      }
    }),
  )
  return [...met, ...gaps]
}

/** What still stands between this stage and the next one. */
export function Conditions({ steps }: { steps: readonly NextStep[] }) {
  const { t, i18n } = useTranslation('case')
  const { view, base } = useCase()
  const { role } = useStepWords(modelOfCase(view))
  const step = awaitedStep(steps, view)
  const conditions = useConditions(step)
  if (!step || conditions.length === 0) return null
  const stage = stateLabel(modelOfCase(view), step.to, i18n.language) ?? step.to
  const met = conditions.filter((condition) => condition.met).length
  return (
    <Section
      title={t('conditions.title', { stage })}
      end={t('conditions.count', { met, of: conditions.length })}
    >
      <Checklist conditions={conditions} />
      {step.reason === 'role' && (
        <p className={text.small}>
          {t('conditions.takenBy', {
            step: inLanguage(step.label, i18n.language),
            who: step.roles.map(role).join(', '),
          })}
        </p>
      )}
      <p className={text.small}>
        <Link to={`${base}/model`}>{t('conditions.model')}</Link>
      </p>
    </Section>
  )
}
