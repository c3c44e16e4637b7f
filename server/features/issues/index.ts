import { answerIssue, closeIssue, recommendIssue, triageIssue } from './answerIssue.command.ts'
import { getIssue, listIssues } from './listIssues.query.ts'
import { openIssue } from './openIssue.command.ts'

export const issueHandlers = [
  openIssue,
  listIssues,
  getIssue,
  triageIssue,
  answerIssue,
  recommendIssue,
  closeIssue,
]
export { issueLive } from './issue.presenter.ts'
