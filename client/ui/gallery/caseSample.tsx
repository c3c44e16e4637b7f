import type { Stage } from '../cases/StagePath.tsx'
import type { PersonFace } from '../people/Person.tsx'

export const stages: Stage[] = [
  { key: 'SIGNAL', label: 'Zgłoszenie', state: 'done', detail: '12.10' },
  { key: 'DRAFT', label: 'Kwalifikacja', state: 'done', detail: '12.10' },
  { key: 'CONSENT', label: 'Zgody', state: 'done', detail: '13.10' },
  { key: 'TEAM', label: 'Zespół', state: 'done', detail: '15.10' },
  { key: 'DIAGNOSIS', label: 'Diagnoza', state: 'done', detail: '22.10' },
  { key: 'ESC_PZK', label: 'Decyzja PZK', state: 'done', detail: '26.10', detour: true },
  { key: 'PLANNING', label: 'Plan', state: 'now', detail: 'dzień 8 z 14' },
  { key: 'RUNNING', label: 'Realizacja', state: 'next' },
  { key: 'REVIEW', label: 'Przegląd', state: 'next' },
  { key: 'EVALUATION', label: 'Ocena', state: 'next' },
  { key: 'CLOSED', label: 'Zamknięcie', state: 'next' },
]

export const team: (PersonFace & { role: string; sees: string })[] = [
  { name: 'Joanna Maćkowiak', sector: 'ops', role: 'koordynatorka GGK', sees: 'wszystko oprócz zdrowia' },
  {
    name: 'Ewelina Śliwa',
    sector: 'ops',
    here: true,
    role: 'asystentka rodziny',
    sees: 'wszystko; zdrowie za zgodą matki',
  },
  { name: 'Beata Wilk', sector: 'edu', here: true, role: 'pedagożka, SP w Kcyni', sees: 'ogólne, edukacja' },
  { name: 'Paweł Gruszczyński', sector: 'mie', role: 'zasoby mieszkaniowe', sees: 'ogólne, mieszkanie' },
  { name: 'Ilona Bąk', sector: 'zdr', role: 'pielęgniarka, POZ', sees: 'ogólne, zdrowie' },
  { name: 'Marek Kłos', sector: 'pol', role: 'dzielnicowy', sees: 'ogólne' },
]
