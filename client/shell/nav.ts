import type { IconShape } from '../ui/Icon.tsx'
import {
  IconArrowsExchange,
  IconBuildingBank,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCertificate,
  IconFolders,
  IconHeartHandshake,
  IconListCheck,
  IconMailOpened,
  IconReport,
  IconScale,
  IconSitemap,
  IconStairsUp,
  IconUsers,
} from '../ui/icons.ts'

export const NAV_KEYS = [
  'home',
  'cases',
  'oversight',
  'actions',
  'invitations',
  'escalations',
  'partnerships',
  'models',
  'issues',
  'calendar',
  'programmes',
  'reports',
] as const
export type NavKey = (typeof NAV_KEYS)[number]

/** Address and sign of every place in the rail. Which of them a person has comes with the shell's data. */
export const NAV: Record<NavKey, { to: string; icon: IconShape }> = {
  home: { to: '/', icon: IconCalendarEvent },
  cases: { to: '/cases', icon: IconFolders },
  oversight: { to: '/oversight', icon: IconFolders },
  actions: { to: '/actions', icon: IconListCheck },
  invitations: { to: '/invitations', icon: IconMailOpened },
  escalations: { to: '/escalations', icon: IconStairsUp },
  partnerships: { to: '/partnerships', icon: IconHeartHandshake },
  models: { to: '/models', icon: IconSitemap },
  issues: { to: '/issues', icon: IconBuildingBank },
  calendar: { to: '/calendar', icon: IconCalendarMonth },
  programmes: { to: '/programmes', icon: IconCertificate },
  reports: { to: '/reports', icon: IconReport },
}

/** Places for now and then: behind the account menu and the phone's “more”. */
export const MORE = {
  caseload: { to: '/caseload', icon: IconUsers },
  absences: { to: '/absences', icon: IconCalendarEvent },
  partnerships: { to: '/partnerships', icon: IconHeartHandshake },
  transfers: { to: '/transfers', icon: IconArrowsExchange },
  overrides: { to: '/overrides', icon: IconScale },
  issues: { to: '/issues', icon: IconBuildingBank },
} as const
export type MoreKey = keyof typeof MORE

/** How many places fit in the phone's bar; the fifth item is “more”. */
export const PHONE_PLACES = 4
