import type { Role, Sector } from '../../../shared/domain/vocabulary.ts'
import {
  defineModel,
  flag,
  number,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  time,
  type Stored,
} from '../model.ts'

/**
 * A post in one institution. Kept inside the user, so one read at each request knows who asks and in
 * which roles; what is copied from the institution changes with it in one update.
 */
export interface MembershipPart {
  id: string
  institutionId: string
  institutionName: string
  institutionShortName: string
  sector: Sector
  teryt: string
  role: Role
  title: string
  active: boolean
  from: Date
  to: Date | null
}

export interface UserDoc extends Stored {
  email: string
  name: string
  passwordHash: string
  status: 'active' | 'disabled'
  locale: 'pl' | 'en'
  /** Raised by signing out everywhere, a new password or disabling: older sessions end. */
  epoch: number
  /** Rises with every command that must not meet another one about the same person (people.ts, holdPerson). */
  turn?: number
  memberships: MembershipPart[]
  /** Only in a demonstration: the password its sign-in page offers. */
  demoPassword: string | null
  lastVisitAt: Date | null
  previousVisitAt: Date | null
}

export const UserModel = defineModel<UserDoc>(
  'User',
  'users',
  {
    ...stored,
    email: text,
    name: text,
    passwordHash: text,
    status: text,
    locale: text,
    epoch: number,
    turn: { type: Number, default: 0 },
    memberships: [
      part({
        id: text,
        institutionId: text,
        institutionName: text,
        institutionShortName: text,
        sector: text,
        teryt: text,
        role: text,
        title: text,
        active: flag,
        from: time,
        to: optionalTime,
      }),
    ],
    demoPassword: optionalText,
    lastVisitAt: optionalTime,
    previousVisitAt: optionalTime,
  },
  [
    { on: { email: 1 }, options: { unique: true } },
    { on: { 'memberships.id': 1 } },
    { on: { 'memberships.institutionId': 1 } },
  ],
)
