import { answerProposal } from './answerProposal.command.ts'
import { fireDeadline } from './fire.command.ts'

export const timerHandlers = [fireDeadline, answerProposal]
