import type { SeedInstitution } from '../types.ts'
import { AFTERNOONS, COUNSELLING, DAY_ROOM, HEALTH_CENTRE, OFFICE, OFFICE_LONG_MONDAY, POLICE, SCHOOL } from './hours.ts'
import { institution } from './institution.ts'

const GMINA = '2401011'
const POWIAT = '2401'

/** Będzin, urban gmina, powiat będziński, śląskie. */
export const bedzinInstitutions: SeedInstitution[] = [
  institution(
    'mops-bedzin',
    'OPS',
    GMINA,
    'MOPS Będzin',
    'Miejski Ośrodek Pomocy Społecznej w Będzinie',
    OFFICE_LONG_MONDAY,
  ),
  institution(
    'sp8-bedzin',
    'SCHOOL',
    GMINA,
    'SP nr 8 w Będzinie',
    'Szkoła Podstawowa nr 8 w Będzinie',
    SCHOOL,
    'Szkoła Podstawowa nr 8 w Będzinie, reprezentowana przez dyrektora',
  ),
  institution(
    'sp4-bedzin',
    'SCHOOL',
    GMINA,
    'SP nr 4 w Będzinie',
    'Szkoła Podstawowa nr 4 w Będzinie',
    SCHOOL,
    'Szkoła Podstawowa nr 4 w Będzinie, reprezentowana przez dyrektora',
  ),
  institution(
    'ppp-bedzin',
    'PPC',
    POWIAT,
    'PPP Będzin',
    'Poradnia Psychologiczno-Pedagogiczna w Będzinie',
    COUNSELLING,
  ),
  institution(
    'kpp-bedzin',
    'POLICE',
    POWIAT,
    'KPP w Będzinie',
    'Komenda Powiatowa Policji w Będzinie',
    POLICE,
    'Komendant Powiatowy Policji w Będzinie',
  ),
  institution(
    'kuratorzy-bedzin',
    'PROBATION',
    POWIAT,
    'Kuratorzy, SR Będzin',
    'Zespół Kuratorskiej Służby Sądowej przy Sądzie Rejonowym w Będzinie',
    OFFICE,
    'Prezes Sądu Rejonowego w Będzinie',
  ),
  institution('poz-bedzin', 'HEALTH', GMINA, 'POZ Będzin', 'Przychodnia POZ w Będzinie', HEALTH_CENTRE),
  institution('pup-bedzin', 'LABOUR_OFFICE', POWIAT, 'PUP Będzin', 'Powiatowy Urząd Pracy w Będzinie', OFFICE),
  institution(
    'mkrpa-bedzin',
    'ALCOHOL_BOARD',
    GMINA,
    'MKRPA Będzin',
    'Miejska Komisja Rozwiązywania Problemów Alkoholowych w Będzinie',
    AFTERNOONS,
    'Prezydent Miasta Będzina',
  ),
  institution('pcpr-bedzin', 'PCPR', POWIAT, 'PCPR Będzin', 'Powiatowe Centrum Pomocy Rodzinie w Będzinie', OFFICE),
  institution('zgm-bedzin', 'HOUSING', GMINA, 'ZGM Będzin', 'Zakład Gospodarki Mieszkaniowej w Będzinie', OFFICE),
  institution('dobry-prog', 'NGO', GMINA, 'Dobry Próg', 'Fundacja „Dobry Próg” w Będzinie', DAY_ROOM),
  institution(
    'parafia-bedzin',
    'PARISH',
    GMINA,
    'Parafia w Będzinie',
    'Parafia rzymskokatolicka w Będzinie',
    AFTERNOONS,
  ),
  institution(
    'rops-katowice',
    'ROPS',
    '24',
    'ROPS w Katowicach',
    'Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego',
    OFFICE,
  ),
]
