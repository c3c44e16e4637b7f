import type { Category, FamilyRole } from '../../../shared/domain/vocabulary.ts'
import type {
  FamilyName,
  InvitationOutcome,
  SeedInvitation,
  SeedNote,
  SeedPerson,
  SeedStaff,
  Sex,
  UserKey,
  WorkdaysAgo,
} from './types.ts'

/** Short hands for the data files, so that a case reads as a story and not as brackets. */

type PersonMore = Partial<Pick<SeedPerson, 'lastName' | 'peselKnown' | 'school'>>

type MakePerson = (
  family: FamilyName,
  role: FamilyRole,
  firstName: string,
  age: number,
  birthday: string,
  more?: PersonMore,
) => SeedPerson

const person =
  (sex: Sex): MakePerson =>
  (family, role, firstName, age, birthday, more = {}) => ({
    firstName,
    lastName: sex === 'F' ? family.female : family.male,
    sex,
    role,
    age,
    birthday,
    peselKnown: true,
    ...more,
  })

/** A woman or girl; her surname takes the feminine form unless `more.lastName` says otherwise. */
export const woman = person('F')
/** A man or boy; his surname takes the masculine form unless `more.lastName` says otherwise. */
export const man = person('M')

/** Noun-like names, declined in the plural only: Wrzosowie, Wrzosów, Wrzos, Wrzos. */
export const noun = (singular: string, plural: string, genitive: string): FamilyName => ({
  plural,
  genitive,
  male: singular,
  female: singular,
})

/** Names in -ski, -cki, -dzki: Pawłowscy, Pawłowskich, Pawłowski, Pawłowska. */
export const adjective = (male: string): FamilyName => ({
  plural: male.replace(/ki$/, 'cy'),
  genitive: `${male}ch`,
  male,
  female: male.replace(/i$/, 'a'),
})

/** A letter to an institution. `sent` and the outcome's `ago` count back from the seeding day. */
export const invitation = (
  institution: string,
  sentBy: UserKey,
  sent: WorkdaysAgo,
  outcome: InvitationOutcome,
  purpose: string,
  more: Partial<Pick<SeedInvitation, 'addressee' | 'askedRole' | 'resend' | 'categories'>> = {},
): SeedInvitation => ({
  institution,
  sentBy,
  sent,
  purpose,
  outcome,
  askedRole: 'teamMember',
  resend: false,
  ...more,
})

export const accepted = (
  by: UserKey,
  ago: WorkdaysAgo,
  confidentiality: 'signed' | 'pending' = 'signed',
): InvitationOutcome => ({ kind: 'accepted', by, ago, confidentiality })

export const open = (seen: boolean): InvitationOutcome => ({ kind: 'open', seen })
export const expired: InvitationOutcome = { kind: 'expired' }

/** A note for the whole team. */
export const teamNote = (author: UserKey, category: Category, ago: WorkdaysAgo, text: string): SeedNote => ({
  author,
  category,
  visibility: 'team',
  recipients: [],
  text,
  ago,
})

/** A note that only the named people and its author may read. */
export const noteTo = (
  recipients: UserKey[],
  author: UserKey,
  category: Category,
  ago: WorkdaysAgo,
  text: string,
): SeedNote => ({ author, category, visibility: 'recipients', recipients, text, ago })

/** A note that stays with its author (`private`) or with the author's institution. */
export const ownNote = (
  visibility: 'private' | 'institution',
  author: UserKey,
  category: Category,
  ago: WorkdaysAgo,
  text: string,
): SeedNote => ({ author, category, visibility, recipients: [], text, ago })

export const assistant = (user: UserKey, joined: WorkdaysAgo): SeedStaff => ({
  user,
  role: 'FAMILY_ASSISTANT',
  joined,
})
