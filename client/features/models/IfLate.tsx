import { useTranslation } from 'react-i18next'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { runsByHours } from '../../../shared/workflow/whyDue.ts'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import { useMissedWords } from '../cases/useMissedWords.ts'
import { WhyEscalated } from '../deadlines/WhyEscalated.tsx'
import { inLanguage } from '../workflow/models.ts'
import { ifLate, proposedAfter } from './lateness.ts'
import css from './models.module.css'

/** What has passed already, and that going up is proposed because of it; each with its “why?”. */
function Missed() {
  const { t } = useTranslation('models')
  const { view } = useCase()
  const missedWords = useMissedWords()
  const { missedDeadlines = 0, proposal } = view
  const proposed = proposal?.state === 'PROPOSED' ? proposal.missed : []
  const count = Math.max(missedDeadlines, proposed.length)
  if (count === 0) return null
  return (
    <>
      <p className={`${text.small} ${css.missed}`}>
        {t('late.missed', { count })} {proposed.length > 0 && t('late.isProposed')}
      </p>
      {proposed.length > 0 && (
        <ul className={text.small}>
          {proposed.map((one) => (
            <li key={one.deadlineId}>
              {missedWords(one)} <WhyEscalated id={one.deadlineId} about={missedWords(one)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** “Jeśli nie zdążymy do …”: who is told when, and what the product then does by itself. */
export function IfLate({ model }: { model: CooperationModel }) {
  const { t, i18n } = useTranslation('models')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  const dueAt = view.deadline?.dueAt ?? view.stateDueAt
  if (!dueAt) return null
  const due = new Date(dueAt)
  const consequences = ifLate(model, {
    state: view.state,
    level: view.level,
    startedAt: new Date(view.stateEnteredAt),
    dueAt: due,
    urgent: runsByHours(view.deadline?.why?.rule),
  })
  const times = proposedAfter(model, view.state)
  return (
    <section className={css.panelPart}>
      <h3>{t('late.title', { at: weekdayDateTime(ui, due) })}</h3>
      {/* The stage left behind stands still; the day to come back to it has a clock of its own. */}
      {view.deadline?.state === 'paused' && (
        <p className={`${text.small} ${text.ink2}`}>{t('late.paused', { date: weekdayDateTime(ui, due) })}</p>
      )}
      <ul className={`${text.small} ${text.ink2}`}>
        {consequences.map((one) => {
          const at = weekdayDateTime(ui, one.at)
          return one.kind === 'told' ? (
            <li key={`${one.to}${at}`}>{t('late.told', { at, who: t(`rung.${one.to}`) })}</li>
          ) : (
            <li key={one.step.id}>
              {t('late.taken', { at, step: inLanguage(one.step.label, i18n.language) })}
            </li>
          )
        })}
        {times !== null && view.proposal?.state !== 'PROPOSED' && (
          <li>{t('late.proposed', { count: times })}</li>
        )}
      </ul>
      <Missed />
    </section>
  )
}
