import type { CaseView, ParticipantView } from '../../../shared/contracts/cases.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'
import { caseAbilities } from '../../../shared/permissions/authorize.ts'
import { categoriesInForce, reasonsFor, showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import { lasting } from '../../../shared/permissions/caseScope.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { asLeft } from './asLeft.ts'
import { presentCourse } from './case.course.ts'
import { activeParts, namedPost } from './parts.ts'
import { grantOf } from '../../kernel/access.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { presentProposal, presentStageClock } from './stageClock.presenter.ts'

/** Categories whose section of the case this viewer reads; outside the team too only what the bases let go. */
export function readableCategories({ actor, scope, now }: CaseViewer, doc: CaseDoc): Category[] {
  const { sector, institutionId } = actor
  if (scope.lens === 'team') return categoriesInForce(sector, scope.categories)
  if (!showsGroup(scope.lens, sector, 'generalSituation')) return []
  return [...lasting(grantOf(doc, { sector, institutionId, categories: ['general'] }), now)]
}

export function presentParticipant(doc: CaseDoc, p: ParticipantPart, now: Date): ParticipantView {
  return {
    id: p.id,
    caseId: doc._id,
    membershipId: p.membershipId,
    name: p.name,
    title: p.title,
    role: p.role,
    sector: p.sector,
    institution: {
      id: p.institutionId,
      name: p.institutionName,
      shortName: p.institutionShortName,
      sector: p.sector,
    },
    categories: categoriesInForce(p.sector, lasting(grantOf(doc, p), now)),
    from: p.from.toISOString(),
    confidentialitySignedAt: p.confidentialitySignedAt?.toISOString() ?? null,
    version: doc.version,
  }
}

/** The case as this viewer may see it: what the lens does not show is not there at all. */
export function presentCase(viewer: CaseViewer, record: CaseDoc): CaseView {
  const { actor, scope } = viewer
  const doc = asLeft(viewer, record)
  const shows = (group: Parameters<typeof showsGroup>[2]) =>
    showsGroup(scope.lens, actor.sector, group, scope.isOwn)
  const readable = readableCategories(viewer, doc)
  const own = activeParts(doc).find((p) => p.membershipId === actor.membershipId)
  return {
    id: doc._id,
    version: doc.version,
    lens: scope.lens,
    number: doc.number,
    state: doc.state,
    returnState: doc.returnState,
    level: doc.level,
    isOpen: doc.isOpen,
    urgent: doc.urgent,
    model: { code: doc.modelCode, version: doc.modelVersion },
    gmina: { teryt: doc.teryt, name: doc.gminaName },
    owner: {
      id: doc.ownerInstitutionId,
      name: doc.ownerName,
      shortName: doc.ownerShortName,
      sector: doc.ownerSector,
    },
    initiator: doc.initiator,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    stateEnteredAt: doc.stateEnteredAt.toISOString(),
    stateDueAt: doc.stateDueAt?.toISOString() ?? null,
    ...(shows('history') && { deadline: presentStageClock(doc) }),
    ...(shows('identity') && { familyName: doc.familyName }),
    ...(shows('team') && {
      proposal: presentProposal(doc, shows('reason')),
      coordinator: namedPost(doc, doc.coordinatorMembershipId),
      deputy: namedPost(doc, doc.deputyMembershipId),
      team: activeParts(doc).map((p) => presentParticipant(doc, p, viewer.now)),
    }),
    ...(shows('address') && { address: doc.address }),
    ...(shows('identity') && {
      entryReasons: reasonsFor(scope.lens, readable, doc.entryReasons, scope.isOwn),
    }),
    ...(shows('entry') && {
      problemAreas: doc.problemAreas,
      entry: doc.entry,
    }),
    ...(shows('reason') && { reason: doc.reason, rejection: doc.rejection }),
    ...((shows('situation') || shows('generalSituation')) && {
      situation: presentSituation(doc, readable),
      readable,
    }),
    ...(shows('history') && {
      history: doc.history.map((h) => ({
        state: h.state,
        at: h.at.toISOString(),
        transition: h.transition,
        ...(h.reason && shows('reason') && { reason: h.reason }),
      })),
    }),
    ...(shows('relations') && readable.includes('general') && { relations: doc.relations ?? [] }),
    ...presentCourse(viewer, doc),
    ...(own && {
      memberSince: own.from.toISOString(),
      confidentialitySignedAt: own.confidentialitySignedAt?.toISOString() ?? null,
    }),
  }
}

function presentSituation(doc: CaseDoc, readable: readonly Category[]): CaseView['situation'] {
  const sections = doc.situation.filter((s) => readable.includes(s.category))
  return Object.fromEntries(
    CATEGORIES.flatMap((category) => {
      const section = sections.find((s) => s.category === category)
      return section ? [[category, { text: section.text, by: section.by, at: section.at.toISOString() }]] : []
    }),
  )
}

export const presentAbilities = (viewer: CaseViewer, doc: CaseDoc): Abilities =>
  caseAbilities(viewer.ability, doc)
