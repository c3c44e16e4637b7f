import type { SeedUser } from '../types.ts'
import { he, she, works } from './user.ts'

export const slupnoUsers: SeedUser[] = [
  she(
    'katarzyna.lewicka',
    'Katarzyna',
    'Lewicka',
    works('gops-slupno', 'SOCIAL_WORKER', 'pracownica socjalna'),
  ),
  he('grzegorz.banas', 'Grzegorz', 'Banaś', works('gops-slupno', 'SOCIAL_WORKER', 'pracownik socjalny')),
  she(
    'justyna.kowalik',
    'Justyna',
    'Kowalik',
    works('gops-slupno', 'FAMILY_ASSISTANT', 'asystentka rodziny'),
  ),
  she(
    'elzbieta.majchrzak',
    'Elżbieta',
    'Majchrzak',
    works('gops-slupno', 'OPS_HEAD', 'kierowniczka GOPS'),
    works('gops-slupno', 'PARTNERSHIP_LEADER', 'liderka partnerstwa'),
  ),
  she('monika.cichocka', 'Monika', 'Cichocka', works('sp-slupno', 'MEMBER', 'pedagożka szkolna')),
  he('piotr.wasilewski', 'Piotr', 'Wasilewski', works('ppp-plock', 'MEMBER', 'psycholog')),
  he('damian.glowacki', 'Damian', 'Głowacki', works('pp-slupno', 'MEMBER', 'dzielnicowy')),
  he('robert.sowinski', 'Robert', 'Sowiński', works('kuratorzy-plock', 'MEMBER', 'kurator rodzinny')),
  she('lucyna.ptak', 'Lucyna', 'Ptak', works('goz-slupno', 'MEMBER', 'pielęgniarka środowiskowa')),
  he('stanislaw.borek', 'Stanisław', 'Borek', works('gkrpa-slupno', 'MEMBER', 'przewodniczący komisji')),
  she('alicja.gajda', 'Alicja', 'Gajda', works('pup-plock', 'MEMBER', 'doradczyni klienta')),
  he('miroslaw.drozd', 'Mirosław', 'Drozd', works('pup-plock', 'MEMBER', 'dyrektor PUP')),
  she('jolanta.czapla', 'Jolanta', 'Czapla', works('pcpr-plock', 'PCPR_LEAD', 'dyrektorka PCPR')),
  she(
    'halina.kubicka',
    'Halina',
    'Kubicka',
    works('mienie-slupno', 'MEMBER', 'inspektorka do spraw mienia komunalnego'),
  ),
  she('ewa.dudek', 'Ewa', 'Dudek', works('razem-nad-wisla', 'MEMBER', 'wychowawczyni świetlicy')),
  he(
    'marian.stepien',
    'Marian',
    'Stępień',
    works('parafia-slupno', 'MEMBER', 'koordynator parafialnej Caritas'),
  ),
  she('hanna.lesniewska', 'Hanna', 'Leśniewska', works('mcps-warszawa', 'ROPS_ADVISOR', 'doradczyni modelu')),
]
