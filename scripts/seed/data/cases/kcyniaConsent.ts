import { adjective, assistant, man, noun, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { kcyniaCase } from './case.ts'

const grzelak = noun('Grzelak', 'Grzelakowie', 'Grzelaków')
const jankowscy = adjective('Jankowski')
const rogala = noun('Rogala', 'Rogalowie', 'Rogalów')

/** Kcynia: consents being gathered. */
export const kcyniaConsent: SeedCase[] = [
  kcyniaCase({
    key: 'grzelak',
    family: grzelak,
    state: 'CONSENT',
    entryReasons: ['disability', 'poverty'],
    problemAreas: ['nauka dzieci', 'pieniądze i zadłużenie'],
    attempts: [
      'Usługi opiekuńcze po dwie godziny dziennie: pomagają, ale nie pozwalają matce wrócić do pracy.',
      'Zasiłek celowy na wózek: pokrył jedną trzecią ceny.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Ośmioletnia Nadia porusza się na wózku. Rodzice zajmują się nią na zmianę i od dwóch lat nie mieli wspólnego wolnego dnia.',
      education:
        'Dziewczynka uczy się w domu, bo w szkole nie ma podjazdu do sali na piętrze. Tęskni za rówieśnikami.',
      financial:
        'Rodzina żyje z jednej pensji i świadczenia pielęgnacyjnego. Prywatna rehabilitacja pochłania oszczędności.',
    },
    address: { street: 'ul. Słoneczna 3', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(grzelak, 'mother', 'Dominika', 36, '01-17'),
      man(grzelak, 'father', 'Sebastian', 38, '06-24'),
      woman(grzelak, 'child', 'Nadia', 8, '09-05', { school: 'sp-kcynia' }),
    ],
    timeline: {
      opened: { by: 'joanna.mackowiak', ago: 8 },
      qualified: {
        by: 'danuta.olszewska',
        ago: 6,
        coordinator: 'joanna.mackowiak',
        deputy: 'agata.zielinska',
      },
    },
    consents: { excluded: {}, unreachable: {}, signed: { names: ['Dominika', 'Nadia'], ago: 5 } },
    staff: [assistant('krzysztof.rybak', 5)],
    notes: [
      teamNote(
        'joanna.mackowiak',
        'general',
        5,
        'Pani Dominika podpisała zgody dla szkoły, poradni i przychodni. Pan Sebastian chce najpierw porozmawiać z nami po swojej zmianie.',
      ),
      teamNote(
        'krzysztof.rybak',
        'education',
        3,
        'Nadia pokazała zeszyty. Pracuje samodzielnie, czyta płynnie. Sama zapytała, czy mogłaby przychodzić do szkoły w piątki.',
      ),
    ],
    actions: [
      {
        title: 'Spotkać się z panem Sebastianem po jego zmianie i wyjaśnić zgody',
        category: 'general',
        owner: 'joanna.mackowiak',
        createdBy: 'joanna.mackowiak',
        created: 5,
        due: 2,
        expectedEffect: 'Oboje rodzice wiedzą, komu i po co przekazujemy dane',
        status: 'TODO',
      },
    ],
  }),
  kcyniaCase({
    key: 'jankowscy',
    family: jankowscy,
    state: 'CONSENT',
    entryReasons: ['parentingDifficulty', 'unemployment'],
    problemAreas: ['praca', 'nauka dzieci'],
    attempts: [
      'Asystent rodziny od pół roku: dom jest spokojniejszy, ale matka nie może podjąć pracy bez opieki nad synem.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Paulina wychowuje sama sześcioletniego Filipa. Jest zaangażowana i chętnie korzysta z rad asystentki.',
      employment:
        'Ma propozycję pracy w piekarni od czwartej rano, ale nikt nie zaprowadzi w tym czasie syna do zerówki.',
    },
    address: { street: 'ul. Wodna 15/1', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(jankowscy, 'mother', 'Paulina', 31, '12-12'),
      man(jankowscy, 'child', 'Filip', 6, '03-03', { school: 'sp-kcynia' }),
    ],
    timeline: {
      opened: { by: 'ewelina.sliwa', ago: 6 },
      qualified: {
        by: 'danuta.olszewska',
        ago: 4,
        coordinator: 'agata.zielinska',
        deputy: 'joanna.mackowiak',
      },
    },
    staff: [assistant('ewelina.sliwa', 4)],
    notes: [
      teamNote(
        'ewelina.sliwa',
        'general',
        4,
        'Filip ma stały rytm dnia, kładzie się o dwudziestej. Pani Paulina prowadzi kalendarz, który ułożyłyśmy razem.',
      ),
    ],
  }),
  kcyniaCase({
    key: 'rogala',
    family: rogala,
    state: 'CONSENT',
    entryReasons: ['addiction', 'parentingDifficulty'],
    problemAreas: ['uzależnienie', 'codzienna opieka'],
    attempts: [
      'Dwie rozmowy motywujące z panem Dariuszem: jest otwarty na pomoc, decyzji nie podjął.',
      'Paczki żywnościowe i obiady dla córki przez kwartał.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pan Dariusz wychowuje sam czternastoletnią Oliwię, odkąd dwa lata temu zmarła jej mama. Córka przejęła wiele domowych obowiązków.',
      addiction:
        'Pan Dariusz mówi, że pije w weekendy i chciałby przestać. Boi się, że straci prawo do opieki.',
      education: 'Oliwia uczy się dobrze, jednak przestała chodzić na próby szkolnego chóru.',
    },
    address: { street: 'ul. Strażacka 8', postalCode: '89-240', city: 'Kcynia' },
    members: [
      man(rogala, 'father', 'Dariusz', 43, '08-08'),
      woman(rogala, 'child', 'Oliwia', 14, '04-29', { school: 'sp-kcynia' }),
    ],
    timeline: {
      signalled: {
        by: 'marek.klos',
        institution: 'kp-kcynia',
        ago: 9,
        text: 'Ojciec po raz drugi w tym miesiącu odprowadzony do domu w nocy. Córka była sama, spokojna, zaopiekowała się nią sąsiadka. Ojciec prosił następnego dnia o kontakt do kogoś, kto pomoże.',
      },
      opened: { by: 'tomasz.kozak', ago: 7 },
      qualified: { by: 'danuta.olszewska', ago: 5, coordinator: 'tomasz.kozak', deputy: 'agata.zielinska' },
    },
    staff: [assistant('krzysztof.rybak', 4)],
    notes: [
      teamNote(
        'tomasz.kozak',
        'addiction',
        4,
        'Pan Dariusz zgodził się, żebyśmy umówili go na rozmowę w komisji. Prosi, żeby córka nie musiała o tym słuchać.',
      ),
    ],
    actions: [
      {
        title: 'Zapytać sąsiadkę, czy może być stałym kontaktem dla Oliwii',
        category: 'general',
        owner: 'krzysztof.rybak',
        createdBy: 'tomasz.kozak',
        created: 4,
        due: -1,
        expectedEffect: 'Oliwia wie, do kogo może przyjść o każdej porze',
        status: 'DOING',
        changed: 2,
      },
    ],
  }),
]
