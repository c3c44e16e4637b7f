import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import type { AppAbility } from '../../../shared/permissions/ability.ts'
import { recordAbilities } from '../../../shared/permissions/authorize.ts'
import { institutionsByIds, toInstitutionPart } from '../../db/directory.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import type { Repositories } from '../../db/repositories.ts'

const VERBS = ['accede', 'leave', 'invite', 'activate', 'changeModel', 'end'] as const

export const partnershipAbilities = (ability: AppAbility, doc: PartnershipDoc): Abilities =>
  recordAbilities(ability, 'Partnership', VERBS, doc)

/** The same for everyone who may read the partnership: it speaks of institutions, never of a family. */
export async function presentPartnership(doc: PartnershipDoc, db: Repositories): Promise<PartnershipView> {
  const former = doc.former ?? []
  const ids = [doc.leaderInstitutionId, ...[...doc.members, ...former].map((m) => m.institutionId)]
  const known = await institutionsByIds([...new Set(ids)], db.session)
  const named = new Map(known.map((i) => [i._id, toInstitutionPart(i)]))
  const ref = (id: string) => named.get(id) ?? { id, name: '', shortName: '', sector: 'NGO' as const }
  return {
    id: doc._id,
    version: doc.version,
    state: doc.state,
    model: { code: doc.modelCode, version: doc.modelVersion },
    territory: { teryt: doc.teryt, name: doc.territoryName },
    leader: ref(doc.leaderInstitutionId),
    members: doc.members.map((m) => ({
      institution: ref(m.institutionId),
      signedOn: m.signedOn,
      signatory: m.signatory,
    })),
    authorisation:
      doc.authorisedBy && doc.authorisedOn ? { by: doc.authorisedBy, on: doc.authorisedOn } : null,
    createdAt: doc.createdAt.toISOString(),
    activatedAt: doc.activatedAt?.toISOString() ?? null,
    former: former.map(({ institutionId, ...rest }) => ({ ...rest, institution: ref(institutionId) })),
    ended: doc.ended ?? null,
  }
}
