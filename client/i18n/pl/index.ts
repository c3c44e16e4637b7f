import { caseList } from './caseList.ts'
import { commands } from './commands.ts'
import { home } from './home.ts'
import { myActions } from './myActions.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** Polish, the first language: its keys are the keys. One file per area; add new areas here and in en/index.ts. */
export const pl = {
  caseList,
  commands,
  home,
  myActions,
  notices,
  pages,
  session,
  shell,
  ui,
  vocabulary,
} as const
