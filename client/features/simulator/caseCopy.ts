import type { ActionView } from '../../../shared/contracts/actions.ts'
import { isOpenAction } from '../../../shared/domain/action.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { CaseState, Sector } from '../../../shared/domain/vocabulary.ts'
import type { Papers } from '../../../shared/workflow/papers.ts'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { emptyScenario } from './draft.ts'

type Copied = Pick<
  CaseView,
  | 'model'
  | 'urgent'
  | 'state'
  | 'returnState'
  | 'stateEnteredAt'
  | 'stateDueAt'
  | 'deadline'
  | 'missedDeadlines'
  | 'proposal'
  | 'handover'
> & { team?: readonly { sector: Sector }[] | undefined }

interface CopyOptions {
  name: string
  now: Date
  /** Institutions whose answer is still awaited, as far as the viewer sees them. */
  asked: readonly Sector[]
  /** Tasks of the case, as far as the viewer sees them. */
  actions: readonly Pick<ActionView, 'status' | 'institution' | 'createdAt' | 'dueAt'>[]
  /** The family's papers; null where the viewer may not know. */
  papers: Papers | null
}

/** What a stopped clock has left, in the units a clock is stopped in; null while it runs. */
function leftOf(deadline: Copied['deadline']): NonNullable<Scenario['standsAt']>['paused'] {
  if (deadline?.state !== 'paused' || !deadline.remaining) return null
  const { n, unit } = deadline.remaining
  return unit === 'wd' || unit === 'd' || unit === 'ms' ? { n, unit } : null
}

const partners = (sectors: readonly Sector[]): Sector[] =>
  [...new Set(sectors)].filter((sector) => sector !== 'OPS' && sector !== 'CUS')

/** Up to here nobody, or not everybody, has been invited. */
const WITHOUT_TEAM: readonly CaseState[] = ['SIGNAL', 'DRAFT', 'CONSENT', 'TEAM']

/** A case as a scenario: where it stands, who has joined, who was asked, and nothing about the family. */
export function copyOfCase(view: Copied, { name, now, asked, actions, papers }: CopyOptions): Scenario {
  const joined = partners((view.team ?? []).map(({ sector }) => sector))
  const usual = emptyScenario(name, view.model.code, view.model.version, now)
  const team = partners([...joined, ...asked])
  // A copy takes what is missing as met in time, and invitations are part of that: without the usual institutions
  // there would be nobody to invite, and the team would never come about. The form shows them, to be changed.
  const isTeamAhead = WITHOUT_TEAM.includes(view.returnState ?? view.state)
  return {
    ...usual,
    urgent: view.urgent,
    team: team.length === 0 && isTeamAhead ? usual.team : team,
    standsAt: {
      state: view.state,
      returnState: view.returnState,
      enteredAt: view.stateEnteredAt,
      dueAt: view.stateDueAt,
      joined,
      actions: actions.filter(isOpenAction).map(({ institution, createdAt, dueAt }) => ({
        sector: institution.sector,
        startedAt: createdAt,
        dueAt,
      })),
      handover: view.handover ? { startedAt: view.handover.at, dueAt: view.handover.dueAt } : null,
      papers,
      missed: view.missedDeadlines ?? 0,
      proposedAt: view.proposal?.state === 'PROPOSED' ? view.proposal.at : null,
      paused: leftOf(view.deadline),
    },
  }
}
