import { adjective, man, noun, ownNote, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { kcyniaCase } from './case.ts'

const wrzos = noun('Wrzos', 'Wrzosowie', 'Wrzosów')
const bielawscy = adjective('Bielawski')
const cieslak = noun('Cieślak', 'Cieślakowie', 'Cieślaków')
const urban = noun('Urban', 'Urbanowie', 'Urbanów')
const sobczak = noun('Sobczak', 'Sobczakowie', 'Sobczaków')

/** Kcynia: signals, drafts and one refusal. */
export const kcyniaNew: SeedCase[] = [
  kcyniaCase({
    key: 'wrzos',
    family: wrzos,
    state: 'SIGNAL',
    entryReasons: ['illness', 'parentingDifficulty'],
    address: { street: 'ul. Lipowa 6', postalCode: '89-240', city: 'Dziewierzewo' },
    members: [
      woman(wrzos, 'grandparent', 'Genowefa', 77, '02-19'),
      man(wrzos, 'child', 'Szymon', 13, '08-30', { peselKnown: false, school: 'sp-kcynia' }),
    ],
    timeline: {
      signalled: {
        by: 'ilona.bak',
        institution: 'poz-kcynia',
        ago: 4,
        text: 'Pacjentka wychowuje sama trzynastoletniego wnuka, odkąd jego matka wyjechała do pracy za granicę. Kilka razy opuściła wizyty kontrolne, a chłopiec sam robi zakupy, gotuje i nosi opał do pieca. Proszę o rozmowę, zanim przyjdą mrozy.',
      },
    },
  }),
  kcyniaCase({
    key: 'bielawscy',
    family: bielawscy,
    state: 'SIGNAL',
    entryReasons: ['schoolProblems', 'poverty'],
    address: { street: 'Sipiory 31', postalCode: '89-240', city: 'Sipiory' },
    members: [
      woman(bielawscy, 'mother', 'Sandra', 29, '04-07', { peselKnown: false }),
      man(bielawscy, 'child', 'Oliwier', 8, '01-22', { peselKnown: false, school: 'sp-sipiory' }),
      woman(bielawscy, 'child', 'Zuzanna', 7, '06-11', { peselKnown: false, school: 'sp-sipiory' }),
    ],
    timeline: {
      signalled: {
        by: 'norbert.jasiak',
        institution: 'sp-sipiory',
        ago: 1,
        text: 'Rodzeństwo z klas pierwszej i drugiej opuściło od początku miesiąca dziewięć dni. Rodzina mieszka trzy kilometry od przystanku, a samochód jest zepsuty. Dzieci przychodzą głodne i bez przyborów. Matka zgadza się na kontakt ośrodka i sama prosi o pomoc.',
      },
    },
  }),
  kcyniaCase({
    key: 'cieslak',
    family: cieslak,
    state: 'DRAFT',
    entryReasons: ['unemployment', 'poverty'],
    problemAreas: ['praca', 'pieniądze i zadłużenie'],
    attempts: [
      'Zasiłek okresowy na dwa miesiące: pokrył bieżące wydatki, zaległości zostały.',
      'Rozmowa o rozłożeniu rachunku za prąd na raty: dostawca zgodził się tylko na trzy raty.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pan Roman stracił pracę w tartaku, w którym przepracował dziewiętnaście lat. Małżonkowie wspierają się nawzajem, ale boją się zimy.',
      employment:
        'Pan Roman nie rejestrował się jeszcze w urzędzie pracy. Ma uprawnienia na wózek widłowy, które wygasły.',
      financial:
        'Utrzymują się z pensji pani Anety na pół etatu i świadczeń na dzieci. Zaległość za prąd grozi odłączeniem.',
    },
    address: { street: 'ul. Ogrodowa 21/2', postalCode: '89-240', city: 'Kcynia' },
    members: [
      man(cieslak, 'father', 'Roman', 45, '10-03'),
      woman(cieslak, 'mother', 'Aneta', 41, '03-27'),
      man(cieslak, 'child', 'Wiktor', 12, '05-16', { school: 'sp-kcynia' }),
      woman(cieslak, 'child', 'Amelia', 9, '12-01', { school: 'sp-kcynia' }),
    ],
    timeline: { opened: { by: 'joanna.mackowiak', ago: 2 } },
    notes: [
      teamNote(
        'joanna.mackowiak',
        'general',
        2,
        'Wizyta w domu. Pan Roman otwarcie mówi o wstydzie po utracie pracy. Umówiliśmy się na wspólne wypełnienie wniosków w czwartek.',
      ),
    ],
    actions: [
      {
        title: 'Poprosić dostawcę prądu o wstrzymanie odłączenia',
        category: 'financial',
        owner: 'joanna.mackowiak',
        createdBy: 'joanna.mackowiak',
        created: 2,
        due: 1,
        expectedEffect: 'Dom ma prąd do czasu decyzji o zasiłku',
        status: 'DOING',
        changed: 1,
      },
    ],
  }),
  kcyniaCase({
    key: 'urban',
    family: urban,
    state: 'DRAFT',
    entryReasons: ['housing', 'parentingDifficulty'],
    problemAreas: ['mieszkanie', 'codzienna opieka'],
    attempts: [
      'Trzy rozmowy z rodzicami o opiece nad niemowlęciem: rodzice słuchają, ale brakuje im wsparcia na co dzień.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Młodzi rodzice mieszkają z rocznym synem w jednym pokoju u znajomych. Dwa razy sąsiedzi wzywali patrol z powodu głośnych kłótni, za każdym razem dziecko było bezpieczne.',
      housing: 'Pokój jest suchy i ciepły, ale znajomi proszą o wyprowadzkę do końca kwartału.',
    },
    address: { street: 'ul. Polna 9/4', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(urban, 'mother', 'Kinga', 24, '07-18'),
      man(urban, 'partner', 'Mateusz', 26, '11-09', { lastName: 'Lorek' }),
      man(urban, 'child', 'Antoni', 1, '02-05'),
    ],
    timeline: {
      signalled: {
        by: 'marek.klos',
        institution: 'kp-kcynia',
        ago: 3,
        text: 'Dwie interwencje w ciągu miesiąca z powodu głośnych kłótni. Nikt nie ucierpiał. Rodzice przyznają, że nie radzą sobie ze zmęczeniem i brakiem mieszkania, chcą rozmowy.',
      },
      opened: { by: 'agata.zielinska', ago: 1 },
    },
    notes: [
      ownNote(
        'private',
        'agata.zielinska',
        'general',
        1,
        'Przed wizytą: zapytać o możliwość czasowego pobytu u mamy pani Kingi w Szubinie.',
      ),
    ],
  }),
  kcyniaCase({
    key: 'sobczak',
    family: sobczak,
    state: 'REJECTED',
    entryReasons: ['poverty'],
    problemAreas: ['pieniądze i zadłużenie'],
    attempts: ['Poradnictwo: pani Wanda nie wiedziała, że przysługuje jej dodatek osłonowy.'],
    situation: {
      general:
        'Emerytka opiekuje się dorosłym synem z niepełnosprawnością. Prosi o wsparcie w opłatach i w dojazdach na rehabilitację.',
      financial: 'Po opłaceniu leków i ogrzewania brakuje pieniędzy na ostatni tydzień miesiąca.',
    },
    address: { street: 'Mycielewo 12', postalCode: '89-240', city: 'Mycielewo' },
    members: [
      woman(sobczak, 'mother', 'Wanda', 68, '09-14'),
      man(sobczak, 'otherAdult', 'Leszek', 39, '01-30'),
    ],
    timeline: {
      opened: { by: 'tomasz.kozak', ago: 14 },
      rejected: {
        by: 'danuta.olszewska',
        ago: 12,
        reason:
          'Wystarczą środki ośrodka: przyznajemy dodatek, zasiłek celowy i dowóz na rehabilitację. Jeżeli za trzy miesiące sytuacja się nie poprawi, wrócimy do wspólnej sprawy.',
      },
    },
    notes: [
      teamNote(
        'tomasz.kozak',
        'financial',
        13,
        'Pani Wanda dostarczyła rachunki za leki. Wniosek o dodatek złożony tego samego dnia.',
      ),
    ],
  }),
]
