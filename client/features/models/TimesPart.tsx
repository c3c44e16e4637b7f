import { useTranslation } from 'react-i18next'
import type { CooperationModel, ModelState } from '../../../shared/workflow/model.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { useDrawingWords } from './drawing/useDrawingWords.ts'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { useVoivodeships } from './useVoivodeships.ts'

/** “Kto i kiedy”: whose each deadline is, who is told when it passes, and every other time the model sets. */
export function TimesPart() {
  const { model } = useModelShown()
  return model && <Times model={model} />
}

const LADDERS = ['stage', 'decision', 'task'] as const

function Times({ model }: { model: CooperationModel }) {
  const { t } = useTranslation('models')
  const { nameOf } = useVoivodeships()
  const words = useDrawingWords(model)
  const { longDuration: long } = words
  const answers = Object.entries(model.answers) as [
    keyof CooperationModel['answers'],
    { n: number; unit: 'd' },
  ][]
  const { invitationAnswer: invitation, planLimit } = model
  return (
    <>
      <Section title={t('times.stages')}>
        <DataTable<ModelState>
          caption={t('times.stages')}
          rows={model.states.filter(({ sla }) => sla)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'state', header: t('times.stage'), cell: ({ label }) => words.label(label) },
            {
              key: 'owner',
              header: t('times.owner'),
              phone: 'left',
              cell: ({ owner }) => (owner ? words.role(owner) : '–'),
            },
            { key: 'time', header: t('times.time'), phone: 'right', cell: (state) => words.deadline(state) },
            {
              key: 'then',
              header: t('times.then'),
              phone: 'line',
              cell: (state) => words.consequence(state) ?? t('times.ladder'),
            },
          ]}
        />
      </Section>
      <Section title={t('times.ladders')}>
        <div className={css.ladder}>
          {LADDERS.map((name) => {
            const { remind, rungs } = model.ladders[name]
            return (
              <div key={name}>
                <h3>{t(`times.ladderOf.${name}`)}</h3>
                <ol>
                  {remind.map((before) => (
                    <li key={long(before)}>{t('times.remind', { time: long(before) })}</li>
                  ))}
                  {rungs.map(({ to, after, quiet }, index) => (
                    <li key={index}>
                      {after.n === 0
                        ? t('times.atOnce', { who: t(`rung.${to}`) })
                        : t('times.after', { time: long(after), who: t(`rung.${to}`) })}
                      {quiet && `, ${t('times.quiet')}`}
                    </li>
                  ))}
                </ol>
              </div>
            )
          })}
        </div>
      </Section>
      <Section title={t('times.other')}>
        <div className={css.facts}>
          <KeyValue
            rows={[
              {
                key: 'propose',
                label: t('times.propose'),
                value: t('times.proposeAfter', { count: model.proposeEscalationAfter }),
              },
              {
                key: 'invitation',
                label: t('times.invitation'),
                value: invitation.urgent
                  ? t('times.withUrgent', { time: long(invitation), urgent: long(invitation.urgent) })
                  : long(invitation),
              },
              {
                key: 'plan',
                label: t('times.plan'),
                value: t('times.extended', { time: long(planLimit), more: long(planLimit.extension) }),
              },
              ...answers.map(([name, time]) => ({
                key: name,
                label: t(`times.answer.${name}`),
                value: long(time),
              })),
            ]}
          />
        </div>
      </Section>
      <Section title={t('times.words')}>
        <div className={css.facts}>
          <KeyValue
            rows={[
              ...Object.entries(model.labels).map(([term, label]) => ({
                key: term,
                label: t(`term.${term as 'plan'}`),
                value: words.label(label),
              })),
              ...model.variants.map(({ id, name, voivodeships, labels, states, transitions }) => ({
                key: id,
                label: words.label(name),
                value: t('times.variant', {
                  regions: voivodeships.map(nameOf).join(', '),
                  words: [labels, states, transitions]
                    .flatMap((named) => Object.values(named ?? {}))
                    .flatMap((one) => (one ? [words.label(one)] : []))
                    .join(', '),
                }),
              })),
            ]}
          />
        </div>
      </Section>
    </>
  )
}
