import { adjective, assistant, man, noun, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { slupnoCase } from './case.ts'

const olszak = noun('Olszak', 'Olszakowie', 'Olszaków')
const debscy = adjective('Dębski')
const kaczmarek = noun('Kaczmarek', 'Kaczmarkowie', 'Kaczmarków')
const rutkowscy = adjective('Rutkowski')
const wisniak = noun('Wiśniak', 'Wiśniakowie', 'Wiśniaków')
const bartczak = noun('Bartczak', 'Bartczakowie', 'Bartczaków')

/** Słupno: signals, drafts and consents. */
export const slupnoNew: SeedCase[] = [
  slupnoCase({
    key: 'olszak',
    family: olszak,
    state: 'SIGNAL',
    entryReasons: ['schoolProblems'],
    address: { street: 'ul. Miszewska 18', postalCode: '09-472', city: 'Słupno' },
    members: [
      woman(olszak, 'child', 'Lidia', 14, '03-21', { peselKnown: false, school: 'sp-slupno' }),
      woman(olszak, 'mother', 'Agnieszka', 36, '09-11', { peselKnown: false }),
    ],
    timeline: {
      signalled: {
        by: 'monika.cichocka',
        institution: 'sp-slupno',
        ago: 1,
        text: 'Uczennica klasy ósmej opiekuje się po lekcjach młodszym bratem, bo rodzice pracują w Płocku i wracają wieczorem. Jest przemęczona, zasypia na lekcjach i zrezygnowała z zajęć przed egzaminem. Matka przyjęła rozmowę życzliwie i prosi o podpowiedź, jak zorganizować opiekę.',
      },
    },
  }),
  slupnoCase({
    key: 'debscy',
    family: debscy,
    state: 'SIGNAL',
    urgent: true,
    entryReasons: ['illness', 'neglect'],
    address: { street: 'Wykowo 7', postalCode: '09-472', city: 'Wykowo' },
    members: [
      man(debscy, 'otherAdult', 'Henryk', 81, '12-06', { peselKnown: false }),
      woman(debscy, 'otherAdult', 'Krystyna', 79, '05-15', { peselKnown: false }),
    ],
    timeline: {
      signalled: {
        by: 'lucyna.ptak',
        institution: 'goz-slupno',
        ago: 0,
        text: 'Starsi państwo mieszkają sami na skraju wsi. W domu jest zimno, piec nie działa od trzech dni. Pacjentka po udarze leży, mąż ledwo chodzi i nie przygotuje posiłków. Proszę o pilną wizytę dzisiaj.',
      },
    },
  }),
  slupnoCase({
    key: 'kaczmarek',
    family: kaczmarek,
    state: 'DRAFT',
    entryReasons: ['addiction', 'parentingDifficulty'],
    problemAreas: ['uzależnienie', 'codzienna opieka'],
    attempts: ['Rozmowa z ojcem po interwencji: przeprosił rodzinę, nie zgłosił się na drugie spotkanie.'],
    needsCrossSector: true,
    situation: {
      general:
        'Małżeństwo z trzema synami. Matka utrzymuje kontakt ze szkołą i prosi, żeby ktoś porozmawiał z mężem.',
      addiction: 'Według żony pan Waldemar pije po wypłacie, w pozostałe dni pracuje i zajmuje się synami.',
    },
    address: { street: 'Cekanowo 40', postalCode: '09-472', city: 'Cekanowo' },
    members: [
      woman(kaczmarek, 'mother', 'Iwona', 40, '06-02'),
      man(kaczmarek, 'father', 'Waldemar', 44, '01-19'),
      man(kaczmarek, 'child', 'Adrian', 15, '11-13'),
      man(kaczmarek, 'child', 'Hubert', 12, '07-28', { school: 'sp-slupno' }),
      man(kaczmarek, 'child', 'Miłosz', 8, '02-10', { school: 'sp-slupno' }),
    ],
    timeline: {
      signalled: {
        by: 'damian.glowacki',
        institution: 'pp-slupno',
        ago: 4,
        text: 'Interwencja po zgłoszeniu najstarszego syna. Ojciec był po alkoholu, zachowywał się spokojnie i wyszedł do brata. Rodzina prosi o wsparcie.',
      },
      opened: { by: 'katarzyna.lewicka', ago: 2 },
    },
    notes: [
      teamNote(
        'katarzyna.lewicka',
        'general',
        1,
        'Rozmowa z panią Iwoną w ośrodku. Chce, żeby synowie mieli z kim porozmawiać, i pyta o grupę dla młodzieży.',
      ),
    ],
  }),
  slupnoCase({
    key: 'rutkowscy',
    family: rutkowscy,
    state: 'DRAFT',
    entryReasons: ['unemployment', 'housing'],
    situation: {
      general:
        'Pani Teresa po rozwodzie wróciła z córką do domu rodziców. Ośrodek zbiera informacje, jakie wsparcie będzie potrzebne.',
      housing: 'Trzy pokolenia mieszkają w dwóch izbach, bez osobnego miejsca do nauki.',
    },
    address: { street: 'Gulczewo, ul. Wierzbowa 2', postalCode: '09-410', city: 'Gulczewo' },
    members: [
      woman(rutkowscy, 'mother', 'Teresa', 35, '10-28'),
      woman(rutkowscy, 'child', 'Julia', 9, '04-18', { school: 'sp-slupno' }),
      man(rutkowscy, 'grandparent', 'Czesław', 70, '02-02'),
    ],
    timeline: { opened: { by: 'justyna.kowalik', ago: 1 } },
  }),
  slupnoCase({
    key: 'wisniak',
    family: wisniak,
    state: 'CONSENT',
    entryReasons: ['disability', 'parentingDifficulty'],
    problemAreas: ['codzienna opieka', 'nauka dzieci'],
    attempts: [
      'Asystentka rodziny od dwóch miesięcy: matka nauczyła się planować tydzień, nadal boi się urzędów.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Zofia ma orzeczenie o niepełnosprawności i z czułością zajmuje się synem. Potrzebuje prostych wyjaśnień i kogoś, kto pójdzie z nią do urzędu.',
      education: 'Franek idzie za rok do szkoły. Przedszkole poleca obserwację w poradni.',
    },
    address: { street: 'Liszyno 22', postalCode: '09-472', city: 'Liszyno' },
    members: [
      woman(wisniak, 'mother', 'Zofia', 32, '08-21'),
      man(wisniak, 'child', 'Franciszek', 6, '01-15'),
      woman(wisniak, 'grandparent', 'Janina', 66, '11-30'),
    ],
    timeline: {
      opened: { by: 'justyna.kowalik', ago: 8 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 6,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
    },
    staff: [assistant('justyna.kowalik', 6)],
    notes: [
      teamNote(
        'justyna.kowalik',
        'general',
        5,
        'Przeczytałyśmy zgody razem, zdanie po zdaniu. Pani Zofia chce je jeszcze pokazać swojej mamie i podpisać w poniedziałek.',
      ),
    ],
    actions: [
      {
        title: 'Przygotować zgody w tekście łatwym do czytania',
        category: 'general',
        owner: 'grzegorz.banas',
        createdBy: 'grzegorz.banas',
        created: 5,
        due: 1,
        expectedEffect: 'Pani Zofia rozumie, co podpisuje',
        status: 'DONE',
        result: 'Dwie strony, duża czcionka, rysunki przy każdym zdaniu.',
        changed: 2,
      },
    ],
  }),
  slupnoCase({
    key: 'bartczak',
    family: bartczak,
    state: 'CONSENT',
    entryReasons: ['poverty', 'illness'],
    problemAreas: ['pieniądze i zadłużenie', 'praca'],
    attempts: [
      'Zasiłek okresowy i posiłki w szkole: zaspokajają podstawowe potrzeby.',
      'Pomoc w odwołaniu od decyzji o rencie: sprawa trwa.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pan Ryszard ze względu na stan zdrowia nie może wrócić do pracy na budowie. Żona zajmuje się domem i bliźniętami.',
      financial: 'Rodzina pożycza na leki od krewnych. W tym miesiącu nie zapłaciła za wodę.',
      employment: 'Pani Ewelina ma kurs gastronomiczny i chętnie podjęłaby pracę na pół etatu.',
    },
    address: { street: 'ul. Krótka 3', postalCode: '09-472', city: 'Słupno' },
    members: [
      man(bartczak, 'father', 'Ryszard', 50, '03-13'),
      woman(bartczak, 'mother', 'Ewelina', 43, '07-10'),
      man(bartczak, 'child', 'Alan', 11, '09-27', { school: 'sp-slupno' }),
      woman(bartczak, 'child', 'Aleksandra', 11, '09-27', { school: 'sp-slupno' }),
    ],
    timeline: {
      opened: { by: 'katarzyna.lewicka', ago: 9 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 7,
        coordinator: 'katarzyna.lewicka',
        deputy: 'grzegorz.banas',
      },
    },
    notes: [
      teamNote(
        'katarzyna.lewicka',
        'financial',
        6,
        'Wodociągi zgodziły się poczekać z rachunkiem do decyzji o zasiłku.',
      ),
      teamNote(
        'katarzyna.lewicka',
        'general',
        3,
        'Pani Ewelina podpisała zgody. Pan Ryszard jest w sanatorium, wraca w przyszłym tygodniu.',
      ),
    ],
    actions: [
      {
        title: 'Dosłać zgody panu Ryszardowi do sanatorium',
        category: 'general',
        owner: 'katarzyna.lewicka',
        createdBy: 'katarzyna.lewicka',
        created: 3,
        due: -1,
        expectedEffect: 'Zgody obojga rodziców przed końcem etapu',
        status: 'TODO',
      },
    ],
  }),
]
