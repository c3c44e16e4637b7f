import { actions } from './actions.ts'
import { caseTexts } from './case.ts'
import { caseList } from './caseList.ts'
import { commands } from './commands.ts'
import { consents } from './consents.ts'
import { course } from './course.ts'
import { diagnosis } from './diagnosis.ts'
import { drawing } from './drawing.ts'
import { escalations } from './escalations.ts'
import { evaluation } from './evaluation.ts'
import { genogram } from './genogram.ts'
import { home } from './home.ts'
import { invitations } from './invitations.ts'
import { meetings } from './meetings.ts'
import { models } from './models.ts'
import { myActions } from './myActions.ts'
import { notes } from './notes.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { partnerships } from './partnerships.ts'
import { plan } from './plan.ts'
import { reasons } from './reasons.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { simulator } from './simulator.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** Polish, the first language: its keys are the keys. One file per area; add new areas here and in en/index.ts. */
export const pl = {
  actions,
  case: caseTexts,
  caseList,
  commands,
  consents,
  course,
  diagnosis,
  drawing,
  escalations,
  evaluation,
  genogram,
  home,
  invitations,
  meetings,
  models,
  myActions,
  notes,
  notices,
  pages,
  partnerships,
  plan,
  reasons,
  session,
  shell,
  simulator,
  ui,
  vocabulary,
} as const
