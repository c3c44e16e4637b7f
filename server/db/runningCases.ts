import type { ModelCode } from '../../shared/domain/vocabulary.ts'
import type { Standing } from '../../shared/workflow/migration.ts'
import { CaseModel, type CaseDoc } from './models/case.ts'

type Placed = Pick<CaseDoc, 'state' | 'returnState' | 'level' | 'pendingApproval' | 'transfer'>

/** Where a case stands, as the database works it out below. */
export const standingOf = (doc: Placed): Standing => ({
  state: doc.state,
  returnState: doc.returnState,
  level: doc.level,
  approvalPending: Boolean(doc.pendingApproval),
  transferPending: doc.transfer?.state === 'REQUESTED',
})

interface Place extends Standing {
  version: number
}
/** How many open cases stand alike; numbers only, so it may be asked for those who may see no case. */
interface RunningGroup extends Place {
  /** One for each partnership: the smallest groups of which the region is told anything (ADR 0019). */
  counts: number[]
}

/** Open cases of a model in a voivodeship (two-digit code), counted by where they stand. */
export async function runningCases(code: ModelCode, voivodeship: string): Promise<RunningGroup[]> {
  const isThere = (field: string) => ({ $ne: [{ $ifNull: [`$${field}`, null] }, null] })
  const rows = await CaseModel.collection
    .aggregate<{ _id: Place; counts: number[] }>(
      [
        { $match: { isOpen: true, modelCode: code, teryt: { $regex: `^${voivodeship}` } } },
        {
          $group: {
            _id: {
              partnership: '$partnershipId',
              standing: {
                version: '$modelVersion',
                state: '$state',
                returnState: '$returnState',
                level: '$level',
                approvalPending: isThere('pendingApproval'),
                transferPending: { $eq: ['$transfer.state', 'REQUESTED'] },
              },
            },
            count: { $sum: 1 },
          },
        },
        { $group: { _id: '$_id.standing', counts: { $push: '$count' } } },
        { $sort: { _id: 1 } },
      ],
      { maxTimeMS: 10_000 },
    )
    .toArray()
  return rows.map(({ _id, counts }) => ({ ..._id, counts }))
}
