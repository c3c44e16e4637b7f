import { adjective, assistant, man, noun, ownNote, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { bedzinCase } from './case.ts'

const kmiecik = noun('Kmiecik', 'Kmiecikowie', 'Kmiecików')
const pietras = noun('Pietras', 'Pietrasowie', 'Pietrasów')
const hajduk = noun('Hajduk', 'Hajdukowie', 'Hajduków')
const kozlowscy = adjective('Kozłowski')
const szymczyk = noun('Szymczyk', 'Szymczykowie', 'Szymczyków')
const wilczek = noun('Wilczek', 'Wilczkowie', 'Wilczków')
const borowscy = adjective('Borowski')

/** Będzin: signals, drafts, consents and a refusal. */
export const bedzinNew: SeedCase[] = [
  // Scenario C: this morning's urgent signal from the school; nobody has taken it yet.
  bedzinCase({
    key: 'kmiecik',
    scenario: 'C',
    family: kmiecik,
    state: 'SIGNAL',
    urgent: true,
    entryReasons: ['violence', 'other'],
    address: { street: 'ul. Małachowskiego 52/9', postalCode: '42-500', city: 'Będzin' },
    members: [
      man(kmiecik, 'child', 'Tobiasz', 8, '06-14', { peselKnown: false, school: 'sp8-bedzin' }),
      woman(kmiecik, 'mother', 'Klaudia', 30, '12-27', { peselKnown: false }),
      man(kmiecik, 'partner', 'Konrad', 35, '02-08', { lastName: 'Sobel', peselKnown: false }),
    ],
    timeline: {
      signalled: {
        by: 'renata.dabrowska',
        institution: 'sp8-bedzin',
        ago: 0,
        text: 'Uczeń klasy drugiej przyszedł z opuchniętą ręką i śladem na policzku. Mówi, że boi się wrócić do domu. Jest teraz ze mną w gabinecie, wezwaliśmy pogotowie, matka jest w drodze do szkoły. Rodzina mieszka w Będzinie od kilku tygodni, wcześniej w innym mieście.',
      },
    },
  }),
  bedzinCase({
    key: 'pietras',
    family: pietras,
    state: 'SIGNAL',
    entryReasons: ['housing', 'poverty'],
    address: { street: 'ul. Zamkowa 8/14', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(pietras, 'mother', 'Jadwiga', 58, '03-16', { peselKnown: false }),
      man(pietras, 'otherAdult', 'Przemysław', 27, '10-22', { peselKnown: false }),
    ],
    timeline: {
      signalled: {
        by: 'rafal.siwek',
        institution: 'zgm-bedzin',
        ago: 2,
        text: 'Lokatorka po śmierci męża przestała odbierać pisma, zaległość wynosi sześć czynszów. Wypowiedzenie jest wstrzymane do czasu rozmowy z ośrodkiem. Dorosły syn stracił pracę. Pani prosi o kontakt i mówi, że nie umie zająć się rachunkami.',
      },
    },
  }),
  bedzinCase({
    key: 'hajduk',
    family: hajduk,
    state: 'DRAFT',
    entryReasons: ['violence', 'addiction'],
    problemAreas: ['codzienna opieka', 'uzależnienie'],
    attempts: [
      'Rozmowy wspierające z matką w punkcie konsultacyjnym: zdecydowała się na rozdzielność mieszkaniową.',
    ],
    needsCrossSector: true,
    rapidIntervention: true,
    urgent: true,
    situation: {
      general:
        'Matka z córką mieszkają od tygodnia u siostry. Chcą spokojnie zaplanować, co dalej, i nie wracać do poprzedniego mieszkania.',
      addiction: 'Według matki jej mąż pije codziennie. Sam z ośrodkiem nie rozmawiał.',
    },
    address: { street: 'ul. Kołłątaja 31/2', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(hajduk, 'mother', 'Grażyna', 45, '07-15'),
      woman(hajduk, 'child', 'Martyna', 16, '01-06'),
    ],
    timeline: {
      signalled: {
        by: 'weronika.sroka',
        institution: 'dobry-prog',
        ago: 2,
        text: 'Matka z nastoletnią córką zgłosiły się do fundacji. Są bezpieczne u rodziny. Zgadzają się na kontakt wyłącznie pod numerem córki.',
      },
      opened: { by: 'patrycja.mazurek', ago: 1 },
    },
    notes: [
      ownNote(
        'private',
        'patrycja.mazurek',
        'general',
        1,
        'Kontakt tylko po piętnastej i tylko w umówiony sposób. Nie zostawiać wiadomości głosowych.',
      ),
    ],
  }),
  bedzinCase({
    key: 'kozlowscy',
    family: kozlowscy,
    state: 'DRAFT',
    entryReasons: ['schoolProblems', 'illness'],
    problemAreas: ['nauka dzieci', 'zdrowie'],
    attempts: [
      'Pomoc we wniosku o świadczenie rehabilitacyjne dla matki: decyzja w przyszłym miesiącu, opieki nad dziećmi nie rozwiąże.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Rodzice z trójką dzieci. Po chorobie matki dom prowadzi ojciec, który pracuje na nocną zmianę.',
      education:
        'Najstarsza córka przestała przychodzić na pierwsze lekcje, bo odprowadza młodsze rodzeństwo.',
    },
    address: { street: 'os. Syberka 12/30', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(kozlowscy, 'mother', 'Joanna', 39, '11-18'),
      man(kozlowscy, 'father', 'Tomasz', 40, '05-27'),
      woman(kozlowscy, 'child', 'Emilia', 13, '08-01', { school: 'sp4-bedzin' }),
      man(kozlowscy, 'child', 'Olaf', 7, '04-11', { school: 'sp4-bedzin' }),
      woman(kozlowscy, 'child', 'Róża', 4, '12-08'),
    ],
    timeline: { opened: { by: 'natalia.pyka', ago: 2 } },
    notes: [
      teamNote(
        'natalia.pyka',
        'general',
        1,
        'Ustaliliśmy z panem Tomaszem plan poranków na ten tydzień. We wtorki dzieci odprowadzi sąsiadka.',
      ),
    ],
  }),
  bedzinCase({
    key: 'szymczyk',
    family: szymczyk,
    state: 'CONSENT',
    entryReasons: ['unemployment', 'addiction'],
    problemAreas: ['praca', 'uzależnienie', 'mieszkanie'],
    attempts: [
      'Kontrakt socjalny: pan Grzegorz dotrzymał wszystkich ustaleń.',
      'Schronienie w mieszkaniu treningowym: termin kończy się w tym kwartale.',
    ],
    needsCrossSector: true,
    situation: {
      general: 'Pan Grzegorz odbudowuje kontakt z córką, która mieszka u babci. Widują się w każdą sobotę.',
      addiction: 'Ukończył terapię i od siedmiu miesięcy utrzymuje abstynencję.',
      employment: 'Ma uprawnienia spawacza do odnowienia. Dwie firmy czekają na ważny certyfikat.',
      housing: 'Po zakończeniu pobytu w mieszkaniu treningowym nie będzie miał dokąd wrócić.',
    },
    address: { street: 'ul. Siemońska 4/1', postalCode: '42-500', city: 'Będzin' },
    members: [
      man(szymczyk, 'father', 'Grzegorz', 46, '01-24'),
      woman(szymczyk, 'child', 'Weronika', 12, '10-17', { school: 'sp8-bedzin' }),
      woman(szymczyk, 'grandparent', 'Helena', 71, '06-21'),
    ],
    timeline: {
      opened: { by: 'lukasz.hejda', ago: 9 },
      qualified: { by: 'bogdan.wrona', ago: 7, coordinator: 'lukasz.hejda', deputy: 'sylwia.brozek' },
    },
    notes: [
      teamNote(
        'lukasz.hejda',
        'employment',
        5,
        'Pan Grzegorz przyniósł stare świadectwa spawacza. Zgody dla urzędu pracy i zasobów mieszkaniowych podpisane, czekamy na komisję.',
      ),
    ],
    actions: [
      {
        title: 'Sprawdzić koszt odnowienia uprawnień spawacza',
        category: 'employment',
        owner: 'lukasz.hejda',
        createdBy: 'lukasz.hejda',
        created: 6,
        due: 0,
        expectedEffect: 'Wiadomo, o jaką kwotę prosić urząd pracy',
        status: 'TODO',
      },
    ],
  }),
  bedzinCase({
    key: 'wilczek',
    family: wilczek,
    state: 'CONSENT',
    entryReasons: ['parentingDifficulty', 'schoolProblems'],
    problemAreas: ['nauka dzieci', 'codzienna opieka'],
    attempts: [
      'Poradnictwo rodzinne, cztery spotkania: rodzice ustalili wspólne zasady, syn nie chce rozmawiać.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Piętnastoletni Natan od miesięcy prawie nie wychodzi z pokoju. Rodzice są bezradni i bardzo się starają.',
      education: 'Od początku roku był w szkole sześć dni. Uczy się sam języka japońskiego.',
    },
    address: { street: 'ul. Sportowa 17/40', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(wilczek, 'mother', 'Ewa', 44, '02-27'),
      man(wilczek, 'father', 'Artur', 47, '09-03'),
      man(wilczek, 'child', 'Natan', 15, '05-20', { school: 'sp4-bedzin' }),
    ],
    timeline: {
      signalled: {
        by: 'karolina.szota',
        institution: 'sp4-bedzin',
        ago: 11,
        text: 'Uczeń powtarza ósmą klasę i nie przychodzi do szkoły. Rodzice proszą o pomoc, sami dzwonią do nas co tydzień.',
      },
      opened: { by: 'sylwia.brozek', ago: 9 },
      qualified: { by: 'bogdan.wrona', ago: 7, coordinator: 'sylwia.brozek', deputy: 'patrycja.mazurek' },
    },
    staff: [assistant('dawid.gruca', 6)],
    notes: [
      teamNote(
        'dawid.gruca',
        'general',
        4,
        'Natan odpisał na kartkę, którą zostawiłem pod drzwiami. Interesują go mapy i pociągi.',
      ),
    ],
    actions: [
      {
        title: 'Zapytać rodziców o zgodę na konsultację psychologa w domu',
        category: 'general',
        owner: 'sylwia.brozek',
        createdBy: 'sylwia.brozek',
        created: 5,
        due: -2,
        expectedEffect: 'Pierwsza rozmowa Natana z psychologiem bez wychodzenia z domu',
        status: 'DOING',
        changed: 3,
      },
    ],
  }),
  bedzinCase({
    key: 'borowscy',
    family: borowscy,
    state: 'REJECTED',
    entryReasons: ['other'],
    address: { street: 'os. Zamkowe 5/22', postalCode: '42-500', city: 'Będzin' },
    members: [woman(borowscy, 'mother', 'Anita', 33, '04-01', { peselKnown: false })],
    timeline: {
      signalled: {
        by: 'kamil.zajac',
        institution: 'kpp-bedzin',
        ago: 8,
        text: 'Trzy zgłoszenia hałasu z mieszkania rodziny z małymi dziećmi. Na miejscu dzieci bawiły się piłką, rodzice przepraszali i mówili, że nie potrzebują wsparcia. Proszę o sprawdzenie, czy rzeczywiście.',
      },
      rejected: {
        by: 'sylwia.brozek',
        ago: 6,
        reason:
          'Rozmowa z rodziną nie wskazuje na trudności, które wymagałyby współpracy instytucji. Sąsiadom zaproponowano bezpłatną mediację.',
      },
    },
  }),
]
