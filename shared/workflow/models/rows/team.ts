import type { Row } from './row.ts'

interface TeamRow {
  letter: string
  /** Members and sectors at least. */
  size: number
  roles: Row['roles']
  label: Row['label']
  source: Row['source']
}

/** Row 5: the team is ready. */
export const teamRow = ({ letter, size, roles, label, source }: TeamRow): Row => ({
  id: `${letter}5`,
  from: ['TEAM'],
  to: 'DIAGNOSIS',
  event: 'formTeam',
  roles,
  guards: [{ fn: 'gLead' }, { fn: 'gConf' }, { fn: 'gTeam', n: size }],
  overridable: true,
  effects: ['notifyTeam'],
  label,
  source,
})
