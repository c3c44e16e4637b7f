import {
  accepted,
  adjective,
  assistant,
  expired,
  invitation,
  man,
  noteTo,
  noun,
  open,
  teamNote,
  woman,
} from '../build.ts'
import type { SeedCase } from '../types.ts'
import { bedzinCase } from './case.ts'

const drabik = noun('Drabik', 'Drabikowie', 'Drabików')
const musial = noun('Musiał', 'Musiałowie', 'Musiałów')
const nowaccy = adjective('Nowacki')

/** Będzin: teams gathering. */
export const bedzinTeam: SeedCase[] = [
  bedzinCase({
    key: 'drabik',
    family: drabik,
    state: 'TEAM',
    entryReasons: ['schoolProblems', 'parentingDifficulty'],
    problemAreas: ['nauka dzieci', 'codzienna opieka', 'praca'],
    attempts: [
      'Asystentka rodziny przez trzy miesiące: poranki są spokojniejsze, frekwencja bez zmian.',
      'Półkolonie dla dzieci: pierwszy raz bawiły się w grupie.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Sabina wychowuje dwoje dzieci, po pracy w nocy odsypia w ciągu dnia. Dzieci są do niej bardzo przywiązane.',
      education: 'Oboje często spóźniają się na pierwszą lekcję. Lena ma trudności w czytaniu.',
      employment: 'Matka pracuje na umowę zlecenie w sprzątaniu biur, chce przejść na zmianę dzienną.',
    },
    address: { street: 'ul. Kościuszki 40/3', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(drabik, 'mother', 'Sabina', 33, '08-14'),
      man(drabik, 'child', 'Nikodem', 11, '03-26', { school: 'sp8-bedzin' }),
      woman(drabik, 'child', 'Lena', 8, '11-07', { school: 'sp8-bedzin' }),
    ],
    timeline: {
      opened: { by: 'sylwia.brozek', ago: 13 },
      qualified: { by: 'bogdan.wrona', ago: 11, coordinator: 'sylwia.brozek', deputy: 'lukasz.hejda' },
      consented: { by: 'sylwia.brozek', ago: 3 },
    },
    staff: [assistant('natalia.pyka', 10)],
    invitations: [
      invitation(
        'sp8-bedzin',
        'sylwia.brozek',
        2,
        open(true),
        'Jeden wspólny plan zamiast osobnych pism: frekwencja, pomoc w nauce, kontakt z rodzicem.',
      ),
      invitation(
        'pup-bedzin',
        'sylwia.brozek',
        3,
        accepted('michal.skiba', 1, 'pending'),
        'Poszukiwanie pracy w godzinach dziennych.',
      ),
      invitation(
        'ppp-bedzin',
        'sylwia.brozek',
        2,
        open(false),
        'Badanie trudności w czytaniu u uczennicy klasy drugiej.',
      ),
    ],
    notes: [
      teamNote(
        'natalia.pyka',
        'general',
        2,
        'Nikodem nastawia siostrze budzik i pilnuje śniadania. Mama obiecała, że w soboty śpią wszyscy do dziewiątej.',
      ),
    ],
    actions: [
      {
        title: 'Przygotować listę ofert pracy w godzinach od 8 do 14',
        category: 'employment',
        owner: 'michal.skiba',
        createdBy: 'sylwia.brozek',
        created: 1,
        due: 4,
        expectedEffect: 'Matka ma trzy realne oferty do wyboru',
        status: 'TODO',
      },
    ],
  }),
  bedzinCase({
    key: 'musial',
    family: musial,
    state: 'TEAM',
    urgent: true,
    entryReasons: ['housing', 'poverty', 'illness'],
    problemAreas: ['mieszkanie', 'pieniądze i zadłużenie', 'zdrowie'],
    attempts: [
      'Zasiłek celowy na czynsz: trzy wpłaty.',
      'Lokal socjalny: rodzina jest czterdziesta na liście.',
    ],
    needsCrossSector: true,
    rapidIntervention: true,
    situation: {
      general:
        'Pan Eryk samotnie wychowuje synów. Ze względu na stan zdrowia nie może dźwigać i czeka na decyzję o rencie.',
      housing: 'Termin eksmisji wyznaczono za pięć tygodni. Zakład jest gotów rozmawiać o mniejszym lokalu.',
      financial: 'Zaległość czynszowa powstała w czasie pobytu ojca w szpitalu.',
    },
    address: { street: 'ul. Krakowska 23/8', postalCode: '42-500', city: 'Będzin' },
    members: [
      man(musial, 'father', 'Eryk', 41, '12-15'),
      man(musial, 'child', 'Borys', 13, '07-04', { school: 'sp4-bedzin' }),
      man(musial, 'child', 'Iwo', 10, '02-20', { school: 'sp4-bedzin' }),
    ],
    timeline: {
      signalled: {
        by: 'rafal.siwek',
        institution: 'zgm-bedzin',
        ago: 9,
        text: 'Lokator z dwoma synami ma termin eksmisji. Po operacji nie jest w stanie sam przenieść rzeczy ani szukać mieszkania. Prosi o pomoc.',
      },
      opened: { by: 'patrycja.mazurek', ago: 8 },
      qualified: { by: 'bogdan.wrona', ago: 7, coordinator: 'patrycja.mazurek', deputy: 'sylwia.brozek' },
      consented: { by: 'patrycja.mazurek', ago: 5 },
    },
    staff: [assistant('dawid.gruca', 7)],
    invitations: [
      invitation(
        'zgm-bedzin',
        'patrycja.mazurek',
        5,
        accepted('rafal.siwek', 5),
        'Zamiana na mniejszy lokal przed terminem eksmisji.',
      ),
      invitation(
        'poz-bedzin',
        'patrycja.mazurek',
        5,
        accepted('barbara.grabiec', 5),
        'Opieka pielęgniarki po pobycie rodzica w szpitalu.',
      ),
      invitation('sp4-bedzin', 'patrycja.mazurek', 0, open(true), 'Obiady i wsparcie dwóch uczniów.'),
    ],
    notes: [
      teamNote(
        'rafal.siwek',
        'housing',
        3,
        'Wolny jest dwupokojowy lokal na parterze, czynsz o połowę niższy. Klucze do oględzin są w administracji.',
      ),
      noteTo(
        ['patrycja.mazurek', 'dawid.gruca'],
        'barbara.grabiec',
        'health',
        2,
        'Za zgodą pana Eryka: zakaz dźwigania przez trzy miesiące, potrzebna pomoc przy przeprowadzce i zakupach.',
      ),
    ],
    actions: [
      {
        title: 'Obejrzeć z rodziną lokal na parterze',
        category: 'housing',
        owner: 'dawid.gruca',
        createdBy: 'patrycja.mazurek',
        created: 3,
        due: 0,
        expectedEffect: 'Rodzina decyduje o zamianie przed końcem tygodnia',
        status: 'DOING',
        changed: 1,
      },
      {
        title: 'Wystąpić o wstrzymanie eksmisji do czasu zamiany',
        category: 'housing',
        owner: 'rafal.siwek',
        createdBy: 'patrycja.mazurek',
        created: 3,
        due: 2,
        expectedEffect: 'Chłopcy nie tracą domu',
        status: 'TODO',
      },
    ],
  }),
  bedzinCase({
    key: 'nowaccy',
    family: nowaccy,
    state: 'TEAM',
    entryReasons: ['addiction', 'parentingDifficulty'],
    problemAreas: ['uzależnienie', 'codzienna opieka', 'nauka dzieci'],
    attempts: [
      'Rozmowy motywujące z synem: sam poprosił o pomoc, boi się reakcji rodziców.',
      'Konsultacja dla rodziców: nauczyli się rozmawiać bez krzyku.',
    ],
    needsCrossSector: true,
    situation: {
      general: 'Szesnastoletni Kornel sam poprosił o pomoc. Rodzice są poruszeni i chcą go wspierać.',
      addiction: 'Kornel od pół roku pali marihuanę. Chce przestać przed egzaminami zawodowymi.',
      education: 'Uczy się w technikum, oceny spadły w ostatnim semestrze.',
    },
    address: { street: 'os. Syberka 3/17', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(nowaccy, 'mother', 'Magdalena', 42, '06-09'),
      man(nowaccy, 'father', 'Wojciech', 45, '10-30'),
      man(nowaccy, 'child', 'Kornel', 16, '01-18'),
    ],
    timeline: {
      opened: { by: 'lukasz.hejda', ago: 17 },
      qualified: { by: 'bogdan.wrona', ago: 15, coordinator: 'lukasz.hejda', deputy: 'patrycja.mazurek' },
      consented: { by: 'lukasz.hejda', ago: 9 },
    },
    invitations: [
      invitation(
        'mkrpa-bedzin',
        'lukasz.hejda',
        9,
        accepted('jerzy.pluta', 7),
        'Program dla młodzieży, która chce zerwać z używaniem substancji.',
      ),
      invitation('ppp-bedzin', 'lukasz.hejda', 9, expired, 'Wsparcie psychologa dla ucznia technikum.'),
      invitation('ppp-bedzin', 'lukasz.hejda', 1, open(true), 'Wsparcie psychologa dla ucznia technikum.', {
        addressee: 'izabela.nowara',
        resend: true,
      }),
      invitation(
        'kpp-bedzin',
        'lukasz.hejda',
        9,
        { kind: 'revoked', ago: 8 },
        'Zajęcia profilaktyczne dla młodzieży.',
      ),
    ],
    notes: [
      teamNote(
        'jerzy.pluta',
        'addiction',
        4,
        'Kornel był na dwóch spotkaniach grupy. Mówi, że najtrudniej jest w piątki po lekcjach.',
      ),
    ],
    actions: [
      {
        title: 'Zapisać Kornela na piątkowe zajęcia na ściance wspinaczkowej',
        category: 'general',
        owner: 'lukasz.hejda',
        createdBy: 'lukasz.hejda',
        created: 4,
        due: -1,
        expectedEffect: 'Piątki po lekcjach mają dobry plan',
        status: 'DOING',
        changed: 2,
      },
    ],
  }),
]
