import { ActionDialog } from '../actions/ActionDialog.tsx'
import { OfferDialog } from '../coordination/OfferDialog.tsx'
import { TakeOverDialog } from '../coordination/TakeOverDialog.tsx'
import { EscalateDialog } from '../escalations/EscalateDialog.tsx'
import { InviteDialog } from '../invitations/InviteDialog.tsx'
import { IssueDialog } from '../issues/IssueDialog.tsx'
import { LeaveDialog } from '../participants/LeaveDialog.tsx'
import { SignDialog } from '../participants/SignDialog.tsx'
import { PersonDialog } from '../persons/PersonDialog.tsx'
import { SupervisionDialog } from '../supervisions/SupervisionDialog.tsx'
import { TransferDialog } from '../transfers/TransferDialog.tsx'
import { StepDialog } from '../workflow/StepDialog.tsx'
import type { CaseDialog } from './caseContext.ts'
import { DeclineProposalDialog } from './DeclineProposalDialog.tsx'
import { EditCaseDialog } from './EditCaseDialog.tsx'
import { HandoverDialog } from './HandoverDialog.tsx'

/** Whichever dialog of the case is open. */
export function CaseDialogs({ dialog, onClose }: { dialog: CaseDialog | null; onClose: () => void }) {
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'step':
      return (
        <StepDialog step={dialog.step} startsOverriding={dialog.isOverriding ?? false} onClose={onClose} />
      )
    case 'invite':
      return <InviteDialog onClose={onClose} />
    case 'sign':
      return <SignDialog onClose={onClose} />
    case 'leave':
      return <LeaveDialog onClose={onClose} />
    case 'edit':
      return <EditCaseDialog onClose={onClose} />
    case 'escalate':
      return <EscalateDialog onClose={onClose} {...(dialog.proposal ? { proposal: dialog.proposal } : {})} />
    case 'answerHandover':
      return <HandoverDialog accept={dialog.accept} onClose={onClose} />
    case 'declineProposal':
      return <DeclineProposalDialog onClose={onClose} />
    case 'action':
      return <ActionDialog onClose={onClose} />
    case 'person':
      return <PersonDialog onClose={onClose} />
    case 'handover':
      return <OfferDialog onClose={onClose} />
    case 'takeOver':
      return <TakeOverDialog onClose={onClose} />
    case 'transfer':
      return <TransferDialog onClose={onClose} />
    case 'issue':
      return <IssueDialog onClose={onClose} />
    case 'supervision':
      return <SupervisionDialog onClose={onClose} />
  }
}
