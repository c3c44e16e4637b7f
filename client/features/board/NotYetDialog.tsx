import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconCircleCheck } from '../../ui/icons.ts'
import { Checklist } from '../../ui/lists/Checklist.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'
import { caseName, useCase } from '../cases/caseContext.ts'
import { useConditions } from '../workflow/Conditions.tsx'
import { modelOfCase } from '../workflow/models.ts'
import type { NextStep } from '../workflow/primary.ts'
import { wayOut } from '../workflow/remedies.ts'
import { StepForm } from '../workflow/StepForm.tsx'
import css from './board.module.css'
import { useMoveWords } from './useMoveWords.ts'

/** The first missing thing that this viewer can supply, as the button of the dialog. */
function FirstRemedy({ step }: { step: NextStep }) {
  const { t } = useTranslation('case')
  const { t: board } = useTranslation('board')
  const { abilities, mustSign, base, open } = useCase()
  for (const { remedy, about } of step.unmet.flatMap(({ missing }) => missing)) {
    const { form } = remedy
    const out = form === 'confidentiality' && !mustSign ? null : wayOut(form, abilities, about)
    if (!out || !form) continue
    if ('to' in out)
      return (
        <Button variant="filled" component={Link} to={`${base}${out.to}`} data-autofocus>
          {t(`do.${form}`)}
        </Button>
      )
    return (
      <Button variant="filled" onClick={() => open({ kind: out.dialog })} data-autofocus>
        {t(`do.${form}`)}
      </Button>
    )
  }
  return (
    <Button variant="filled" component={Link} to={base} data-autofocus>
      {board('move.open')}
    </Button>
  )
}

/** Why the card is not where it was to go: what is missing, who can supply it, and the nearest way out. */
export function NotYetDialog({
  step,
  dropped,
  onClose,
}: {
  step: NextStep
  dropped: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('board')
  const { t: inCase } = useTranslation('case')
  const { view, base } = useCase()
  const { stage } = useMoveWords()
  const [isOverriding, setOverriding] = useState(false)
  const conditions = useConditions(step, onClose)
  if (isOverriding) return <StepForm step={step} isOverriding onClose={onClose} />
  const model = modelOfCase(view)
  const here = stage(view.state, model)
  const missing = conditions.filter(({ met }) => !met)
  const met = conditions.length - missing.length
  return (
    <Dialog
      opened
      onClose={onClose}
      focusInside
      over={[caseName(view, inCase), view.familyName && view.number].filter(Boolean).join(', ')}
      title={t('notYet.title', { stage: stage(step.to, model) })}
      back={
        step.overridable && (
          <button type="button" className={text.link} onClick={() => setOverriding(true)}>
            {t('notYet.override')}
          </button>
        )
      }
      primary={
        <>
          <Button onClick={onClose}>{t('notYet.stay', { stage: here })}</Button>
          <FirstRemedy step={step} />
        </>
      }
    >
      <p className={text.ink2}>
        {dropped && t('notYet.back', { stage: here })} {t('notYet.missing', { count: missing.length })}
      </p>
      <Checklist divided conditions={missing} />
      <p className={css.rest}>
        <Icon of={IconCircleCheck} size={18} />
        <span>
          {met > 0 && t('notYet.rest', { count: met })}{' '}
          <Link to={`${base}/model`}>{inCase('conditions.model')}</Link>
        </span>
      </p>
    </Dialog>
  )
}
