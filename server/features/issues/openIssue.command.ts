import { dueAfter } from '../../../shared/workflow/deadlines.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { institutionsIn, territoryById } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { IssueDoc } from '../../db/models/issue.ts'
import type { Repositories } from '../../db/repositories.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCaseBehind } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { refuseIdentifying } from '../cases/index.ts'
import { startDeadline } from '../deadlines/index.ts'
import { carryOut, decideStep } from '../workflow/index.ts'
import { issueAbilities, presentIssue } from './issue.presenter.ts'

/** The raised case, by somebody who sees the question that was put. */
async function loadRaised(ctx: CommandContext<'issues.open'>) {
  const { input, actor, ability, db, now } = ctx
  const escalation = await db.escalations.unscopedById(input.escalationId)
  if (!escalation) throw new AppError('not_found')
  const caseDoc = await loadCaseBehind(ctx, escalation.caseId)
  const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  const reads =
    allows(ability, 'read', 'Escalation', escalation) ||
    (inside !== null && allows(inside.ability, 'read', 'Escalation', escalation))
  if (!reads) throw new AppError('not_found')
  if (escalation.state !== 'OPEN') throw unmet('gState', 'noSuchStep')
  return { caseDoc, escalation, inside }
}

/** The step by which the case's model puts a problem to the region from here. */
async function forwardEvent(db: Repositories, caseDoc: CaseDoc): Promise<string> {
  const model = await modelOfCase(db, caseDoc)
  const row = model.transitions.find(
    (it) => it.effects.includes('openRegionalIssue') && it.from.includes(caseDoc.state),
  )
  if (!row) throw unmet('gState', 'noSuchStep')
  return row.event
}

export const openIssue = defineCommand('issues.open', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc, escalation, inside } = await loadRaised(ctx)
  const event = await forwardEvent(db, caseDoc)
  const { area, description } = input
  // Judged before the text is: who may not put a problem must not find out by trying names.
  const decided = await decideStep(ctx, caseDoc, { event, payload: { issue: { area, description } } })
  await refuseIdentifying(db, caseDoc, 'description', description)
  const { model } = decided
  const powiatTeryt = caseDoc.teryt.slice(0, 4)
  const voivodeshipTeryt = caseDoc.teryt.slice(0, 2)
  const [region] = await institutionsIn(voivodeshipTeryt, 'ROPS', db.session)
  const duration = model.answers.issue
  const dueAt = dueAfter(model, now, duration)
  const doc: IssueDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    escalationId: escalation._id,
    area,
    description,
    powiatTeryt,
    powiatName: (await territoryById(powiatTeryt))?.name ?? powiatTeryt,
    voivodeshipTeryt,
    openedByMembershipId: actor.membershipId,
    openedByUserId: actor.userId,
    state: 'NEW',
    dueAt,
    answer: null,
    recommendation: null,
    closed: null,
  }
  const record = { type: 'issue' as const, id: doc._id, caseNumber: null }
  const step = await carryOut(ctx, caseDoc, decided, { record })
  await db.issues.insert(doc)
  const clock = region
    ? await startDeadline(ctx, {
        kind: 'issue',
        model,
        caseDoc: step.after,
        subject: { type: 'issue', id: doc._id },
        owner: {
          membershipId: null,
          institutionId: region._id,
          institutionName: region.shortName,
          role: 'ROPS_ADVISOR',
        },
        dueAt,
        duration,
      })
    : null
  return {
    data: presentIssue(inside, doc),
    abilities: issueAbilities(ctx, doc),
    changes: [{ event: 'issue.opened', type: 'issue', before: null, after: doc }, ...step.changes],
    notices: step.notices,
    effects: [...step.effects, ...(clock?.effects ?? [])],
    settles: step.settles,
  }
})
