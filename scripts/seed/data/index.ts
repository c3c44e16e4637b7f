import { afterwards } from './cases/afterwards.ts'
import { bedzinCourse } from './cases/bedzinCourse.ts'
import { bedzinDiagnosis } from './cases/bedzinDiagnosis.ts'
import { bedzinEscalated } from './cases/bedzinEscalated.ts'
import { bedzinNew } from './cases/bedzinNew.ts'
import { bedzinTeam } from './cases/bedzinTeam.ts'
import { kcyniaConsent } from './cases/kcyniaConsent.ts'
import { kcyniaCourse } from './cases/kcyniaCourse.ts'
import { kcyniaDiagnosis } from './cases/kcyniaDiagnosis.ts'
import { kcyniaEscalated } from './cases/kcyniaEscalated.ts'
import { kcyniaNew } from './cases/kcyniaNew.ts'
import { kcyniaTeam } from './cases/kcyniaTeam.ts'
import { moved } from './cases/moved.ts'
import { slupnoCourse } from './cases/slupnoCourse.ts'
import { slupnoDiagnosis } from './cases/slupnoDiagnosis.ts'
import { slupnoNew } from './cases/slupnoNew.ts'
import { slupnoTeam } from './cases/slupnoTeam.ts'
import { bedzinInstitutions } from './institutions/bedzin.ts'
import { kcyniaInstitutions } from './institutions/kcynia.ts'
import { slupnoInstitutions } from './institutions/slupno.ts'
import { partnerships } from './partnerships.ts'
import type { SeedCase, SeedInstitution, SeedPartnership, SeedUser } from './types.ts'
import { bedzinUsers } from './users/bedzin.ts'
import { kcyniaUsers } from './users/kcynia.ts'
import { sharedUsers } from './users/shared.ts'
import { slupnoUsers } from './users/slupno.ts'

const institutions: SeedInstitution[] = [...kcyniaInstitutions, ...slupnoInstitutions, ...bedzinInstitutions]
const users: SeedUser[] = [...kcyniaUsers, ...slupnoUsers, ...bedzinUsers, ...sharedUsers]
const cases: SeedCase[] = [
  ...kcyniaNew,
  ...kcyniaConsent,
  ...kcyniaTeam,
  ...kcyniaDiagnosis,
  ...kcyniaCourse,
  ...kcyniaEscalated,
  ...slupnoNew,
  ...slupnoTeam,
  ...slupnoDiagnosis,
  ...slupnoCourse,
  ...bedzinNew,
  ...bedzinTeam,
  ...bedzinDiagnosis,
  ...bedzinCourse,
  ...bedzinEscalated,
  ...afterwards,
  ...moved,
]

/** Everything the demo starts with; test/unit/seedData.test.ts keeps it consistent. */
export const demo: {
  institutions: SeedInstitution[]
  users: SeedUser[]
  partnerships: SeedPartnership[]
  cases: SeedCase[]
} = { institutions, users, partnerships, cases }
