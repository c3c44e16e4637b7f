import type { ShellData } from '../../shell/ShellData.ts'

const kcynia = { id: 'm1', institution: 'MGOPS Kcynia', sector: 'ops', role: 'pracownik socjalny' } as const

/** The moment at which the gallery stands: Tuesday 10 November 2026, 9:20 in Warsaw, the day before a holiday. */
export const NOW = new Date('2026-11-10T08:20:00Z')

/** An instant of 2026 by Warsaw winter time. */
export const at = (month: number, day: number, hour = 15, minute = 30): Date =>
  new Date(Date.UTC(2026, month - 1, day, hour - (month === 10 && day < 25 ? 2 : 1), minute))

export const shellSample: ShellData = {
  user: { name: 'Joanna Maćkowiak', title: 'koordynatorka GGK' },
  acting: kcynia,
  choices: [
    kcynia,
    { id: 'm2', institution: 'Partnerstwo Kcynia', sector: 'mie', role: 'lider partnerstwa' },
  ],
  nav: ['home', 'cases', 'actions', 'invitations', 'meetings', 'programmes', 'reports'],
  badges: { actions: 11, invitations: 3 },
  unread: 4,
  connection: { state: 'live' },
  demo: new URLSearchParams(location.search).has('demo'),
  onActAs: () => undefined,
  onSearch: () => undefined,
  onSignOut: () => undefined,
}
