import type { SeedInstitution } from '../types.ts'
import { AFTERNOONS, COUNSELLING, DAY_ROOM, HEALTH_CENTRE, OFFICE, POLICE, SCHOOL } from './hours.ts'
import { institution } from './institution.ts'

const GMINA = '1419122'
const POWIAT = '1419'

/** Słupno, rural gmina, powiat płocki, mazowieckie. */
export const slupnoInstitutions: SeedInstitution[] = [
  institution(
    'gops-slupno',
    'OPS',
    GMINA,
    'GOPS Słupno',
    'Gminny Ośrodek Pomocy Społecznej w Słupnie',
    OFFICE,
  ),
  institution(
    'sp-slupno',
    'SCHOOL',
    GMINA,
    'SP w Słupnie',
    'Szkoła Podstawowa w Słupnie',
    SCHOOL,
    'Szkoła Podstawowa w Słupnie, reprezentowana przez dyrektora',
  ),
  institution(
    'ppp-plock',
    'PPC',
    POWIAT,
    'PPP Płock',
    'Poradnia Psychologiczno-Pedagogiczna w Płocku',
    COUNSELLING,
  ),
  institution(
    'pp-slupno',
    'POLICE',
    GMINA,
    'PP w Słupnie',
    'Posterunek Policji w Słupnie',
    POLICE,
    'Komendant Miejski Policji w Płocku',
  ),
  institution(
    'kuratorzy-plock',
    'PROBATION',
    POWIAT,
    'Kuratorzy, SR Płock',
    'Zespół Kuratorskiej Służby Sądowej przy Sądzie Rejonowym w Płocku',
    OFFICE,
    'Prezes Sądu Rejonowego w Płocku',
  ),
  institution('goz-slupno', 'HEALTH', GMINA, 'GOZ Słupno', 'Gminny Ośrodek Zdrowia w Słupnie', HEALTH_CENTRE),
  institution('pup-plock', 'LABOUR_OFFICE', POWIAT, 'PUP Płock', 'Powiatowy Urząd Pracy w Płocku', OFFICE),
  institution(
    'gkrpa-slupno',
    'ALCOHOL_BOARD',
    GMINA,
    'GKRPA Słupno',
    'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Słupnie',
    AFTERNOONS,
    'Wójt Gminy Słupno',
  ),
  institution(
    'pcpr-plock',
    'PCPR',
    POWIAT,
    'PCPR Płock',
    'Powiatowe Centrum Pomocy Rodzinie w Płocku',
    OFFICE,
  ),
  institution(
    'mienie-slupno',
    'HOUSING',
    GMINA,
    'Mienie komunalne, UG Słupno',
    'Referat Mienia Komunalnego Urzędu Gminy w Słupnie',
    OFFICE,
    'Wójt Gminy Słupno',
  ),
  institution(
    'razem-nad-wisla',
    'NGO',
    GMINA,
    'Razem nad Wisłą',
    'Stowarzyszenie „Razem nad Wisłą” w Słupnie',
    DAY_ROOM,
  ),
  institution(
    'parafia-slupno',
    'PARISH',
    GMINA,
    'Parafia w Słupnie',
    'Parafia rzymskokatolicka w Słupnie',
    AFTERNOONS,
  ),
  institution(
    'mcps-warszawa',
    'ROPS',
    '14',
    'MCPS Warszawa',
    'Mazowieckie Centrum Polityki Społecznej',
    OFFICE,
  ),
]
