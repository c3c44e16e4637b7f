import { absences } from './absences.ts'
import { actions } from './actions.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { caseTexts } from './case.ts'
import { caseload } from './caseload.ts'
import { consents } from './consents.ts'
import { course } from './course.ts'
import { deadlines } from './deadlines.ts'
import { diagnosis } from './diagnosis.ts'
import { drawing } from './drawing.ts'
import { escalations } from './escalations.ts'
import { evaluation } from './evaluation.ts'
import { fidelity } from './fidelity.ts'
import { genogram } from './genogram.ts'
import { invitations } from './invitations.ts'
import { issues } from './issues.ts'
import { meetings } from './meetings.ts'
import { models } from './models.ts'
import { myActions } from './myActions.ts'
import { notes } from './notes.ts'
import { overrides } from './overrides.ts'
import { oversight } from './oversight.ts'
import { partnerships } from './partnerships.ts'
import { plan } from './plan.ts'
import { simulator } from './simulator.ts'
import { supervisions } from './supervisions.ts'
import { transfers } from './transfers.ts'

/** The texts of all other pages, in a script of their own; see loadTexts. New areas belong here and in en/index.ts. */
export const rest = {
  absences,
  actions,
  board,
  calendar,
  case: caseTexts,
  caseload,
  consents,
  course,
  deadlines,
  diagnosis,
  drawing,
  escalations,
  evaluation,
  fidelity,
  genogram,
  invitations,
  issues,
  meetings,
  models,
  myActions,
  notes,
  overrides,
  oversight,
  partnerships,
  plan,
  simulator,
  supervisions,
  transfers,
} as const
