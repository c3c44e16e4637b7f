import type { IconShape } from '../ui/Icon.tsx'
import {
  IconCalendarEvent,
  IconCertificate,
  IconFolders,
  IconHeartHandshake,
  IconListCheck,
  IconMailOpened,
  IconReport,
  IconSitemap,
  IconStairsUp,
  IconUsers,
} from '../ui/icons.ts'

export const NAV_KEYS = [
  'home',
  'cases',
  'actions',
  'invitations',
  'escalations',
  'partnerships',
  'models',
  'meetings',
  'programmes',
  'reports',
] as const
export type NavKey = (typeof NAV_KEYS)[number]

/** Address and sign of every place in the rail. Which of them a person has comes with the shell's data. */
export const NAV: Record<NavKey, { to: string; icon: IconShape }> = {
  home: { to: '/', icon: IconCalendarEvent },
  cases: { to: '/cases', icon: IconFolders },
  actions: { to: '/actions', icon: IconListCheck },
  invitations: { to: '/invitations', icon: IconMailOpened },
  escalations: { to: '/escalations', icon: IconStairsUp },
  partnerships: { to: '/partnerships', icon: IconHeartHandshake },
  models: { to: '/models', icon: IconSitemap },
  meetings: { to: '/meetings', icon: IconUsers },
  programmes: { to: '/programmes', icon: IconCertificate },
  reports: { to: '/reports', icon: IconReport },
}

/** How many places fit in the phone's bar; the fifth item is “more”. */
export const PHONE_PLACES = 4
