import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import text from '../../ui/text.module.css'
import { EVENT, isWayUp } from '../../../shared/workflow/engineEvents.ts'
import { useCase } from '../cases/caseContext.ts'
import css from '../models/models.module.css'
import { inLanguage } from './models.ts'
import { choosePrimary, plainSteps, type NextStep } from './primary.ts'

/** The way to take a step of the drawing, or first to what it lacks, and past that where the model lets one. */
export function StepWay({ step, isNext }: { step: NextStep; isNext: boolean }) {
  const { t } = useTranslation('case')
  const { open } = useCase()
  const isMissing = !step.allowed && !step.awaits && step.unmet.some(({ verdict }) => verdict === false)
  return (
    <>
      <Way step={step} isNext={isNext} />
      {step.overridable && isMissing && plainSteps([step]).length > 0 && (
        <p className={css.past}>
          <button
            type="button"
            className={text.link}
            onClick={() => open({ kind: 'step', step, isOverriding: true })}
          >
            {t('step.override')}
          </button>
        </p>
      )}
    </>
  )
}

/** The same as the page's own button offers. */
function Way({ step, isNext }: { step: NextStep; isNext: boolean }) {
  const { t, i18n } = useTranslation('case')
  const { view, abilities, steps, mustSign, base, open } = useCase()
  const primary = choosePrimary({ view, abilities, steps, mustSign })
  const label = inLanguage(step.label, i18n.language)
  if (isNext && primary.kind === 'remedy') {
    const { form, out } = primary
    const words = t(`do.${form}`)
    return 'to' in out ? (
      <Button className={css.way ?? ''} fullWidth component={Link} to={`${base}${out.to}`}>
        {words}
      </Button>
    ) : (
      <Button className={css.way ?? ''} fullWidth onClick={() => open({ kind: out.dialog })}>
        {words}
      </Button>
    )
  }
  if (isWayUp(step.event) && abilities['escalate']?.allowed)
    return (
      <Button className={css.way ?? ''} fullWidth onClick={() => open({ kind: 'escalate' })}>
        {label}
      </Button>
    )
  if (step.event === EVENT.decide)
    return (
      <Button className={css.way ?? ''} fullWidth component={Link} to="/escalations">
        {t('action.decide')}
      </Button>
    )
  // Steps with a form of their own start where their records are.
  if (plainSteps([step]).length === 0) return null
  return (
    <Button
      className={css.way ?? ''}
      fullWidth
      aria-disabled={!step.allowed || undefined}
      onClick={() => open({ kind: 'step', step })}
    >
      {label}
    </Button>
  )
}
