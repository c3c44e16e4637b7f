import type { pl } from '../pl/index.ts'
import type { SameShape } from '../shape.ts'
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

/** English, complete by type: a key missing here is a compile error. Loaded only when chosen. */
export const en: SameShape<typeof pl> = {
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
}
