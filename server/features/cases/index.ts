import { getCase } from './getCase.query.ts'
import { countCases, listCases } from './listCases.query.ts'
import { openCase } from './openCase.command.ts'
import { signalCase } from './signalCase.command.ts'
import { updateCase } from './updateCase.command.ts'

export const caseHandlers = [signalCase, openCase, listCases, countCases, getCase, updateCase]
export { caseListLive, caseLive } from './case.live.ts'
export { presentAbilities, presentCase, presentParticipant, readableCategories } from './case.presenter.ts'
export { dueSort, newCase, newParticipant } from './newCase.ts'
export { isOpenState, modelForGmina } from './openCase.command.ts'
export { refuseIdentifying } from './tellsNothing.ts'
