import {
  accepted,
  assistant,
  expired,
  invitation,
  man,
  noun,
  open,
  ownNote,
  teamNote,
  woman,
} from '../build.ts'
import { slupnoCase } from './case.ts'

const zaremba = noun('Zaremba', 'Zarembowie', 'Zarembów')

/** Scenario A: the team is almost ready; the labour office was silent and its director now has the letter. */
export const zarembaCase = slupnoCase({
  key: 'zaremba',
  scenario: 'A',
  family: zaremba,
  state: 'TEAM',
  entryReasons: ['addiction', 'unemployment', 'schoolProblems'],
  problemAreas: ['uzależnienie', 'praca', 'nauka dzieci', 'pieniądze i zadłużenie'],
  attempts: [
    'Zasiłek okresowy przez cztery miesiące: rodzina opłaca rachunki.',
    'Dwie rozmowy z ojcem: na drugą przyszedł przygotowany, decyzji nie podjął.',
  ],
  needsCrossSector: true,
  situation: {
    general:
      'Rodzice i dwoje dzieci mieszkają we własnym domu. Matka jest gotowa do zmian, ojciec po raz pierwszy zgodził się rozmawiać przy innych osobach.',
    addiction:
      'Pan Zbigniew pije od kilku lat, najczęściej w weekendy. W tygodniu potrafi zachować trzeźwość.',
    employment:
      'Pani Lucyna jest bez pracy od dwóch lat, wcześniej pracowała w sortowni. Chciałaby zrobić kurs.',
    education:
      'Czternastoletni syn opuścił czterdzieści lekcji, najwięcej w poniedziałki. Sześcioletnia córka chętnie chodzi do zerówki.',
    financial: 'Dochód rodziny pochodzi z zasiłku i świadczeń na dzieci.',
  },
  address: { street: 'Mirosław 14', postalCode: '09-472', city: 'Mirosław' },
  members: [
    woman(zaremba, 'mother', 'Lucyna', 38, '04-26'),
    man(zaremba, 'father', 'Zbigniew', 42, '09-08'),
    man(zaremba, 'child', 'Kamil', 14, '12-03', { school: 'sp-slupno' }),
    woman(zaremba, 'child', 'Lilianna', 6, '02-22', { school: 'sp-slupno' }),
  ],
  timeline: {
    opened: { by: 'katarzyna.lewicka', ago: 16 },
    qualified: {
      by: 'elzbieta.majchrzak',
      ago: 14,
      coordinator: 'katarzyna.lewicka',
      deputy: 'grzegorz.banas',
    },
    consented: { by: 'katarzyna.lewicka', ago: 9 },
  },
  consents: { excluded: { Zbigniew: ['health'] }, unreachable: {} },
  staff: [assistant('justyna.kowalik', 13)],
  invitations: [
    invitation(
      'sp-slupno',
      'katarzyna.lewicka',
      8,
      accepted('monika.cichocka', 7),
      'Frekwencja ucznia i wsparcie w szkole.',
    ),
    invitation(
      'gkrpa-slupno',
      'katarzyna.lewicka',
      8,
      accepted('stanislaw.borek', 5),
      'Rozmowa o leczeniu i o pomocy dla bliskich.',
    ),
    invitation(
      'pp-slupno',
      'katarzyna.lewicka',
      8,
      accepted('damian.glowacki', 6, 'pending'),
      'Kontakt dzielnicowego z rodziną.',
    ),
    invitation(
      'goz-slupno',
      'katarzyna.lewicka',
      8,
      accepted('lucyna.ptak', 4),
      'Bilans zdrowia dzieci i wsparcie pielęgniarki środowiskowej.',
      { categories: ['general', 'addiction'] },
    ),
    invitation(
      'pup-plock',
      'katarzyna.lewicka',
      8,
      expired,
      'Kurs zawodowy dla osoby bez pracy od dwóch lat.',
    ),
    invitation(
      'pup-plock',
      'katarzyna.lewicka',
      2,
      open(true),
      'Kurs zawodowy dla osoby bez pracy od dwóch lat.',
      { addressee: 'miroslaw.drozd', resend: true },
    ),
  ],
  notes: [
    teamNote(
      'katarzyna.lewicka',
      'general',
      9,
      'Oboje rodzice podpisali zgody dla szkoły, komisji, urzędu pracy, policji i ośrodka zdrowia. Ojciec wyłączył z nich dane o swoim zdrowiu.',
    ),
    teamNote(
      'monika.cichocka',
      'education',
      5,
      'Kamil przyszedł w poniedziałek na pierwszą lekcję. Rozmawialiśmy o klasie mundurowej, bardzo mu na niej zależy.',
    ),
    teamNote(
      'stanislaw.borek',
      'addiction',
      3,
      'Pan Zbigniew był na spotkaniu. Zapytał o grupę wsparcia, na której nie spotka sąsiadów.',
    ),
    ownNote(
      'private',
      'justyna.kowalik',
      'general',
      2,
      'Zapytać panią Lucynę, czy wolałaby rozmawiać w ośrodku niż w domu.',
    ),
  ],
  actions: [
    {
      title: 'Przekazywać zespołowi frekwencję co dwa tygodnie',
      category: 'education',
      owner: 'monika.cichocka',
      createdBy: 'katarzyna.lewicka',
      created: 6,
      due: 4,
      expectedEffect: 'Zespół szybko widzi, że wagary wracają',
      status: 'DOING',
      changed: 5,
    },
    {
      title: 'Odwiedzać rodzinę raz w tygodniu',
      category: 'general',
      owner: 'justyna.kowalik',
      createdBy: 'katarzyna.lewicka',
      created: 12,
      due: 30,
      expectedEffect: 'Rodzice mają stałe oparcie w drodze do zmiany',
      status: 'DOING',
      changed: 11,
    },
    {
      title: 'Znaleźć grupę wsparcia w Płocku w godzinach po pracy',
      category: 'addiction',
      owner: 'stanislaw.borek',
      createdBy: 'katarzyna.lewicka',
      created: 3,
      due: 3,
      expectedEffect: 'Pan Zbigniew wie, dokąd i kiedy może pójść',
      status: 'TODO',
    },
  ],
})
