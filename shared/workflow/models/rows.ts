import type { CooperationModelInput } from '../model.ts'
import { span } from './define.ts'
import { hours } from './states.ts'

/**
 * Transition rows the three models share; a model gives its row letter (R, U, B) and what differs. Sources
 * name public descriptions of the pilots where one exists; the rest is a proposal a region may change.
 */

type Row = CooperationModelInput['transitions'][number]
type Guards = Row['guards']

const PROPOSAL = 'proposal'

/** Work at the gmina level from which a case can go up. */
const WORKING = span('DIAGNOSIS', 'REVIEW')

/** Rows 0–4: from a signal or an opened case to the team. */
export const entryRows = (letter: string): Row[] => [
  {
    id: `${letter}0`,
    from: [],
    to: 'SIGNAL',
    event: 'signal',
    roles: ['MEMBER', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'PARTNERSHIP_LEADER', 'PCPR_LEAD'],
    guards: [],
    effects: ['notifyOpsHead'],
    label: { pl: 'Zgłoś rodzinę', en: 'Signal a family' },
    source: PROPOSAL,
  },
  {
    id: `${letter}0a`,
    from: ['SIGNAL'],
    to: 'DRAFT',
    event: 'qualifySignal',
    roles: ['SOCIAL_WORKER'],
    guards: [],
    effects: ['notifyInitiator', 'notifyOpsHead'],
    label: { pl: 'Przyjmij zgłoszenie', en: 'Accept the signal' },
    source: PROPOSAL,
  },
  {
    id: `${letter}0b`,
    from: ['SIGNAL'],
    to: 'REJECTED',
    event: 'rejectSignal',
    roles: ['SOCIAL_WORKER'],
    guards: [],
    asks: ['reason'],
    effects: ['notifyInitiator'],
    label: { pl: 'Odrzuć zgłoszenie', en: 'Reject the signal' },
    source: PROPOSAL,
  },
  {
    id: `${letter}1`,
    from: [],
    to: 'DRAFT',
    event: 'open',
    roles: ['SOCIAL_WORKER', 'FAMILY_ASSISTANT'],
    guards: [],
    effects: ['notifyOpsHead'],
    label: { pl: 'Załóż sprawę', en: 'Open a case' },
    source: PROPOSAL,
  },
  {
    id: `${letter}2`,
    from: ['DRAFT'],
    to: 'CONSENT',
    event: 'qualify',
    roles: ['OPS_HEAD'],
    guards: [{ fn: 'gEntry' }],
    asks: ['coordinatorMembershipId', 'deputyMembershipId'],
    effects: ['assignCoordinator', 'notifyCoordinator'],
    label: { pl: 'Zakwalifikuj i wyznacz koordynatora', en: 'Qualify and assign a coordinator' },
    source: 'entry condition: ROPS Toruń, call for gminas; the rest a proposal',
  },
  {
    id: `${letter}3`,
    from: ['DRAFT'],
    to: 'REJECTED',
    event: 'reject',
    roles: ['OPS_HEAD'],
    guards: [],
    asks: ['reason'],
    effects: ['notifyInitiator'],
    label: { pl: 'Odmów prowadzenia sprawy', en: 'Refuse the case' },
    source: PROPOSAL,
  },
  {
    id: `${letter}4`,
    from: ['CONSENT'],
    to: 'TEAM',
    event: 'confirmConsents',
    roles: ['SOCIAL_WORKER'],
    guards: [],
    asks: ['basis'],
    effects: ['notifyCoordinator'],
    label: { pl: 'Potwierdź zgody rodziny', en: 'Confirm the consents' },
    source: 'art. 8 ust. 3 ustawy o wspieraniu rodziny; the rest a proposal',
  },
]

interface TeamRow {
  letter: string
  /** Members and sectors at least. */
  size: number
  roles: Row['roles']
  label: Row['label']
  source: string
}

/** Row 5: the team is ready. */
export const teamRow = ({ letter, size, roles, label, source }: TeamRow): Row => ({
  id: `${letter}5`,
  from: ['TEAM'],
  to: 'DIAGNOSIS',
  event: 'formTeam',
  roles,
  guards: [{ fn: 'gLead' }, { fn: 'gConf' }, { fn: 'gTeam', n: size }],
  effects: ['notifyTeam'],
  label,
  source,
})

interface EscalationRow {
  id: string
  roles: Row['roles']
  /** Calendar days to answer. */
  days: number
  from?: Row['from']
  /** Only for these reasons. */
  reasons?: NonNullable<Guards[number]['reasons']>
}

const escalation = ({ id, roles, days, from = WORKING, reasons }: EscalationRow) => ({
  id,
  from,
  roles,
  guards: [{ fn: 'gEsc' as const, ...(reasons && { reasons }) }],
  asks: ['escalation' as const],
  deadline: { n: days, unit: 'd' as const },
  source: PROPOSAL,
})

/** Up to the partnership: directors have to release a resource. */
export const toPartnershipRow = (row: EscalationRow): Row => ({
  ...escalation(row),
  to: 'ESC_PZK',
  event: 'escalatePzk',
  effects: ['openEscalation', 'notifyPartnershipLeader', 'notifyTeam'],
  label: { pl: 'Poproś PZK o decyzję', en: 'Ask the partnership to decide' },
})

/** Up to the powiat, from the gmina or from the partnership; a child in danger is answered in a day. */
export const toPowiatRow = (row: EscalationRow): Row => {
  const common = escalation(row)
  const isRaised = common.from.includes('ESC_PZK')
  return {
    ...common,
    to: 'ESC_POWIAT',
    event: 'escalatePowiat',
    deadline: { ...common.deadline, byReason: { childSafety: hours(24) } },
    effects: [isRaised ? 'raiseEscalation' : 'openEscalation', 'notifyPcprLead', 'notifyTeam'],
    label: { pl: 'Przekaż do decyzji powiatu', en: 'Ask the county to decide' },
  }
}

/** A decision by whoever decides at that level; the case goes back to where it was. */
export const decisionRow = (id: string, from: 'ESC_PZK' | 'ESC_POWIAT'): Row => ({
  id,
  from: [from],
  to: '$return',
  event: 'decide',
  roles: [from === 'ESC_PZK' ? 'PARTNERSHIP_LEADER' : 'PCPR_LEAD'],
  guards: [],
  asks: ['decision'],
  effects: ['closeEscalation', 'notifyTeam'],
  label: { pl: 'Zapisz decyzję', en: 'Record the decision' },
  source: PROPOSAL,
})

/** The coordinator takes the question back. */
export const withdrawalRow = (id: string, from: Row['from']): Row => ({
  id,
  from,
  to: '$return',
  event: 'withdrawEscalation',
  roles: ['COORDINATOR'],
  guards: [],
  asks: ['reason'],
  effects: ['closeEscalation', 'notifyTeam'],
  label: { pl: 'Wycofaj eskalację', en: 'Withdraw the escalation' },
  source: PROPOSAL,
})
