import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { DueBlock } from '../../ui/cases/DueBlock.tsx'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import css from '../cases/case.module.css'
import { WhyLate } from '../deadlines/WhyLate.tsx'
import { useNow } from '../session/useNow.ts'
import { inLanguage, modelOfCase, stateLabel } from './models.ts'
import { stageRule } from './stageRule.ts'
import { useDueReason } from './useDueReason.ts'
import { useStepWords } from './useStepWords.ts'

/** The deadline of the present stage, what follows when it passes, and where the number of days comes from. */
export function StageDue({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { duration, consequence } = useStepWords()
  const dueReason = useDueReason()
  const now = useNow()
  if (!view.stateDueAt) return null
  const model = modelOfCase(view)
  const state = model?.states.find(({ id }) => id === view.state)
  const label = stateLabel(model, view.state, i18n.language) ?? view.state
  const then = consequence(state?.sla?.then)
  const rule = model && stageRule(model, view)
  const time = rule && duration(rule.time)
  const why = view.deadline?.why
  const isPaused = view.deadline?.state === 'paused'
  const from = weekdayDateTime(ui, new Date(view.stateEnteredAt), true)
  return (
    <DueBlock
      title={t('due.title', { stage: label })}
      subtitle={isPaused ? t('due.subtitlePaused') : why ? dueReason(why) : t('due.subtitle')}
      from={new Date(view.stateEnteredAt)}
      dueAt={new Date(view.stateDueAt)}
      now={now}
      kind="target"
      consequence={
        <>
          {then && `${t('due.then', { then })} `}
          {view.lens !== 'receipt' && (
            <WhyLate
              dueAt={view.stateDueAt}
              caseId={view.id}
              isAbout={({ stage }) => stage === view.state}
              about={label}
            />
          )}{' '}
          <Popover width={360} withArrow trapFocus returnFocus>
            <Popover.Target>
              <button type="button" className={text.link}>
                {t('due.why')}
              </button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t('due.why')}>
              <div className={css.why} tabIndex={-1} data-autofocus>
                <h3>{t('due.why')}</h3>
                <p>
                  {model && rule?.isOfModel && time
                    ? t('due.rule', {
                        model: inLanguage(model.labels.model, i18n.language),
                        version: model.version,
                        stage: label,
                        time,
                      })
                    : time
                      ? t('due.ruleOnce', { stage: label, time })
                      : t('due.ruleUnknown')}
                </p>
                <p>{t('due.from', { from })}</p>
                {why && <p>{t('due.counted', { why: dueReason(why) })}</p>}
                {rule?.isUrgent && <p>{t('due.urgent')}</p>}
              </div>
            </Popover.Dropdown>
          </Popover>
        </>
      }
    />
  )
}
