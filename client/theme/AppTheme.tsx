import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './styles.ts'
import { cssVariablesResolver, theme } from './theme.ts'

/** The key is read by public/scheme.js too, which paints the right ground before this script has loaded. */
const schemeManager = localStorageColorSchemeManager({ key: 'ws-scheme' })

/** Mantine with our theme; scheme follows the system until the person chooses. */
export function AppTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
    >
      {children}
    </MantineProvider>
  )
}
