import { Outlet, ScrollRestoration } from 'react-router'
import { ToastProvider } from '../ui/overlays/Toast.tsx'
import { AppShell } from './AppShell.tsx'
import { PlainFrame } from './PlainFrame.tsx'
import { useShellData } from './ShellData.ts'

/** Root of all routes: the full shell once someone is signed in, the plain frame before. */
export function Frame({ demo = false }: { demo?: boolean }) {
  const data = useShellData()
  return (
    <ToastProvider>
      {data ? (
        <AppShell data={data}>
          <Outlet />
        </AppShell>
      ) : (
        <PlainFrame demo={demo}>
          <Outlet />
        </PlainFrame>
      )}
      <ScrollRestoration />
    </ToastProvider>
  )
}
