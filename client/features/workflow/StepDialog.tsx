import { useState } from 'react'
import { ApprovalDialog } from './ApprovalDialog.tsx'
import { BlockedStep } from './BlockedStep.tsx'
import type { NextStep } from './primary.ts'
import { StepForm } from './StepForm.tsx'

/** One step of the model: its fields, what it lacks, or the second person it waits for. */
export function StepDialog({
  step,
  startsOverriding = false,
  onClose,
}: {
  step: NextStep
  /** What is missing was read already where the dialog was opened. */
  startsOverriding?: boolean
  onClose: () => void
}) {
  const [isOverriding, setOverriding] = useState(startsOverriding)
  if (step.awaits) return <ApprovalDialog step={step} awaits={step.awaits} onClose={onClose} />
  // What is only unknown to this viewer the server knows, so the step may be tried.
  const isKnown = step.unmet.some(({ verdict }) => verdict === false)
  if (!step.allowed && isKnown && !isOverriding)
    return (
      <BlockedStep
        step={step}
        onClose={onClose}
        {...(step.overridable ? { onOverride: () => setOverriding(true) } : {})}
      />
    )
  return <StepForm step={step} isOverriding={isOverriding} onClose={onClose} />
}
