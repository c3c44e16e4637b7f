import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import type { Category, Visibility } from '../../../shared/domain/vocabulary.ts'
import { mayEverRead } from '../../../shared/permissions/fieldPolicy.ts'

interface Asked {
  team: readonly ParticipantView[]
  category: Category
  visibility: Visibility
  recipients: readonly string[]
  /** Membership of whoever writes. */
  self: string
}

/** People of the team who will read a note, apart from its author. */
export function noteReaders({ team, category, visibility, recipients, self }: Asked): ParticipantView[] {
  const own = team.find(({ membershipId }) => membershipId === self)
  const others = team.filter(({ membershipId }) => membershipId !== self)
  switch (visibility) {
    case 'private':
      return []
    case 'institution':
      return others.filter(
        (one) => one.institution.id === own?.institution.id && mayEverRead(one.sector, category),
      )
    case 'team':
      return others.filter((one) => one.categories.includes(category))
    case 'recipients':
      return others.filter(({ membershipId }) => recipients.includes(membershipId))
  }
}
