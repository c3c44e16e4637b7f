import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Checklist, type Condition } from '../../ui/lists/Checklist.tsx'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useCase } from '../cases/caseContext.ts'
import { modelByRef, stateLabel } from './models.ts'
import { forwardStep, type NextStep } from './primary.ts'

/** Way out of an unmet condition: the dialog in which it is put right. */
const WAY_OUT: Partial<Record<string, 'invite' | 'edit' | 'sign'>> = {
  tooFewMembers: 'invite',
  tooFewSectors: 'invite',
  noSocialWorker: 'invite',
  confidentiality: 'sign',
  ownMeansExhausted: 'edit',
  attempts: 'edit',
  crossSectorOrIntervention: 'edit',
}
const VERB: Partial<Record<string, string>> = {
  invite: 'invite',
  edit: 'update',
  sign: 'signConfidentiality',
}

/** Every guard of a step as a condition: met ones first, missing ones with what to do. */
export function useConditions(step: NextStep | undefined): Condition[] {
  const { t } = useTranslation('case')
  const { view, abilities, own, open } = useCase()
  const { gapWord, guardWord } = useProblemWords()
  if (!step) return []
  const guards = modelByRef(view.model)?.transitions.find(({ id }) => id === step.transition)?.guards ?? []
  const met = guards
    // What the form itself asks for is not a condition of the case.
    .filter(({ fn }) => fn !== 'gEsc' && !step.unmet.some(({ guard }) => guard === fn))
    .map(({ fn }): Condition => ({ key: fn, label: guardWord(fn), met: true }))
  const gaps = step.unmet.flatMap(({ guard, missing }) =>
    missing.map((gap): Condition => {
      // Only the own signature is in the viewer's hands.
      const isOwn = gap.code !== 'confidentiality' || own?.confidentialitySignedAt === null
      const way = isOwn ? WAY_OUT[gap.code] : undefined
      const allowed = way && abilities[VERB[way] ?? '']?.allowed
      const action = allowed && (
        <button type="button" className={text.link} onClick={() => open({ kind: way })}>
          {way === 'edit' ? t('conditions.fill') : t(`action.${way}`)}
        </button>
      )
      return { key: `${guard}-${gap.code}`, label: gapWord(gap), met: false, action }
    }),
  )
  return [...met, ...gaps]
}

/** What still stands between this stage and the next one. */
export function Conditions({ steps }: { steps: readonly NextStep[] }) {
  const { t, i18n } = useTranslation('case')
  const { view, base } = useCase()
  const step = forwardStep(steps)
  const conditions = useConditions(step)
  if (!step || conditions.length === 0) return null
  const stage = stateLabel(modelByRef(view.model), step.to, i18n.language) ?? step.to
  const met = conditions.filter((condition) => condition.met).length
  return (
    <Section
      title={t('conditions.title', { stage })}
      end={t('conditions.count', { met, of: conditions.length })}
    >
      <Checklist conditions={conditions} />
      <p className={text.small}>
        <Link to={`${base}/model`}>{t('conditions.model')}</Link>
      </p>
    </Section>
  )
}
