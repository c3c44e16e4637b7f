import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { IssueView } from '../../../shared/contracts/issues.ts'
import { issueStep, type IssueEvent } from '../../../shared/domain/issue.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { IssueDoc, SaidPart } from '../../db/models/issue.ts'
import { repositories } from '../../db/repositories.ts'
import type { CaseViewer, LiveKind, Viewer } from '../../kernel/viewing.ts'

const said = (part: SaidPart | null) => part && { text: part.text, by: part.by, at: part.at.toISOString() }

/** The region sees the problem; the case behind it is named only to whoever sees that case. */
export function presentIssue(inside: CaseViewer | null, doc: IssueDoc): IssueView {
  return {
    id: doc._id,
    version: doc.version,
    area: doc.area,
    description: doc.description,
    powiat: { teryt: doc.powiatTeryt, name: doc.powiatName },
    state: doc.state,
    at: doc.createdAt.toISOString(),
    dueAt: doc.dueAt.toISOString(),
    answer: said(doc.answer),
    recommendation: said(doc.recommendation),
    closed: said(doc.closed),
    ...(inside && { caseId: doc.caseId }),
  }
}

const EVENTS: readonly IssueEvent[] = ['triage', 'answer', 'recommend', 'close']

export function issueAbilities({ ability }: Pick<Viewer, 'ability'>, doc: IssueDoc): Abilities {
  const answers = allows(ability, 'answer', 'Issue', doc)
  const verdict = (event: IssueEvent) => {
    if (!answers) return { allowed: false, reason: 'regionOnly' }
    return issueStep(doc.state, event) ? { allowed: true } : { allowed: false, reason: 'stateOfIssue' }
  }
  return Object.fromEntries(EVENTS.map((event) => [event, verdict(event)]))
}

export const issueLive: LiveKind<IssueDoc> = {
  type: 'issue',
  load: (id) => repositories().issues.unscopedById(id),
  canSee: (viewer, inside, record) =>
    allows(viewer.ability, 'read', 'Issue', record) ||
    (inside !== null && allows(inside.ability, 'read', 'Issue', record)),
  present: (viewer, inside, doc) => ({
    view: presentIssue(inside, doc),
    abilities: issueAbilities(viewer, doc),
  }),
}
