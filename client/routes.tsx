import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { RouteError } from './features/pages/RouteError.tsx'
import { Root } from './features/shell/Root.tsx'
import { loadTexts } from './i18n/index.ts'
import { NoAccess } from './ui/states/NoAccess.tsx'
import { SkeletonRows } from './ui/states/Skeleton.tsx'

type Load = () => Promise<{ Page: ComponentType }>

/** A page whose texts are in the first script; it keeps to those areas. */
const firstPage = (path: string, load: Load): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
  ErrorBoundary: RouteError,
})

/** A page in a script of its own, fetched when it is first opened. */
const page = (path: string, load: Load): RouteObject =>
  firstPage(path, async () => {
    const [module] = await Promise.all([load(), loadTexts()])
    return module
  })

const casesPage = () => import('./features/caseList/CasesPage.tsx')

/**
 * The page map; an unknown address gets the same page as one without access. Views of the case list are named
 * one by one, so that no view can be mistaken for a case.
 */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Root,
    HydrateFallback: () => <SkeletonRows rows={8} />,
    children: [
      firstPage('', () => import('./features/home/HomePage.tsx')),
      firstPage('sign-in', () => import('./features/session/SignInPage.tsx')),
      page('accessibility', () => import('./features/pages/AccessibilityPage.tsx')),
      page('notifications', () => import('./features/notifications/NotificationsPage.tsx')),
      page('actions', () => import('./features/myActions/ActionsPage.tsx')),
      page('cases', casesPage),
      ...['team', 'overdue', 'waiting', 'all'].map((view) => page(`cases/${view}`, casesPage)),
      page('cases/board', () => import('./features/board/BoardPage.tsx')),
      page('cases/new', () => import('./features/cases/OpenCasePage.tsx')),
      page('cases/:id/*', () => import('./features/models/CaseWithModel.tsx')),
      page('calendar', () => import('./features/calendar/CalendarPage.tsx')),
      page('caseload', () => import('./features/caseload/CaseloadPage.tsx')),
      page('absences', () => import('./features/absences/AbsencesPage.tsx')),
      page('invitations/:id?', () => import('./features/invitations/InboxPage.tsx')),
      page('escalations', () => import('./features/escalations/EscalationsPage.tsx')),
      page('oversight', () => import('./features/oversight/OversightPage.tsx')),
      page('oversight/:id', () => import('./features/oversight/OverseenCasePage.tsx')),
      page('transfers', () => import('./features/transfers/TransfersPage.tsx')),
      page('overrides', () => import('./features/overrides/OverridesPage.tsx')),
      page('issues', () => import('./features/issues/IssuesPage.tsx')),
      page('issues/:id', () => import('./features/issues/IssuePage.tsx')),
      page('supervisions', () => import('./features/supervisions/SupervisionsPage.tsx')),
      page('deadlines/:id', () => import('./features/deadlines/DeadlinePage.tsx')),
      page('partnerships', () => import('./features/partnerships/PartnershipsPage.tsx')),
      page('partnerships/:id', () => import('./features/partnerships/PartnershipPage.tsx')),
      page('models', () => import('./features/models/ModelsPage.tsx')),
      page('models/compare', () => import('./features/models/ComparePage.tsx')),
      page('models/:id', () => import('./features/models/ModelPage.tsx')),
      page('models/:id/edit', () => import('./features/models/EditModelPage.tsx')),
      page('simulator', () => import('./features/simulator/SimulatorPage.tsx')),
      { path: '*', Component: NoAccess },
    ],
  },
]
