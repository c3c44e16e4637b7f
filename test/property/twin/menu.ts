import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { DAY } from '../../helpers/clock.ts'
import type { Twin } from './twin.ts'

type Act = () => Promise<void>

/** What somebody could do where the case stands now; the way forward more often than the rest. */
export function menuOf(twin: Twin, days: number): Act[] {
  const { run, place, model } = twin
  const { state } = run.position ?? {}
  const reason = { reason: 'Powód' }
  const leads = {
    coordinatorMembershipId: place.worker.membershipId,
    deputyMembershipId: place.deputy.membershipId,
  }
  const reviewOn = warsawDate(new Date(twin.now().getTime() + days * DAY))
  const task: Act = () => twin.addAction(days)
  const done: Act = () => twin.finishAction()
  const up: Act =
    model.code === 'RUR'
      ? () => twin.escalate('powiat', days % 2 ? 'noResponse' : 'childSafety')
      : () => (days % 3 ? twin.escalate('partnership', 'resource') : twin.escalate('powiat', 'childSafety'))
  const invite = twin.invitation ? done : () => twin.invite()
  const takes = (event: string) =>
    model.transitions.some((row) => row.event === event && state !== undefined && row.from.includes(state))
  const next: Act = twin.transfer ? () => twin.answerTransfer(days % 4 === 0) : () => twin.askTransfer()
  const move = takes('transfer') ? [next] : []
  const lead: Act = twin.handover ? () => twin.answerLead(days % 3 > 0) : () => twin.offerLead()
  // The first version only, so that it happens once.
  const adopt = model.version === 1 && !twin.transfer ? [() => twin.migrate(days % 2 === 0)] : []
  const beside = [
    ...adopt,
    task,
    done,
    up,
    ...(takes('requestSupervision') ? [() => twin.supervise()] : []),
    lead,
    ...move,
  ]
  const region: Act[] = [
    ...(takes('forwardIssue') && (model.code === 'URB' || state === 'ESC_POWIAT')
      ? [() => twin.putIssue()]
      : []),
    () => twin.answerIssue(),
  ]
  const way = (act: Act, ...others: Act[]) => [act, act, act, ...others]

  const found = (): Act[] => {
    switch (state) {
      case 'SIGNAL':
        return way(
          () => twin.takeUp(),
          () => twin.takeUp(),
          () => twin.worker('rejectSignal', reason),
          ...move,
        )
      case 'DRAFT':
        return way(
          () => twin.head('qualify', leads),
          () => twin.head('qualify', leads),
          ...(days % 2 ? [() => twin.head('reject', reason)] : []),
        )
      case 'CONSENT':
        return way(
          () => twin.confirmConsents(),
          ...adopt,
          ...(twin.hasBases ? [] : [() => twin.recordBases(), () => twin.recordShortBases(days)]),
        )
      case 'TEAM':
        return way(() => twin.lead('formTeam'), task, invite, ...adopt)
      case 'DIAGNOSIS':
        return way(() => twin.lead('approveDiagnosis'), ...beside)
      case 'PLANNING':
        return way(() => twin.signPlan(days % 2 === 0), ...beside)
      case 'RUNNING':
        return way(
          () => twin.lead('review'),
          () => twin.lead('suspend', { ...reason, reviewOn }),
          () => twin.lead('suspend', { ...reason, reviewOn }),
          () => twin.extend(),
          () => twin.worker('withdrawConsent', reason),
          ...beside,
        )
      case 'REVIEW':
        return way(
          () => twin.lead('continuePlan'),
          () => twin.lead('finish'),
          () => twin.extend(),
          ...beside,
        )
      case 'EVALUATION':
        return run.pending ? waiting(twin) : way(() => close(twin, days), done, ...move)
      case 'SUSPENDED':
        return way(() => twin.lead('resume'), done, ...move, ...adopt)
      case 'ESC_PZK':
        return way(
          () => twin.decide(),
          () => twin.passOn(),
          () => twin.withdraw(),
          task,
          ...region,
        )
      case 'ESC_POWIAT':
        return way(
          () => twin.decide(),
          () => twin.withdraw(),
          task,
          ...region,
          ...region,
        )
      case 'CLOSED':
        return way(
          () => twin.worker('followUp', { note: 'Dobrze.' }),
          () => twin.answerIssue(),
        )
      case 'FOLLOWUP':
        return way(
          () => twin.head('reopen', reason),
          () => twin.worker('archive', { note: 'Dobrze.' }),
        )
      default:
        return []
    }
  }
  const isOpenStill = twin.invitation && twin.invitation.dueAt > twin.now() && state === 'TEAM'
  return [
    ...found(),
    ...(run.proposed ? [() => twin.answerProposal(days % 3 === 0)] : []),
    ...(isOpenStill ? [() => twin.accept()] : []),
  ]
}

/** Where two have to agree, either may ask first. */
function close(twin: Twin, days: number): Promise<void> {
  const code = { closureCode: 'goalsMet' }
  return twin.model.code === 'URB' && days % 2 ? twin.lead('close', code) : twin.head('close', code)
}

function waiting(twin: Twin): Act[] {
  const { head, worker } = twin.place
  return [
    () => twin.confirm(),
    () => twin.confirm(),
    () => twin.refuse(head),
    () => twin.refuse(worker),
    () => twin.finishAction(),
  ]
}
