import { stripIdentifying } from '../../../shared/domain/anonymise.ts'
import type { CaseState, EscalationReason, Level } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { CooperationModel, TransitionRole } from '../../../shared/workflow/model.ts'
import { institutionsIn, institutionById } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { NoticeDraft } from '../../kernel/define.ts'
import { unmet } from '../../kernel/refuse.ts'
import { activePartnership } from '../partnerships/index.ts'

/**
 * Whose directors answer for this case: those of the partnership it was opened under; once that has ended, of the one
 * that followed it, and until there is one still of the old.
 */
async function answeringPartnership({ partnershipId, teryt }: CaseDoc, db: Repositories) {
  const own = partnershipId ? await db.partnerships.unscopedById(partnershipId) : null
  return own && own.state !== 'ENDED' ? own : ((await activePartnership(teryt, db.session)) ?? own)
}

/** Who decides on a level: the partnership's leader, or the family-support centre of the powiat. */
export async function decidingInstitution(
  caseDoc: CaseDoc,
  toLevel: 'partnership' | 'powiat',
  db: Repositories,
): Promise<InstitutionDoc> {
  if (toLevel === 'powiat') {
    const [centre] = await institutionsIn(caseDoc.teryt.slice(0, 4), 'PCPR', db.session)
    if (!centre) throw unmet('gEsc', 'noPowiatCentre')
    return centre
  }
  const partnership = await answeringPartnership(caseDoc, db)
  const leader = partnership && (await institutionById(partnership.leaderInstitutionId, db.session))
  if (!leader) throw unmet('gPartnership', 'noActivePartnership')
  return leader
}

/** Every name that must not reach those who decide on a summary. */
export async function familyNames(caseDoc: CaseDoc, db: Repositories): Promise<string[]> {
  const family = await db.persons.unscopedFind({ caseId: caseDoc._id })
  return [caseDoc.familyName, ...family.flatMap((p) => [p.firstName, p.lastName])]
}

interface Asked {
  toLevel: 'partnership' | 'powiat'
  fromLevel: Level
  reason: EscalationReason
  tried: string[]
  question: string
  dueAt: Date
  forwarders: TransitionRole[]
  pulledIn: NonNullable<EscalationDoc['pulledIn']>
}

/** Whom the model lets put a problem to the region while the case waits in `state`. */
export const forwardersIn = ({ transitions }: CooperationModel, state: CaseState): TransitionRole[] =>
  transitions
    .filter(({ from, effects }) => from.includes(state) && effects.includes('openRegionalIssue'))
    .flatMap(({ roles }) => roles)

export async function newEscalation(
  caseDoc: CaseDoc,
  decidingInstitutionId: string,
  asked: Asked,
  actor: UserActor,
  db: Repositories,
  now: Date,
): Promise<EscalationDoc> {
  const names = await familyNames(caseDoc, db)
  return {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
    familyName: caseDoc.familyName,
    gminaName: caseDoc.gminaName,
    powiatTeryt: caseDoc.teryt.slice(0, 4),
    owner: {
      id: caseDoc.ownerInstitutionId,
      name: caseDoc.ownerName,
      shortName: caseDoc.ownerShortName,
      sector: caseDoc.ownerSector,
    },
    decidingInstitutionId,
    ...asked,
    triedSummary: asked.tried.map((line) => stripIdentifying(line, names)),
    questionSummary: stripIdentifying(asked.question, names),
    state: 'OPEN',
    openedAt: now,
    openedByName: actor.name,
    openedByMembershipId: actor.membershipId,
    decision: null,
  }
}

export const noticesToLeads = (doc: EscalationDoc, caseDoc: CaseDoc): NoticeDraft[] =>
  caseDoc.participants
    .filter(
      (p) =>
        p.status === 'active' &&
        [caseDoc.coordinatorMembershipId, caseDoc.deputyMembershipId].includes(p.membershipId),
    )
    .map((p) => ({
      kind: 'caseMoved',
      to: { membershipId: p.membershipId, userId: p.userId },
      target: { type: 'escalation', id: doc._id },
      caseId: caseDoc._id,
      caseNumber: caseDoc.number,
    }))
