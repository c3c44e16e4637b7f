import { useTranslation } from 'react-i18next'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { Checklist } from '../../ui/lists/Checklist.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useConditions } from './Conditions.tsx'
import { inLanguage, modelByRef, stateLabel } from './models.ts'
import type { NextStep } from './primary.ts'
import { useStepWords } from './useStepWords.ts'

/** The model in words: where the case stands, which steps lead on, who takes them, what they need, how long it may last. */
export function CaseModel() {
  const { t, i18n } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { view, steps } = useCase()
  const { duration, role, consequence } = useStepWords()
  const { guardWord } = useProblemWords()
  const model = modelByRef(view.model)
  if (!model) return <CalmLine>{t('model.unknown')}</CalmLine>
  const state = model.states.find(({ id }) => id === view.state)
  const name = (id: typeof view.state) => stateLabel(model, id, i18n.language) ?? id
  const sla = state?.sla && duration((view.urgent && state.sla.urgent) || state.sla)
  const then = consequence(state?.sla?.then)
  const leading = model.transitions.filter(({ from }) => from.includes(view.state))
  // What the viewer may take is shown with its conditions; the rest says whose it is.
  const others = leading.filter(({ id }) => !steps.some(({ transition }) => transition === id))
  return (
    <>
      <Section title={t('model.now')}>
        <div className={css.facts}>
          <KeyValue
            rows={[
              {
                key: 'model',
                label: t('model.model'),
                value: t('model.version', {
                  model: inLanguage(model.labels.model, i18n.language),
                  version: model.version,
                }),
              },
              { key: 'state', label: t('model.state'), value: name(view.state) },
              {
                key: 'since',
                label: t('model.since'),
                value: weekdayDateTime(ui, new Date(view.stateEnteredAt), true),
              },
              {
                key: 'limit',
                label: t('model.limit'),
                value: sla ?? (state?.exempt ? inLanguage(state.exempt, i18n.language) : t('model.noLimit')),
              },
              ...(then ? [{ key: 'then', label: t('model.then'), value: then }] : []),
            ]}
          />
        </div>
      </Section>
      <Section title={t('model.yours')}>
        {steps.length === 0 && <CalmLine>{t('model.noneYours')}</CalmLine>}
        <ul className={css.list}>
          {steps.map((step) => (
            <YourStep key={step.transition} step={step} to={name(step.to)} />
          ))}
        </ul>
      </Section>
      {others.length > 0 && (
        <Section title={t('model.others')}>
          <ul className={css.list}>
            {others.map(({ id, label, to, roles, guards }) => (
              <li key={id} className={css.row}>
                <b className={text.medium}>{inLanguage(label, i18n.language)}</b>
                <div className={`${text.small} ${text.ink2}`}>
                  {t('model.leads', { stage: to === '$return' ? t('model.back') : name(to) })}{' '}
                  {t('model.who', { roles: roles.map(role).join(', ') })}
                </div>
                {guards.length > 0 && (
                  <div className={`${text.small} ${text.ink2}`}>
                    {t('model.needs', { what: guards.map(({ fn }) => guardWord(fn)).join('; ') })}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function YourStep({ step, to }: { step: NextStep; to: string }) {
  const { t, i18n } = useTranslation('case')
  const { role } = useStepWords()
  const { guardWord } = useProblemWords()
  const conditions = useConditions(step)
  return (
    <li className={css.row}>
      <b className={text.medium}>{inLanguage(step.label, i18n.language)}</b>
      <div className={`${text.small} ${text.ink2}`}>
        {t('model.leads', { stage: to })} {t('model.who', { roles: step.roles.map(role).join(', ') })}
      </div>
      {conditions.length > 0 ? (
        <Checklist conditions={conditions} />
      ) : (
        <div className={`${text.small} ${text.ink3}`}>
          {step.asks.includes('escalation')
            ? t('model.inForm', { what: guardWord('gEsc').toLocaleLowerCase() })
            : t('model.noConditions')}
        </div>
      )}
    </li>
  )
}
