import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHashRouter, RouterProvider } from 'react-router'
import { startI18n } from '../../i18n/index.ts'
import { Frame } from '../../shell/Frame.tsx'
import { ShellContext } from '../../shell/ShellData.ts'
import { AppTheme } from '../../theme/AppTheme.tsx'
import { NoAccess } from '../states/NoAccess.tsx'
import { CasePage } from './CasePage.tsx'
import { CasesPage } from './CasesPage.tsx'
import { DialogPage } from './DialogPage.tsx'
import { HomePage } from './HomePage.tsx'
import { PartsPage } from './PartsPage.tsx'
import { shellSample } from './shellSample.ts'
import { TimelinePage } from './TimelinePage.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('gallery.html has no #root')

/** Every part on invented data, for the eye and for the accessibility check; never part of the built client. */
const router = createHashRouter([
  {
    path: '/',
    Component: Frame,
    children: [
      { index: true, Component: HomePage },
      { path: 'cases', Component: CasesPage },
      { path: 'cases/2026-014', Component: CasePage },
      { path: 'cases/2026-014/timeline', Component: TimelinePage },
      { path: 'dialog', Component: DialogPage },
      { path: 'parts', Component: PartsPage },
      { path: '*', Component: NoAccess },
    ],
  },
])

await startI18n()
createRoot(root).render(
  <StrictMode>
    <AppTheme>
      <ShellContext value={shellSample}>
        <RouterProvider router={router} />
      </ShellContext>
    </AppTheme>
  </StrictMode>,
)
