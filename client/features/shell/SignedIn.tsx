import { lazy, Suspense, useState } from 'react'
import { Frame } from '../../shell/Frame.tsx'
import { ShellContext } from '../../shell/ShellData.ts'
import { useGoKeys } from './useGoKeys.ts'
import { useSignedInShell } from './useSignedInShell.tsx'

// Opened by some people some of the time, so they are no part of the first script.
const CommandBar = lazy(async () => ({ default: (await import('./CommandBar.tsx')).CommandBar }))
const KeyboardSheet = lazy(async () => ({ default: (await import('./KeyboardSheet.tsx')).KeyboardSheet }))

/** The frame of a signed-in person with what opens over every page. */
export function SignedIn() {
  const [opened, setOpened] = useState<'search' | 'keys' | null>(null)
  const close = () => setOpened(null)
  const open = { search: () => setOpened('search'), keys: () => setOpened('keys') }
  const data = useSignedInShell(open)
  useGoKeys(data.nav, open)
  return (
    <ShellContext value={data}>
      <Frame />
      <Suspense>
        {opened === 'search' && <CommandBar nav={data.nav} onKeys={open.keys} onClose={close} />}
        {opened === 'keys' && <KeyboardSheet nav={data.nav} onClose={close} />}
      </Suspense>
    </ShellContext>
  )
}
