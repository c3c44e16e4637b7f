import type { RouteObject } from 'react-router'
import { Frame } from './shell/Frame.tsx'
import { NoAccess } from './ui/states/NoAccess.tsx'

/**
 * The page map. Every page is lazy (`lazy: async () => ({ Component: (await import('./features/…')).Page })`),
 * so the first script stays small; an unknown address gets the same page as one without access.
 */
export const routes: RouteObject[] = [
  { path: '/', Component: Frame, children: [{ path: '*', Component: NoAccess }] },
]
