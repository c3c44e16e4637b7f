import type { CaseKey, InstitutionKey, UserKey, WorkdaysAgo } from './types.ts'
import type { IssueArea } from '../../../shared/domain/vocabulary.ts'

/** What happens beside the course of single cases. Texts that leave a case name nobody of it. */

interface SeedAbsence {
  user: UserKey
  institution: InstitutionKey
  substitute: UserKey
  /** Written down so many working days ago. */
  ago: WorkdaysAgo
  /** First and last day, in working days from the seeding day; negative is past. */
  from: number
  to: number
}
export const absences: SeedAbsence[] = [
  {
    user: 'tomasz.kozak',
    institution: 'mgops-kcynia',
    substitute: 'agata.zielinska',
    ago: 4,
    from: -1,
    to: 3,
  },
  {
    user: 'joanna.mackowiak',
    institution: 'mgops-kcynia',
    substitute: 'tomasz.kozak',
    ago: 2,
    from: 8,
    to: 12,
  },
  { user: 'lukasz.hejda', institution: 'mops-bedzin', substitute: 'sylwia.brozek', ago: 3, from: -2, to: 2 },
]

interface SeedTransfer {
  case: CaseKey
  by: UserKey
  to: InstitutionKey
  ago: WorkdaysAgo
  reason: string
  declined?: { by: UserKey; ago: WorkdaysAgo; reason: string }
  accepted?: { by: UserKey; ago: WorkdaysAgo; coordinator: UserKey; deputy: UserKey }
}
export const transfers: SeedTransfer[] = [
  {
    case: 'kaleta',
    by: 'elzbieta.majchrzak',
    to: 'mgops-kcynia',
    ago: 5,
    reason:
      'Matka z dziećmi przeprowadziła się do siostry w Państwa gminie. Dzieci są już zapisane do szkoły.',
    accepted: {
      by: 'danuta.olszewska',
      ago: 3,
      coordinator: 'agata.zielinska',
      deputy: 'tomasz.kozak',
    },
  },
  {
    case: 'szulc',
    by: 'danuta.olszewska',
    to: 'gops-slupno',
    ago: 2,
    reason: 'Rodzina przeprowadza się do Państwa gminy z końcem miesiąca. Dziecko ma już miejsce w szkole.',
  },
  {
    case: 'kozlowscy',
    by: 'bogdan.wrona',
    to: 'mgops-kcynia',
    ago: 1,
    reason: 'Rodzina zamieszkała u krewnych w Państwa gminie i chce tam zostać na stałe.',
  },
  {
    case: 'kaczmarek',
    by: 'elzbieta.majchrzak',
    to: 'mgops-kcynia',
    ago: 2,
    reason: 'Rodzina zapowiada przeprowadzkę do Państwa gminy.',
    declined: {
      by: 'danuta.olszewska',
      ago: 1,
      reason: 'Rodzina nie ma jeszcze u nas adresu. Przyjmiemy sprawę po przeprowadzce.',
    },
  },
]

interface SeedHandover {
  case: CaseKey
  by: UserKey
  to: UserKey
  ago: WorkdaysAgo
  reason: string
}
export const handovers: SeedHandover[] = [
  {
    case: 'pawlowscy',
    by: 'agata.zielinska',
    to: 'joanna.mackowiak',
    ago: 1,
    reason: 'Rodzina zna Panią z wcześniejszej pracy i prosi, żeby to Pani prowadziła jej sprawę.',
  },
  {
    case: 'zielonka',
    by: 'patrycja.mazurek',
    to: 'lukasz.hejda',
    ago: 1,
    reason: 'Od przyszłego miesiąca pracuję na pół etatu i oddaję część spraw.',
  },
]

interface SeedIssue {
  case: CaseKey
  by: UserKey
  ago: WorkdaysAgo
  area: IssueArea
  description: string
  answered?: { by: UserKey; ago: WorkdaysAgo; text: string }
}
export const issues: SeedIssue[] = [
  {
    case: 'michalak',
    by: 'hanna.zych',
    ago: 2,
    area: 'childPsychiatry',
    description:
      'W powiecie nie ma poradni zdrowia psychicznego dla dzieci. Na pierwszą wizytę w sąsiednim czeka się dziewięć miesięcy, a zespoły nie mają kogo zaprosić.',
    answered: {
      by: 'magdalena.kurek',
      ago: 1,
      text: 'Od przyszłego kwartału ośrodek w Bydgoszczy otwiera punkt wyjazdowy. Do tego czasu prosimy kierować dzieci do zespołu interwencyjnego, bez kolejki.',
    },
  },
  {
    case: 'krawczyk',
    by: 'bogdan.wrona',
    ago: 2,
    area: 'staffing',
    description:
      'Poradnie w mieście nie mają etatów na badania poza kolejnością. Bez orzeczenia szkoły nie mogą uruchomić wsparcia przez całe półrocze.',
  },
  {
    case: 'maciejewscy',
    by: 'jolanta.czapla',
    ago: 1,
    area: 'transport',
    description:
      'Do przychodni i poradni w powiecie nie da się dojechać po południu: ostatni autobus z mniejszych wsi odjeżdża przed końcem lekcji.',
  },
]

interface SeedSupervision {
  case: CaseKey
  by: UserKey
  ago: WorkdaysAgo
  brief: string
  answered?: { by: UserKey; ago: WorkdaysAgo; text: string; hours: number }
}
export const supervisions: SeedSupervision[] = [
  {
    case: 'tomala',
    by: 'sylwia.brozek',
    ago: 5,
    brief:
      'Zespół spiera się o to, kto ma rozmawiać z rodziną o pieniądzach. Spotkania się przeciągają, a ustalenia wracają na każde następne.',
    answered: {
      by: 'marcin.slusarczyk',
      ago: 3,
      text: 'Proponuję dwa spotkania z superwizorem w siedzibie ośrodka, pierwsze w przyszłym tygodniu.',
      hours: 4,
    },
  },
  {
    case: 'labus',
    by: 'lukasz.hejda',
    ago: 1,
    brief:
      'Członkowie zespołu różnie rozumieją, o czym wolno im mówić szkole. Prosimy o pomoc w ustaleniu zasad, zanim dojdzie do konfliktu.',
  },
]

/** Checks of steps taken although something was missing (`overridden` in the cases). */
export const reviews: { case: CaseKey; by: UserKey; ago: WorkdaysAgo; remark: string }[] = [
  {
    case: 'zakrzewscy',
    by: 'danuta.olszewska',
    ago: 50,
    remark: 'Termin ugody nie mógł czekać. Kartę kosztów proszę dopisać przy przeglądzie.',
  },
]
