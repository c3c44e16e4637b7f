import type { pl } from '../pl/index.ts'
import type { SameShape } from '../shape.ts'
import { absences } from './absences.ts'
import { actions } from './actions.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { caseTexts } from './case.ts'
import { caseList } from './caseList.ts'
import { caseload } from './caseload.ts'
import { commands } from './commands.ts'
import { consents } from './consents.ts'
import { coordination } from './coordination.ts'
import { course } from './course.ts'
import { deadlines } from './deadlines.ts'
import { diagnosis } from './diagnosis.ts'
import { drawing } from './drawing.ts'
import { escalations } from './escalations.ts'
import { evaluation } from './evaluation.ts'
import { fidelity } from './fidelity.ts'
import { genogram } from './genogram.ts'
import { home } from './home.ts'
import { invitations } from './invitations.ts'
import { issues } from './issues.ts'
import { meetings } from './meetings.ts'
import { models } from './models.ts'
import { myActions } from './myActions.ts'
import { notes } from './notes.ts'
import { notices } from './notices.ts'
import { overrides } from './overrides.ts'
import { oversight } from './oversight.ts'
import { pages } from './pages.ts'
import { partnerships } from './partnerships.ts'
import { plan } from './plan.ts'
import { reasons } from './reasons.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { simulator } from './simulator.ts'
import { supervisions } from './supervisions.ts'
import { transfers } from './transfers.ts'
import { ui } from './ui.ts'
import { vocabulary } from './vocabulary.ts'

/** English, complete by type: a key missing here is a compile error. Loaded only when chosen. */
export const en: SameShape<typeof pl> = {
  absences,
  actions,
  board,
  calendar,
  case: caseTexts,
  caseList,
  caseload,
  commands,
  consents,
  coordination,
  course,
  deadlines,
  diagnosis,
  drawing,
  escalations,
  evaluation,
  fidelity,
  genogram,
  home,
  invitations,
  issues,
  meetings,
  models,
  myActions,
  notes,
  notices,
  overrides,
  oversight,
  pages,
  partnerships,
  plan,
  reasons,
  session,
  shell,
  simulator,
  supervisions,
  transfers,
  ui,
  vocabulary,
}
