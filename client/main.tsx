import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { readStatus, SessionProvider } from './features/session/SessionProvider.tsx'
import { startI18n } from './i18n/index.ts'
import { routes } from './routes.tsx'
import { AppTheme } from './theme/AppTheme.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const firstStatus = readStatus()
// Not awaited here: the pages' scripts import from this one, and would wait for it while it waits for them.
void startI18n().then(() =>
  createRoot(root).render(
    <StrictMode>
      <AppTheme>
        <SessionProvider first={firstStatus}>
          <RouterProvider router={createBrowserRouter(routes)} />
        </SessionProvider>
      </AppTheme>
    </StrictMode>,
  ),
)
