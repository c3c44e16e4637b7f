import type { AuditEntry } from '../../../shared/contracts/audit.ts'
import { auditOfCase } from '../../db/auditRows.ts'
import type { AuditDoc } from '../../db/models/records.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadOverseen } from '../../kernel/loadCase.ts'
import { cutPage } from '../../kernel/paging.ts'

const present = (doc: AuditDoc): AuditEntry => ({
  id: doc._id,
  at: doc.at.toISOString(),
  kind: doc.kind,
  operation: doc.operation,
  actor: {
    name: doc.actor.name,
    title: doc.actor.title,
    institution: doc.actor.institutionName,
    sector: doc.actor.sector,
  },
  events: doc.events,
  fields: doc.fields,
  refusal: doc.refusal,
})

/** For the coordinator and, without the case itself, for the data-protection officer of the owning centre. */
const caseHistory = defineQuery('audit.caseHistory', async ({ input, ability, db, paging }) => {
  const caseDoc = await loadOverseen({ ability, db }, input.caseId, 'readHistory')
  const limit = input.limit ?? 50
  const name = `audit:${caseDoc._id}`
  const after = paging.decode(name, input.next)
  const found = await auditOfCase(
    caseDoc._id,
    input.kind,
    after ? { at: new Date(after[0] as number), id: after[1] as string } : null,
    limit + 1,
  )
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  return {
    data: rows.map(present),
    page: { limit, next: more && last ? paging.encode(name, [last.at.getTime(), last._id]) : null },
    caseId: caseDoc._id,
    fields: ['history'],
  }
})

export const auditHandlers = [caseHistory]
