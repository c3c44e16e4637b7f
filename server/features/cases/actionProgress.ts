import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

type Progress = NonNullable<CaseRow['actions']>

const NONE: Progress = { done: 0, all: 0, overdue: 0 }

/**
 * How far the actions of a page of cases are, in one question for all of them, counting only what the viewer may
 * read: a number tells of a record as its text would. Cases whose actions are not for this viewer are left out.
 */
export async function actionProgress(
  db: Repositories,
  actor: UserActor,
  viewers: readonly CaseViewer[],
  now: Date,
): Promise<Map<string, Progress>> {
  const scopes = viewers.map(({ scope }) => scope).filter(({ lens }) => lens === 'team')
  if (scopes.length === 0) return new Map()
  const found = await db.actions.tallyBy(
    defineAbility(actor, scopes),
    { caseId: { $in: scopes.map(({ caseId }) => caseId) }, status: { $ne: 'CANCELLED' } },
    'caseId',
    {
      done: { $eq: ['$status', 'DONE'] },
      all: true,
      // A missing field is less than null is: neither has a standstill.
      overdue: { $and: ['$isOpen', { $lte: ['$standstill', null] }, { $lte: ['$dueAt', now] }] },
    },
  )
  return new Map(
    scopes.map(({ caseId }) => {
      const { done, all, overdue } = found.get(caseId) ?? NONE
      return [caseId, { done, all, overdue }]
    }),
  )
}
