import type { CaseState, Level, ModelCode } from '../../shared/domain/vocabulary.ts'
import { CaseModel } from './models/case.ts'

/** How many open cases stand alike; numbers only, so it may be asked for those who may see no case. */
export interface RunningGroup {
  version: number
  state: CaseState
  returnState: CaseState | null
  level: Level
  approvalPending: boolean
  transferPending: boolean
  count: number
}

/** Open cases of a model in a voivodeship (two-digit code), counted by where they stand. */
export async function runningCases(code: ModelCode, voivodeship: string): Promise<RunningGroup[]> {
  const isThere = (field: string) => ({ $ne: [{ $ifNull: [`$${field}`, null] }, null] })
  const rows = await CaseModel.collection
    .aggregate<{ _id: Omit<RunningGroup, 'count'>; count: number }>(
      [
        { $match: { isOpen: true, modelCode: code, teryt: { $regex: `^${voivodeship}` } } },
        {
          $group: {
            _id: {
              version: '$modelVersion',
              state: '$state',
              returnState: '$returnState',
              level: '$level',
              approvalPending: isThere('pendingApproval'),
              transferPending: { $eq: ['$transfer.state', 'REQUESTED'] },
            },
            count: { $sum: 1 },
          },
        },
        { $sort: { _id: 1 } },
      ],
      { maxTimeMS: 10_000 },
    )
    .toArray()
  return rows.map(({ _id, count }) => ({ ..._id, count }))
}
