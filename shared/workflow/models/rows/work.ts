import { PROPOSAL, type Guards, type Row } from './row.ts'

interface WorkRows {
  letter: string
  /** Conditions of the diagnosis beyond its own: cost cards where the model asks for them. */
  diagnosis?: Guards
  diagnosisDocs: NonNullable<Row['requiredDocs']>
  planDoc: 'PLAN' | 'CONTRACT'
  /** Who signs for the services. */
  signs: Row['roles']
  labels: { sign: Row['label']; review: Row['label'] }
  source: Row['source']
}

/** Rows 6–9 and 13: diagnosis, plan, work and its reviews, the end of work. */
export const workRows = ({
  letter,
  diagnosis = [],
  diagnosisDocs,
  planDoc,
  signs,
  labels,
  source,
}: WorkRows): Row[] => [
  {
    id: `${letter}6`,
    from: ['DIAGNOSIS'],
    to: 'PLANNING',
    event: 'approveDiagnosis',
    roles: ['COORDINATOR'],
    guards: [{ fn: 'gDiag' }, { fn: 'gFamily' }, ...diagnosis],
    requiredDocs: diagnosisDocs,
    overridable: true,
    effects: ['notifyTeam'],
    label: { pl: 'Zatwierdź diagnozę', en: 'Approve the diagnosis' },
    source,
  },
  {
    id: `${letter}7`,
    from: ['PLANNING'],
    to: 'RUNNING',
    event: 'signPlan',
    roles: signs,
    guards: [{ fn: 'gPlan' }, ...(planDoc === 'CONTRACT' ? [{ fn: 'gContract' as const }] : [])],
    requiredDocs: [planDoc],
    overridable: true,
    effects: ['startPlanLimit', 'notifyTeam'],
    label: labels.sign,
    source,
  },
  {
    id: `${letter}8`,
    from: ['RUNNING'],
    to: 'REVIEW',
    event: 'review',
    roles: ['COORDINATOR'],
    guards: [{ fn: 'gMinutes' }],
    requiredDocs: ['MINUTES'],
    overridable: true,
    effects: ['notifyTeam'],
    label: labels.review,
    source,
  },
  {
    id: `${letter}9`,
    from: ['REVIEW'],
    to: 'RUNNING',
    event: 'continuePlan',
    roles: ['COORDINATOR'],
    guards: [],
    requiredDocs: [planDoc],
    effects: ['newPlanVersion', 'notifyTeam'],
    label: { pl: 'Kontynuuj plan', en: 'Go on with the plan' },
    source: PROPOSAL,
  },
  {
    id: `${letter}13`,
    from: ['REVIEW'],
    to: 'EVALUATION',
    event: 'finish',
    roles: ['COORDINATOR'],
    guards: [{ fn: 'gDone' }],
    overridable: true,
    effects: ['notifyTeam'],
    label: { pl: 'Zakończ realizację planu', en: 'End the work on the plan' },
    source: PROPOSAL,
  },
  {
    id: `${letter}13a`,
    from: ['RUNNING', 'REVIEW'],
    to: '$stay',
    event: 'extendPlan',
    roles: ['OPS_HEAD'],
    guards: [],
    asks: ['reason'],
    effects: ['extendPlanLimit', 'notifyCoordinator'],
    label: { pl: 'Przedłuż plan', en: 'Extend the plan' },
    source: PROPOSAL,
  },
]
