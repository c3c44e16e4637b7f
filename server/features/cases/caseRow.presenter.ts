import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { awaitedAt } from '../../../shared/domain/awaited.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { ACCESS_FIELDS } from '../../kernel/access.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { asLeft } from './asLeft.ts'
import { activeParts, namedPost } from './parts.ts'

/** What of a case is read for a line: who may see it, and what the line shows. What was written about it is not. */
export const LISTED_FIELDS = [
  ...ACCESS_FIELDS,
  'version',
  'number',
  'familyName',
  'returnState',
  'level',
  'modelCode',
  'modelVersion',
  'urgent',
  'teryt',
  'gminaName',
  'pendingInvitations',
  'history',
  'createdAt',
  'updatedAt',
  'stateEnteredAt',
  'stateDueAt',
  'dueSort',
] as const satisfies readonly (keyof CaseDoc)[]
export type ListedCase = Pick<CaseDoc, '_id' | (typeof LISTED_FIELDS)[number]>

/** A line of a list; the same lens, fewer fields. */
export function presentCaseRow(viewer: CaseViewer, record: ListedCase): CaseRow {
  const { actor, scope } = viewer
  const doc = asLeft(viewer, record)
  const shows = (group: Parameters<typeof showsGroup>[2]) => showsGroup(scope.lens, actor.sector, group)
  const waits = waitsFor(viewer, doc)
  return {
    id: doc._id,
    version: doc.version,
    lens: scope.lens,
    number: doc.number,
    state: doc.state,
    level: doc.level,
    model: { code: doc.modelCode, version: doc.modelVersion },
    isOpen: doc.isOpen,
    urgent: doc.urgent,
    gmina: { teryt: doc.teryt, name: doc.gminaName },
    createdAt: doc.createdAt.toISOString(),
    stateEnteredAt: doc.stateEnteredAt.toISOString(),
    stateDueAt: doc.stateDueAt?.toISOString() ?? null,
    updatedAt: doc.updatedAt.toISOString(),
    waitsFor: waits.who,
    ...(shows('identity') && { familyName: doc.familyName }),
    ...(shows('team') && {
      coordinator: namedPost(doc, doc.coordinatorMembershipId)?.name ?? null,
      sectors: [...new Set(activeParts(doc).map((p) => p.sector))],
      waitsForSector: waits.sector,
    }),
  }
}

/** Whose move it is, from the stage and the open invitations. */
function waitsFor(
  { actor, scope }: CaseViewer,
  doc: ListedCase,
): { who: CaseRow['waitsFor']; sector: CaseDoc['ownerSector'] | null } {
  const seesTeam = showsGroup(scope.lens, actor.sector, 'team')
  const isAwaited = awaitedAt(actor.role) === doc.state && actor.institutionId === doc.ownerInstitutionId
  const leads = [doc.coordinatorMembershipId, doc.deputyMembershipId].includes(actor.membershipId)
  const said = (who: CaseRow['waitsFor'], sector: CaseDoc['ownerSector'] | null = null) => ({ who, sector })
  if (scope.lens === 'former') return said('nobody')
  switch (doc.state) {
    case 'SIGNAL':
      return said(isAwaited ? 'you' : 'socialWorker')
    case 'DRAFT':
      return said(isAwaited ? 'you' : 'head')
    case 'CONSENT':
      return said('family')
    case 'ESC_PZK':
      return said('leader')
    case 'ESC_POWIAT':
      return said(actor.institutionId === doc.decidingInstitutionId ? 'you' : 'powiat')
    case 'REJECTED':
      return said('nobody')
    default: {
      const asked = [...(seesTeam ? doc.pendingInvitations : [])].sort(
        (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
      )[0]
      if (asked) return said('institution', asked.sector)
      // A closed case with a deadline is still to be looked after.
      return doc.isOpen || doc.stateDueAt ? said(leads ? 'you' : 'coordinator') : said('nobody')
    }
  }
}
