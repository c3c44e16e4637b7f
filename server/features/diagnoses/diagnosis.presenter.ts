import type { DiagnosisView } from '../../../shared/contracts/diagnoses.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { filledSections } from '../../../shared/domain/diagnosis.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DiagnosisDoc } from '../../db/models/diagnosis.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

/** The diagnosis as this viewer may see it: the words for the team, how far it is for the head of the centre. */
export function presentDiagnosis({ actor, scope }: CaseViewer, doc: DiagnosisDoc): DiagnosisView {
  const shows = (group: Parameters<typeof showsGroup>[2]) => showsGroup(scope.lens, actor.sector, group)
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    edition: doc.edition,
    filled: filledSections(doc.texts),
    family: doc.family,
    approvedAt: doc.approvedAt?.toISOString() ?? null,
    approvedBy: doc.approvedBy,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    updatedBy: doc.updatedBy,
    ...(shows('records') && { texts: doc.texts, familyNote: doc.familyNote, workshop: doc.workshop }),
    ...(shows('diagnosisSummary') && { summary: doc.summary }),
  }
}

/** `latest` null = there is no diagnosis yet. */
export function diagnosisAbilities(
  { ability }: Pick<CaseViewer, 'ability'>,
  latest: DiagnosisDoc | null,
  caseDoc: CaseDoc,
): Abilities {
  const approve = authorizeCase(ability, 'approveRecords', caseDoc)
  const open = latest !== null && !latest.isApproved
  return {
    save: authorizeCase(ability, 'keepRecords', caseDoc),
    approve: approve.allowed && !open ? { allowed: false, reason: 'nothingToApprove' } : approve,
  }
}
