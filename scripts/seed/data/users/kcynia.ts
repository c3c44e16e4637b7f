import type { SeedUser } from '../types.ts'
import { he, she, works } from './user.ts'

export const kcyniaUsers: SeedUser[] = [
  she(
    'joanna.mackowiak',
    'Joanna',
    'Maćkowiak',
    works('mgops-kcynia', 'SOCIAL_WORKER', 'pracownica socjalna'),
  ),
  she('agata.zielinska', 'Agata', 'Zielińska', works('mgops-kcynia', 'SOCIAL_WORKER', 'pracownica socjalna')),
  he('tomasz.kozak', 'Tomasz', 'Kozak', works('mgops-kcynia', 'SOCIAL_WORKER', 'pracownik socjalny')),
  she('ewelina.sliwa', 'Ewelina', 'Śliwa', works('mgops-kcynia', 'FAMILY_ASSISTANT', 'asystentka rodziny')),
  he('krzysztof.rybak', 'Krzysztof', 'Rybak', works('mgops-kcynia', 'FAMILY_ASSISTANT', 'asystent rodziny')),
  she(
    'danuta.olszewska',
    'Danuta',
    'Olszewska',
    works('mgops-kcynia', 'OPS_HEAD', 'kierowniczka MGOPS'),
    works('mgops-kcynia', 'PARTNERSHIP_LEADER', 'liderka partnerstwa'),
  ),
  she('beata.wilk', 'Beata', 'Wilk', works('sp-kcynia', 'MEMBER', 'pedagożka szkolna')),
  he(
    'norbert.jasiak',
    'Norbert',
    'Jasiak',
    works('sp-sipiory', 'MEMBER', 'pedagog szkolny'),
    works('gkrpa-kcynia', 'MEMBER', 'członek komisji'),
  ),
  she('malgorzata.pietrzak', 'Małgorzata', 'Pietrzak', works('ppp-naklo', 'MEMBER', 'psycholożka')),
  he('marek.klos', 'Marek', 'Kłos', works('kp-kcynia', 'MEMBER', 'dzielnicowy')),
  she('dorota.cwiklinska', 'Dorota', 'Ćwiklińska', works('kuratorzy-naklo', 'MEMBER', 'kuratorka rodzinna')),
  she('ilona.bak', 'Ilona', 'Bąk', works('poz-kcynia', 'MEMBER', 'pielęgniarka środowiskowa')),
  he(
    'pawel.gruszczynski',
    'Paweł',
    'Gruszczyński',
    works('zgm-kcynia', 'MEMBER', 'specjalista do spraw zasobów mieszkaniowych'),
  ),
  she('iwona.rataj', 'Iwona', 'Rataj', works('pup-naklo', 'MEMBER', 'doradczyni zawodowa')),
  he(
    'andrzej.nowicki',
    'Andrzej',
    'Nowicki',
    works('pup-naklo', 'MEMBER', 'dyrektor PUP'),
    works('pup-naklo', 'PGD_MEMBER', 'członek powiatowej grupy decydentów'),
  ),
  she(
    'hanna.zych',
    'Hanna',
    'Zych',
    works('pcpr-naklo', 'PCPR_LEAD', 'dyrektorka PCPR'),
    works('pcpr-naklo', 'PGD_MEMBER', 'członkini powiatowej grupy decydentów'),
  ),
  she(
    'teresa.frackowiak',
    'Teresa',
    'Frąckowiak',
    works('pomocne-paluki', 'MEMBER', 'prezeska stowarzyszenia'),
  ),
  he('adam.lisek', 'Adam', 'Lisek', works('parafia-kcynia', 'MEMBER', 'koordynator parafialnej Caritas')),
  she('magdalena.kurek', 'Magdalena', 'Kurek', works('rops-torun', 'ROPS_ADVISOR', 'doradczyni ROPS')),
]
