import { accepted, adjective, assistant, invitation, man, noteTo, noun, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { slupnoCase } from './case.ts'

const stefaniak = noun('Stefaniak', 'Stefaniakowie', 'Stefaniaków')
const maciejewscy = adjective('Maciejewski')

/** Słupno: one team at the diagnosis, one case that waits for the powiat. */
export const slupnoDiagnosis: SeedCase[] = [
  slupnoCase({
    key: 'stefaniak',
    family: stefaniak,
    state: 'DIAGNOSIS',
    entryReasons: ['schoolProblems', 'parentingDifficulty'],
    problemAreas: ['nauka dzieci', 'sprawy w sądzie', 'codzienna opieka'],
    attempts: [
      'Trening umiejętności wychowawczych dla matki: ukończony.',
      'Wizyty asystentki: syn unika rozmów z kobietami, potrzebny mężczyzna, któremu zaufa.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Beata wychowuje dwóch synów po śmierci męża. Żałoba starszego syna przejawia się złością.',
      education:
        'Oskar opuścił jedną piątą zajęć. Po rozmowie z psychologiem z poradni zaczął przychodzić na zajęcia sportowe.',
      financial: 'Renta rodzinna i praca matki na trzy czwarte etatu wystarczają na utrzymanie.',
    },
    address: { street: 'Borowiczki-Pieńki 5', postalCode: '09-472', city: 'Borowiczki-Pieńki' },
    members: [
      woman(stefaniak, 'mother', 'Beata', 41, '10-07'),
      man(stefaniak, 'child', 'Oskar', 14, '06-30', { school: 'sp-slupno' }),
      man(stefaniak, 'child', 'Bruno', 9, '03-05', { school: 'sp-slupno' }),
    ],
    timeline: {
      opened: { by: 'grzegorz.banas', ago: 28 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 26,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
      consented: { by: 'grzegorz.banas', ago: 19 },
      teamed: { by: 'grzegorz.banas', ago: 10 },
    },
    staff: [assistant('justyna.kowalik', 25)],
    invitations: [
      invitation(
        'sp-slupno',
        'grzegorz.banas',
        19,
        accepted('monika.cichocka', 18),
        'Frekwencja i wsparcie ucznia.',
      ),
      invitation(
        'ppp-plock',
        'grzegorz.banas',
        19,
        accepted('piotr.wasilewski', 15),
        'Rozmowy z uczniem, który przeżywa żałobę.',
      ),
      invitation(
        'kuratorzy-plock',
        'grzegorz.banas',
        19,
        accepted('robert.sowinski', 16),
        'Połączenie działań zespołu z nadzorem kuratora.',
      ),
      invitation(
        'razem-nad-wisla',
        'grzegorz.banas',
        14,
        accepted('ewa.dudek', 12),
        'Zajęcia sportowe w świetlicy dla nastolatka.',
        { askedRole: 'actionOwner' },
      ),
    ],
    notes: [
      teamNote(
        'robert.sowinski',
        'judicial',
        15,
        'Sąd zobowiązał Oskara do spotkań z kuratorem raz w miesiącu.',
      ),
      teamNote(
        'piotr.wasilewski',
        'education',
        9,
        'Po trzech spotkaniach Oskar sam zaproponował temat rozmowy. Zalecam, żeby w szkole miał jedną stałą osobę do kontaktu.',
      ),
      noteTo(
        ['grzegorz.banas', 'justyna.kowalik'],
        'robert.sowinski',
        'judicial',
        7,
        'Oskar stawił się na wszystkie spotkania. W sprawozdaniu zaproponuję, żeby odbywały się co dwa miesiące.',
      ),
      teamNote(
        'justyna.kowalik',
        'general',
        2,
        'Pani Beata poszła z synami na cmentarz i na lody. Pierwszy raz śmiali się razem.',
      ),
    ],
    actions: [
      {
        title: 'Zapewnić Oskarowi miejsce na treningach w świetlicy',
        category: 'general',
        owner: 'ewa.dudek',
        createdBy: 'grzegorz.banas',
        created: 11,
        due: -4,
        expectedEffect: 'Dwa popołudnia w tygodniu w grupie rówieśników',
        status: 'DONE',
        result: 'Wtorki i czwartki, chodzi od dwóch tygodni.',
        changed: 8,
      },
      {
        title: 'Wskazać w szkole stałą osobę do kontaktu',
        category: 'education',
        owner: 'monika.cichocka',
        createdBy: 'grzegorz.banas',
        created: 8,
        due: -1,
        expectedEffect: 'Oskar wie, do kogo przyjść, zanim wyjdzie z lekcji',
        status: 'TODO',
      },
      {
        title: 'Zapisać Oskara na obóz żeglarski',
        category: 'general',
        owner: 'justyna.kowalik',
        createdBy: 'grzegorz.banas',
        created: 9,
        due: -3,
        expectedEffect: 'Wakacje z rówieśnikami',
        status: 'CANCELLED',
        result: 'Oskar woli obóz piłkarski, poszukamy go w następnym miesiącu.',
        changed: 5,
      },
    ],
  }),
  slupnoCase({
    key: 'maciejewscy',
    family: maciejewscy,
    state: 'ESC_POWIAT',
    entryReasons: ['disability', 'parentingDifficulty', 'poverty'],
    problemAreas: ['codzienna opieka', 'nauka dzieci', 'pieniądze i zadłużenie'],
    attempts: [
      'Specjalistyczne usługi opiekuńcze: w gminie nie ma odpowiedniego specjalisty.',
      'Zasiłek celowy na dojazdy do Płocka: wystarczył na miesiąc.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pan Łukasz wychowuje sam pięcioletniego Ignasia, który ma orzeczenie o niepełnosprawności. Jest bardzo oddany i bardzo zmęczony.',
      education: 'Przedszkole przyjmuje Ignasia na trzy godziny dziennie, bo nie ma dla niego asystenta.',
      financial:
        'Ojciec zrezygnował z pracy, żeby wozić syna na terapię. Rodzina żyje ze świadczenia pielęgnacyjnego.',
    },
    address: { street: 'Barcikowo 9', postalCode: '09-472', city: 'Barcikowo' },
    members: [
      man(maciejewscy, 'father', 'Łukasz', 37, '02-14'),
      man(maciejewscy, 'child', 'Ignacy', 5, '09-19'),
    ],
    timeline: {
      opened: { by: 'katarzyna.lewicka', ago: 34 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 32,
        coordinator: 'katarzyna.lewicka',
        deputy: 'grzegorz.banas',
      },
      consented: { by: 'katarzyna.lewicka', ago: 25 },
      teamed: { by: 'katarzyna.lewicka', ago: 17 },
    },
    staff: [assistant('justyna.kowalik', 31)],
    invitations: [
      invitation(
        'ppp-plock',
        'katarzyna.lewicka',
        25,
        accepted('piotr.wasilewski', 22),
        'Wczesne wspomaganie i zalecenia dla przedszkola.',
      ),
      invitation(
        'goz-slupno',
        'katarzyna.lewicka',
        25,
        accepted('lucyna.ptak', 23),
        'Koordynacja wizyt i wsparcie opiekuna.',
      ),
      invitation(
        'razem-nad-wisla',
        'katarzyna.lewicka',
        24,
        {
          kind: 'declined',
          by: 'ewa.dudek',
          ago: 22,
          reason: 'notOurTask',
          text: 'Świetlica przyjmuje dzieci od siedmiu lat i nie ma kadry do pracy z tak małym dzieckiem.',
        },
        'Popołudniowe zajęcia dla przedszkolaka.',
        { askedRole: 'actionOwner' },
      ),
    ],
    notes: [
      teamNote(
        'piotr.wasilewski',
        'education',
        12,
        'Ignaś porozumiewa się obrazkami i szybko się uczy. Cztery godziny wspomagania tygodniowo dałyby mu realną zmianę.',
      ),
      noteTo(
        ['katarzyna.lewicka'],
        'lucyna.ptak',
        'health',
        8,
        'Za zgodą ojca: poradnia w Płocku ma termin za dziewięć miesięcy, w sąsiednim powiecie za sześć tygodni.',
      ),
      teamNote(
        'justyna.kowalik',
        'general',
        4,
        'Pan Łukasz przespał całą noc pierwszy raz od tygodni, bo Ignasiem zajęła się jego siostra.',
      ),
    ],
    actions: [
      {
        title: 'Przygotować dla przedszkola tablicę z obrazkami',
        category: 'education',
        owner: 'piotr.wasilewski',
        createdBy: 'katarzyna.lewicka',
        created: 15,
        due: -6,
        expectedEffect: 'Ignaś może powiedzieć, czego potrzebuje',
        status: 'DONE',
        result: 'Tablica działa w domu i w przedszkolu.',
        changed: 7,
      },
      {
        title: 'Znaleźć opiekę wytchnieniową na jeden weekend w miesiącu',
        category: 'general',
        owner: 'justyna.kowalik',
        createdBy: 'katarzyna.lewicka',
        created: 10,
        due: -2,
        expectedEffect: 'Ojciec ma czas na odpoczynek',
        status: 'FAILED',
        result: 'W gminie nie ma takiej usługi, dlatego pytamy powiat.',
        changed: 4,
      },
    ],
    escalations: [
      {
        toLevel: 'powiat',
        reason: 'competence',
        tried: [
          'Poszukiwanie terapeuty w gminie i w gminach sąsiednich.',
          'Opieka wytchnieniowa w gminie: usługi nie ma.',
        ],
        question:
          'Czy powiat może objąć dziecko wczesnym wspomaganiem w sąsiednim powiecie i pokryć dowóz, a opiekunowi zapewnić opiekę wytchnieniową?',
        openedBy: 'katarzyna.lewicka',
        opened: 3,
      },
    ],
  }),
]
