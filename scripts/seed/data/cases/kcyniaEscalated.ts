import { accepted, assistant, invitation, man, noteTo, noun, teamNote, woman } from '../build.ts'
import type { FamilyName, SeedCase } from '../types.ts'
import { kcyniaCase } from './case.ts'

const lewandowscyKepowie: FamilyName = {
  plural: 'Lewandowscy-Kępowie',
  genitive: 'Lewandowskich-Kępów',
  male: 'Lewandowski-Kępa',
  female: 'Lewandowska-Kępa',
}
const michalak = noun('Michalak', 'Michalakowie', 'Michalaków')

/** Kcynia: one case waits for the directors, one for the powiat. */
export const kcyniaEscalated: SeedCase[] = [
  kcyniaCase({
    key: 'lewandowscy-kepowie',
    family: lewandowscyKepowie,
    state: 'ESC_PZK',
    entryReasons: ['unemployment', 'housing'],
    problemAreas: ['praca', 'mieszkanie', 'pieniądze i zadłużenie'],
    attempts: [
      'Prace społecznie użyteczne przez trzy miesiące: pan Marcin był każdego dnia, umowy nie przedłużono.',
      'Dodatek mieszkaniowy: zmniejszył czynsz, nie spłacił długu.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Rodzice z dwojgiem dzieci odbudowują życie po upadku własnej firmy. Trzymają się razem i dotrzymują umów.',
      employment:
        'Pan Marcin jest stolarzem. Ma obiecane miejsce w warsztacie, jeśli urząd pracy doposaży stanowisko.',
      housing:
        'Dług czynszowy można odpracować na rzecz gminy, brakuje jednak zgody na łączenie tego z zatrudnieniem.',
      financial: 'Po zajęciach komorniczych zostaje im kwota poniżej progu pomocy społecznej.',
    },
    address: { street: 'ul. Krótka 5/6', postalCode: '89-240', city: 'Kcynia' },
    members: [
      man(lewandowscyKepowie, 'father', 'Marcin', 44, '04-04'),
      woman(lewandowscyKepowie, 'mother', 'Renata', 42, '10-10'),
      woman(lewandowscyKepowie, 'child', 'Gabriela', 15, '06-19'),
      man(lewandowscyKepowie, 'child', 'Dominik', 12, '01-27', { school: 'sp-kcynia' }),
    ],
    timeline: {
      opened: { by: 'joanna.mackowiak', ago: 36 },
      qualified: { by: 'danuta.olszewska', ago: 34, coordinator: 'joanna.mackowiak', deputy: 'tomasz.kozak' },
      consented: { by: 'joanna.mackowiak', ago: 26 },
      teamed: { by: 'joanna.mackowiak', ago: 16 },
    },
    staff: [assistant('ewelina.sliwa', 33)],
    invitations: [
      invitation(
        'zgm-kcynia',
        'joanna.mackowiak',
        26,
        accepted('pawel.gruszczynski', 24),
        'Możliwość odpracowania zaległości czynszowej.',
      ),
      invitation(
        'pup-naklo',
        'joanna.mackowiak',
        26,
        accepted('iwona.rataj', 22),
        'Doposażenie stanowiska pracy w miejscowym warsztacie.',
      ),
      invitation(
        'pomocne-paluki',
        'joanna.mackowiak',
        25,
        accepted('teresa.frackowiak', 23),
        'Korepetycje i czas wolny dla dwojga uczniów.',
        { askedRole: 'actionOwner' },
      ),
    ],
    notes: [
      teamNote(
        'iwona.rataj',
        'employment',
        12,
        'Wniosek o doposażenie jest kompletny. Środki na ten rok są rozdysponowane, potrzebna jest decyzja dyrektora o rezerwie.',
      ),
      teamNote(
        'joanna.mackowiak',
        'housing',
        9,
        'Pan Marcin policzył z zarządcą, że dług odpracuje w osiem miesięcy, jeśli zacznie w tym kwartale.',
      ),
    ],
    actions: [
      {
        title: 'Dwa razy w tygodniu korepetycje z angielskiego dla Dominika',
        category: 'education',
        owner: 'teresa.frackowiak',
        createdBy: 'joanna.mackowiak',
        created: 18,
        due: 20,
        expectedEffect: 'Dominik zalicza semestr',
        status: 'DOING',
        changed: 15,
      },
      {
        title: 'Przygotować porozumienie o odpracowaniu długu',
        category: 'housing',
        owner: 'pawel.gruszczynski',
        createdBy: 'joanna.mackowiak',
        created: 13,
        due: -3,
        expectedEffect: 'Dług maleje co miesiąc, eksmisja nie grozi',
        status: 'DOING',
        changed: 8,
      },
    ],
    escalations: [
      {
        toLevel: 'partnership',
        reason: 'resource',
        tried: [
          'Wniosek do urzędu pracy w zwykłym trybie: środki na ten rok się skończyły.',
          'Rozmowa z zarządcą lokalu: zgoda na odpracowanie długu tylko w godzinach pracy warsztatu.',
        ],
        question:
          'Czy dyrektorzy mogą uruchomić rezerwę na jedno stanowisko pracy i zgodzić się na odpracowanie długu w soboty?',
        openedBy: 'joanna.mackowiak',
        opened: 2,
      },
    ],
  }),
  kcyniaCase({
    key: 'michalak',
    family: michalak,
    state: 'ESC_POWIAT',
    urgent: true,
    entryReasons: ['neglect', 'addiction', 'parentingDifficulty'],
    problemAreas: ['codzienna opieka', 'uzależnienie', 'zdrowie', 'sprawy w sądzie'],
    attempts: [
      'Asystent rodziny cztery razy w tygodniu: dzieci są nakarmione w dni wizyt, w pozostałe opiekuje się nimi ciotka.',
      'Wsparcie specjalisty dla matki: przerwała po drugim tygodniu.',
    ],
    needsCrossSector: true,
    rapidIntervention: true,
    situation: {
      general:
        'Pani Angelika bardzo kocha dzieci i sama mówi, że teraz nie daje rady. Ciotka Wioletta jest gotowa zająć się rodzeństwem na czas leczenia.',
      addiction: 'Matka chce zacząć terapię stacjonarną od nowa. Miejsce jest możliwe za trzy tygodnie.',
    },
    address: { street: 'ul. Zielona 1/8', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(michalak, 'mother', 'Angelika', 28, '11-02'),
      woman(michalak, 'child', 'Nikola', 7, '05-08', { school: 'sp-kcynia' }),
      man(michalak, 'child', 'Fabian', 5, '03-30'),
      woman(michalak, 'child', 'Laura', 2, '10-12'),
      woman(michalak, 'otherAdult', 'Wioletta', 40, '07-25', { lastName: 'Kruszyńska' }),
    ],
    timeline: {
      signalled: {
        by: 'ilona.bak',
        institution: 'poz-kcynia',
        ago: 30,
        text: 'Najmłodsze dziecko drugi raz nie zgłosiło się na szczepienie. Matka w rozmowie prosi o pomoc w opiece, jest bardzo zmęczona.',
      },
      opened: { by: 'agata.zielinska', ago: 29 },
      qualified: { by: 'danuta.olszewska', ago: 29, coordinator: 'agata.zielinska', deputy: 'tomasz.kozak' },
      consented: { by: 'agata.zielinska', ago: 24 },
      teamed: { by: 'agata.zielinska', ago: 15 },
    },
    staff: [assistant('krzysztof.rybak', 29)],
    invitations: [
      invitation(
        'sp-kcynia',
        'agata.zielinska',
        24,
        accepted('beata.wilk', 24),
        'Wsparcie uczennicy klasy pierwszej.',
      ),
      invitation(
        'poz-kcynia',
        'agata.zielinska',
        24,
        accepted('ilona.bak', 24),
        'Opieka nad małymi dziećmi i kontakt z leczeniem.',
      ),
      invitation(
        'kuratorzy-naklo',
        'agata.zielinska',
        24,
        accepted('dorota.cwiklinska', 24),
        'Opinia dla sądu rodzinnego i kontakt z nim.',
      ),
    ],
    notes: [
      teamNote(
        'dorota.cwiklinska',
        'judicial',
        20,
        'Sąd rodzinny poprosił o opinię, czy dzieci mogą zostać w rodzinie na czas leczenia matki.',
      ),
      teamNote(
        'krzysztof.rybak',
        'general',
        5,
        'Dzieci spały u ciotki, były spokojne. Nikola zapytała, kiedy mama wyzdrowieje. Umówiliśmy rozmowę z psychologiem.',
      ),
      noteTo(
        ['krzysztof.rybak', 'agata.zielinska'],
        'ilona.bak',
        'health',
        4,
        'Za zgodą matki: lekarz zaleca terapię stacjonarną, skierowanie wystawione. Szczepienie najmłodszej umówione na środę.',
      ),
      noteTo(
        ['agata.zielinska'],
        'dorota.cwiklinska',
        'judicial',
        3,
        'Sąd oczekuje opinii do końca miesiąca. Skłania się ku powierzeniu opieki osobie bliskiej.',
      ),
    ],
    actions: [
      {
        title: 'Pójść z ciotką i najmłodszą córką na umówioną wizytę w przychodni',
        category: 'general',
        owner: 'krzysztof.rybak',
        createdBy: 'agata.zielinska',
        created: 4,
        due: 1,
        expectedEffect: 'Zaległe wizyty nadrobione',
        status: 'TODO',
      },
      {
        title: 'Zebrać dokumenty ciotki do oceny jako rodziny zastępczej spokrewnionej',
        category: 'general',
        owner: 'agata.zielinska',
        createdBy: 'agata.zielinska',
        created: 6,
        due: -2,
        expectedEffect: 'Powiat może szybko zdecydować o opiece',
        status: 'DOING',
        changed: 3,
      },
    ],
    escalations: [
      {
        toLevel: 'powiat',
        reason: 'fosterRisk',
        tried: [
          'Asystent rodziny cztery razy w tygodniu.',
          'Terapia ambulatoryjna rodzica: przerwana po dwóch tygodniach.',
          'Opieka krewnej w dni bez asystenta.',
        ],
        question:
          'Czy centrum może w ciągu dwóch tygodni ocenić krewną jako rodzinę zastępczą na czas leczenia rodzica, aby troje dzieci zostało razem?',
        openedBy: 'agata.zielinska',
        opened: 3,
      },
    ],
  }),
]
