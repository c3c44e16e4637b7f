import { hours } from '../states.ts'
import { PROPOSAL, WORKING, type Guards, type Row } from './row.ts'

interface EscalationRow {
  id: string
  roles: Row['roles']
  /** Calendar days to answer. */
  days: number
  from?: Row['from']
  /** Only for these reasons. */
  reasons?: NonNullable<Guards[number]['reasons']>
  pullsIn?: Row['pullsIn']
}

/** Rows 10–11: up a level and back. */
const escalation = ({ id, roles, days, from = WORKING, reasons, pullsIn }: EscalationRow) => ({
  id,
  from,
  roles,
  guards: [{ fn: 'gEsc' as const, ...(reasons && { reasons }) }],
  asks: ['escalation' as const],
  ...(pullsIn && { pullsIn }),
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
  requiredDocs: ['DECISION_MINUTES'],
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
