import { caseList } from './caseList.ts'
import { commands } from './commands.ts'
import { coordination } from './coordination.ts'
import { home } from './home.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { reasons } from './reasons.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** The texts of the shell, of home and of signing in, which the first script carries. */
export const first = {
  caseList,
  commands,
  coordination,
  home,
  notices,
  pages,
  reasons,
  session,
  shell,
  ui,
  vocabulary,
} as const
