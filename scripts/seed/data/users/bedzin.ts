import type { SeedUser } from '../types.ts'
import { he, she, works } from './user.ts'

export const bedzinUsers: SeedUser[] = [
  she('sylwia.brozek', 'Sylwia', 'Brożek', works('mops-bedzin', 'SOCIAL_WORKER', 'pracownica socjalna')),
  she(
    'patrycja.mazurek',
    'Patrycja',
    'Mazurek',
    works('mops-bedzin', 'SOCIAL_WORKER', 'pracownica socjalna'),
  ),
  he('lukasz.hejda', 'Łukasz', 'Hejda', works('mops-bedzin', 'SOCIAL_WORKER', 'pracownik socjalny')),
  she('natalia.pyka', 'Natalia', 'Pyka', works('mops-bedzin', 'FAMILY_ASSISTANT', 'asystentka rodziny')),
  he('dawid.gruca', 'Dawid', 'Gruca', works('mops-bedzin', 'FAMILY_ASSISTANT', 'asystent rodziny')),
  he(
    'bogdan.wrona',
    'Bogdan',
    'Wrona',
    works('mops-bedzin', 'OPS_HEAD', 'dyrektor MOPS'),
    works('mops-bedzin', 'PARTNERSHIP_LEADER', 'lider partnerstwa'),
  ),
  she('renata.dabrowska', 'Renata', 'Dąbrowska', works('sp8-bedzin', 'MEMBER', 'pedagożka szkolna')),
  she('karolina.szota', 'Karolina', 'Szota', works('sp4-bedzin', 'MEMBER', 'psycholożka szkolna')),
  she('izabela.nowara', 'Izabela', 'Nowara', works('ppp-bedzin', 'MEMBER', 'psycholożka')),
  he('kamil.zajac', 'Kamil', 'Zając', works('kpp-bedzin', 'MEMBER', 'dzielnicowy')),
  she('aleksandra.foltyn', 'Aleksandra', 'Foltyn', works('kuratorzy-bedzin', 'MEMBER', 'kuratorka rodzinna')),
  she('barbara.grabiec', 'Barbara', 'Grabiec', works('poz-bedzin', 'MEMBER', 'pielęgniarka środowiskowa')),
  he('michal.skiba', 'Michał', 'Skiba', works('pup-bedzin', 'MEMBER', 'doradca klienta')),
  he('jerzy.pluta', 'Jerzy', 'Pluta', works('mkrpa-bedzin', 'MEMBER', 'przewodniczący komisji')),
  she('wieslawa.kania', 'Wiesława', 'Kania', works('pcpr-bedzin', 'PCPR_LEAD', 'dyrektorka PCPR')),
  he('rafal.siwek', 'Rafał', 'Siwek', works('zgm-bedzin', 'MEMBER', 'administrator osiedla')),
  she('weronika.sroka', 'Weronika', 'Sroka', works('dobry-prog', 'MEMBER', 'koordynatorka fundacji')),
  he(
    'franciszek.gola',
    'Franciszek',
    'Gola',
    works('parafia-bedzin', 'MEMBER', 'koordynator parafialnej Caritas'),
  ),
  he('marcin.slusarczyk', 'Marcin', 'Ślusarczyk', works('rops-katowice', 'ROPS_ADVISOR', 'doradca ROPS')),
]
