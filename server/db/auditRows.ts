import { AuditModel, type AuditDoc } from './models/records.ts'
import { trusted } from './trusted.ts'

/** Rows of one case, newest first, after a given row. Who may ask is decided before. */
export async function auditOfCase(
  caseId: string,
  kind: AuditDoc['kind'] | undefined,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<AuditDoc[]> {
  const conditions: Record<string, unknown>[] = [{ caseId }]
  if (kind) conditions.push({ kind })
  if (after) conditions.push({ $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] })
  const query = AuditModel.find(trusted({ $and: conditions }) as never)
    .sort({ at: -1, _id: -1 })
    .limit(limit)
  return (await query.lean()) as unknown as AuditDoc[]
}
