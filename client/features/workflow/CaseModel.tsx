import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModelPosition } from '../../../shared/workflow/drawing/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconArrowsDiff, IconFlask } from '../../ui/icons.ts'
import { Checklist } from '../../ui/lists/Checklist.tsx'
import { CalmLine } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCase } from '../cases/caseContext.ts'
import { ModelDrawing } from '../models/drawing/ModelDrawing.tsx'
import { IfLate } from '../models/IfLate.tsx'
import { NewerVersion } from '../models/NewerVersion.tsx'
import { useVersionsToCompare } from '../models/useVersionsInForce.ts'
import { compareAddress, counterpart, nameOf } from '../models/versions.ts'
import css from '../models/models.module.css'
import { useNow } from '../session/useNow.ts'
import { useConditions } from './Conditions.tsx'
import { inLanguage, modelOfCase, refName } from './models.ts'
import { awaitedStep, forwardStep, type NextStep } from './primary.ts'
import { StepWay } from './StepWay.tsx'

const DAY = 86_400_000

/** The model with this case on it: where it stands, what leads on, what is missing and what follows if it is late. */
export function CaseModel() {
  const { t, i18n } = useTranslation('models')
  const { view, steps, allSteps } = useCase()
  const now = useNow()
  const model = modelOfCase(view)
  const { versions, asked } = useVersionsToCompare(view.model.code, view.gmina.teryt)
  const day = Math.floor((now.getTime() - Date.parse(view.stateEnteredAt)) / DAY) + 1
  const position = useMemo(
    (): ModelPosition => ({
      state: view.state,
      returnState: view.returnState,
      history: view.history ?? [{ state: view.state, at: view.stateEnteredAt }],
      blocked: allSteps
        .filter(({ allowed, reason, unmet }) => !allowed && (reason !== 'role' || unmet.length > 0))
        .map(({ transition, unmet }) => ({
          transition,
          missingCount: unmet.reduce((sum, { missing }) => sum + missing.length, 0),
        })),
      allowed: steps.filter(({ allowed }) => allowed).map(({ transition }) => transition),
      day,
    }),
    [view.state, view.returnState, view.history, view.stateEnteredAt, steps, allSteps, day],
  )
  if (!model) return <CalmLine>{t('unknown')}</CalmLine>
  const of = (transition: string) => steps.find((step) => step.transition === transition)
  const next = forwardStep(steps, view) ?? awaitedStep(allSteps, view)
  const other = counterpart(versions, view.model) ?? asked
  const adopted = view.history?.findLast(({ transition }) => transition === 'migrated') ?? view.history?.[0]
  const opened = adopted?.at ?? view.createdAt
  return (
    <>
      <div className={css.caseHead}>
        <div>
          <h2>
            {t('versionTitle', {
              model: inLanguage(model.labels.model, i18n.language),
              version: model.version,
            })}
          </h2>
          <p className={`${text.small} ${text.ink2}`}>
            {t('since', { date: shortDate(warsawDate(new Date(opened)), true) })}
          </p>
        </div>
        <div className={css.acts}>
          <Button component={Link} to={`/simulator?case=${view.id}`} leftSection={<Icon of={IconFlask} />}>
            {t('whatIf')}
          </Button>
          {other && (
            <Button
              component={Link}
              to={compareAddress(refName(view.model), nameOf(other))}
              leftSection={<Icon of={IconArrowsDiff} />}
            >
              {t('compareWith', { version: other.ref.version })}
            </Button>
          )}
        </div>
      </div>
      <ModelDrawing
        model={model}
        position={position}
        first={next && { kind: 'steps', link: '', steps: [next.transition] }}
        conditionsOf={(transition) => {
          const step = allSteps.find((one) => one.transition === transition)
          return step ? <StepConditions step={step} /> : null
        }}
        actionOf={(transition) => {
          const step = of(transition)
          return step && <StepWay step={step} isNext={step === next} />
        }}
        below={
          <>
            <IfLate model={model} />
            <NewerVersion versions={versions} />
          </>
        }
      />
    </>
  )
}

function StepConditions({ step }: { step: NextStep }) {
  const { t } = useTranslation('drawing')
  const conditions = useConditions(step)
  return conditions.length > 0 ? <Checklist conditions={conditions} /> : <p>{t('panel.noConditions')}</p>
}
