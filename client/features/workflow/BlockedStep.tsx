import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Checklist } from '../../ui/lists/Checklist.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'
import { caseName, useCase } from '../cases/caseContext.ts'
import { useConditions } from './Conditions.tsx'
import { inLanguage } from './models.ts'
import type { NextStep } from './primary.ts'

/** A step whose conditions are not met: what is missing and how to get there, never just a grey button. */
export function BlockedStep({
  step,
  onOverride,
  onClose,
}: {
  step: NextStep
  /** Going on all the same, where the model allows it with a reason. */
  onOverride?: () => void
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('case')
  const { view } = useCase()
  const conditions = useConditions(step, onClose)
  return (
    <Dialog
      opened
      onClose={onClose}
      over={caseName(view, t)}
      title={t('step.blocked', { step: inLanguage(step.label, i18n.language) })}
      primary={<Button onClick={onClose}>{t('step.stay')}</Button>}
    >
      <p className={text.ink2}>{t('step.missing')}</p>
      <Checklist divided conditions={conditions} />
      {onOverride && (
        <p>
          <button type="button" className={text.link} onClick={onOverride}>
            {t('step.override')}
          </button>
        </p>
      )}
    </Dialog>
  )
}
