import type { CaseRole, Category, Role, Sector } from '../domain/vocabulary.ts'
import type { Lens } from '../contracts/cases.ts'

/** A signed-in person in the one role this request is made in. */
export interface UserActor {
  kind: 'user'
  userId: string
  membershipId: string
  institutionId: string
  institutionName: string
  institutionShortName: string
  role: Role
  sector: Sector
  /** Territorial code of the institution's seat. */
  teryt: string
  name: string
  title: string
}
/** The product's own clock acting; it has rules of its own, narrower than anybody's. */
export interface SystemActor {
  kind: 'system'
}
export interface AnonymousActor {
  kind: 'anonymous'
}
export type Actor = UserActor | SystemActor | AnonymousActor

/** What an actor is to one case; rights to the records below a case are judged by it. */
export interface CaseScope {
  caseId: string
  lens: Lens
  /** Works for the centre that leads the case. Another gmina's centre in the team is a partner like any other. */
  isOwn: boolean
  role: CaseRole | null
  /** Categories granted on joining the team; empty for any other lens. */
  categories: readonly Category[]
}

/** A category that is shared only until a moment: what it rests on ends then. */
export interface Ending {
  category: Category
  until: Date
}

/** The part of a case that decides who sees it. Also kept in events, before and after. */
export interface CaseAccess {
  _id: string
  ownerInstitutionId: string
  initiatorInstitutionId: string | null
  decidingInstitutionId: string | null
  /** Institutions whose part in the team has ended. */
  formerInstitutions: readonly string[]
  coordinatorMembershipId: string | null
  deputyMembershipId: string | null
  state: string
  isOpen: boolean
  participants: readonly {
    membershipId: string
    institutionId: string
    status: 'active' | 'removed'
    role: CaseRole
    sector: Sector
    categories: readonly Category[]
    ends?: readonly Ending[]
  }[]
}
