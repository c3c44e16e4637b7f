import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import type { Category } from '../../../shared/domain/vocabulary.ts'

/** What an invitation will say; `institution` comes first, everything else follows from its sector. */
export interface InviteForm {
  institution: InstitutionView | null
  person: { membershipId: string; name: string; title: string } | null
  askedRole: 'teamMember' | 'consultant' | 'actionOwner'
  purpose: string
  categories: Category[]
  basis: string
}
