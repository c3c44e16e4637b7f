import type { SeedInstitution } from '../types.ts'
import { AFTERNOONS, COUNSELLING, DAY_ROOM, HEALTH_CENTRE, OFFICE, OFFICE_LONG_MONDAY, POLICE, SCHOOL } from './hours.ts'
import { institution } from './institution.ts'

const GMINA = '0410013'
const POWIAT = '0410'

/** Kcynia, urban-rural gmina, powiat nakielski, kujawsko-pomorskie. */
export const kcyniaInstitutions: SeedInstitution[] = [
  institution(
    'mgops-kcynia',
    'OPS',
    GMINA,
    'MGOPS Kcynia',
    'Miejsko-Gminny Ośrodek Pomocy Społecznej w Kcyni',
    OFFICE_LONG_MONDAY,
  ),
  institution(
    'sp-kcynia',
    'SCHOOL',
    GMINA,
    'SP w Kcyni',
    'Szkoła Podstawowa w Kcyni',
    SCHOOL,
    'Szkoła Podstawowa w Kcyni, reprezentowana przez dyrektora',
  ),
  institution(
    'sp-sipiory',
    'SCHOOL',
    GMINA,
    'SP w Sipiorach',
    'Szkoła Podstawowa w Sipiorach',
    SCHOOL,
    'Szkoła Podstawowa w Sipiorach, reprezentowana przez dyrektora',
  ),
  institution(
    'ppp-naklo',
    'PPC',
    POWIAT,
    'PPP Nakło',
    'Poradnia Psychologiczno-Pedagogiczna w Nakle nad Notecią',
    COUNSELLING,
  ),
  institution(
    'kp-kcynia',
    'POLICE',
    GMINA,
    'KP w Kcyni',
    'Komisariat Policji w Kcyni',
    POLICE,
    'Komendant Powiatowy Policji w Nakle nad Notecią',
  ),
  institution(
    'kuratorzy-naklo',
    'PROBATION',
    POWIAT,
    'Kuratorzy, SR Nakło',
    'Zespół Kuratorskiej Służby Sądowej przy Sądzie Rejonowym w Nakle nad Notecią',
    OFFICE,
    'Prezes Sądu Rejonowego w Nakle nad Notecią',
  ),
  institution('poz-kcynia', 'HEALTH', GMINA, 'POZ Kcynia', 'Przychodnia POZ w Kcyni', HEALTH_CENTRE),
  institution('pup-naklo', 'LABOUR_OFFICE', POWIAT, 'PUP Nakło', 'Powiatowy Urząd Pracy w Nakle nad Notecią', OFFICE),
  institution(
    'gkrpa-kcynia',
    'ALCOHOL_BOARD',
    GMINA,
    'GKRPA Kcynia',
    'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Kcyni',
    AFTERNOONS,
    'Burmistrz Kcyni',
  ),
  institution(
    'pcpr-naklo',
    'PCPR',
    POWIAT,
    'PCPR Nakło',
    'Powiatowe Centrum Pomocy Rodzinie w Nakle nad Notecią',
    OFFICE,
  ),
  institution('zgm-kcynia', 'HOUSING', GMINA, 'ZGM Kcynia', 'Zakład Gospodarki Mieszkaniowej w Kcyni', OFFICE),
  institution(
    'pomocne-paluki',
    'NGO',
    GMINA,
    'Pomocne Pałuki',
    'Stowarzyszenie „Pomocne Pałuki” w Kcyni',
    DAY_ROOM,
  ),
  institution('parafia-kcynia', 'PARISH', GMINA, 'Parafia w Kcyni', 'Parafia rzymskokatolicka w Kcyni', AFTERNOONS),
  institution(
    'rops-torun',
    'ROPS',
    '04',
    'ROPS w Toruniu',
    'Regionalny Ośrodek Polityki Społecznej w Toruniu',
    OFFICE,
  ),
]
