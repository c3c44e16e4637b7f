import {
  accepted,
  adjective,
  assistant,
  invitation,
  man,
  noteTo,
  noun,
  ownNote,
  teamNote,
  woman,
} from '../build.ts'
import type { SeedCase } from '../types.ts'
import { kcyniaCase } from './case.ts'
import { nadolniCase } from './nadolni.ts'

const pawlowscy = adjective('Pawłowski')
const sikora = noun('Sikora', 'Sikorowie', 'Sikorów')

/** Kcynia: teams at the diagnosis. */
export const kcyniaDiagnosis: SeedCase[] = [
  nadolniCase,
  kcyniaCase({
    key: 'pawlowscy',
    family: pawlowscy,
    state: 'DIAGNOSIS',
    entryReasons: ['addiction', 'parentingDifficulty', 'schoolProblems'],
    problemAreas: ['uzależnienie', 'nauka dzieci', 'codzienna opieka'],
    attempts: [
      'Poradnictwo dla ojca: był na jednym spotkaniu.',
      'Wsparcie psychologa w ośrodku dla matki: korzysta regularnie, prosi o pomoc dla dzieci.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Rodzice są razem od piętnastu lat. Matka trzyma dom w porządku i otwarcie mówi, że sama nie da rady dłużej.',
      addiction: 'Pan Artur od trzech tygodni nie pije i czeka na miejsce w terapii dziennej.',
      education:
        'Hania jest bardzo cicha, ma dobre oceny. Tymek bywa wybuchowy i szuka kontaktu z dorosłymi.',
      financial: 'Dochód wystarcza na życie, lecz są dwie niespłacone pożyczki.',
    },
    address: { street: 'ul. Nakielska 19/2', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(pawlowscy, 'mother', 'Edyta', 39, '07-07'),
      man(pawlowscy, 'father', 'Artur', 41, '03-18'),
      woman(pawlowscy, 'child', 'Hanna', 13, '11-25', { school: 'sp-kcynia' }),
      man(pawlowscy, 'child', 'Tymoteusz', 9, '05-02', { school: 'sp-kcynia' }),
    ],
    timeline: {
      opened: { by: 'agata.zielinska', ago: 27 },
      qualified: {
        by: 'danuta.olszewska',
        ago: 25,
        coordinator: 'agata.zielinska',
        deputy: 'joanna.mackowiak',
      },
      consented: { by: 'agata.zielinska', ago: 17 },
      teamed: { by: 'agata.zielinska', ago: 7 },
    },
    staff: [assistant('ewelina.sliwa', 24)],
    invitations: [
      invitation(
        'sp-kcynia',
        'agata.zielinska',
        17,
        accepted('beata.wilk', 16),
        'Wsparcie rodzeństwa w szkole.',
      ),
      invitation(
        'gkrpa-kcynia',
        'agata.zielinska',
        17,
        accepted('norbert.jasiak', 13),
        'Droga do terapii i wsparcie bliskich.',
      ),
      invitation(
        'poz-kcynia',
        'agata.zielinska',
        17,
        accepted('ilona.bak', 14),
        'Opieka pielęgniarki nad rodziną w czasie terapii jednego z rodziców.',
      ),
      invitation(
        'kp-kcynia',
        'agata.zielinska',
        17,
        {
          kind: 'declined',
          by: 'marek.klos',
          ago: 15,
          reason: 'knownPerson',
          text: 'Znam tę rodzinę prywatnie. Proszę zaprosić innego policjanta, jeżeli będzie potrzebny.',
        },
        'Kontakt w rejonie dla rodziny z dwojgiem dzieci.',
      ),
    ],
    notes: [
      teamNote(
        'norbert.jasiak',
        'addiction',
        9,
        'Rozmowa w komisji bardzo rzeczowa. Miejsce w terapii dziennej zwolni się w przyszłym tygodniu, pan Artur jest drugi na liście.',
      ),
      teamNote(
        'beata.wilk',
        'education',
        6,
        'Tymek skończył zajęcia integracyjne bez ani jednej kłótni. Hania zgodziła się zaśpiewać na apelu.',
      ),
      ownNote(
        'institution',
        'agata.zielinska',
        'financial',
        5,
        'Umowy pożyczek do sprawdzenia przez radcę. Jedna ma wątpliwe koszty.',
      ),
      teamNote(
        'ewelina.sliwa',
        'general',
        2,
        'Wspólna kolacja już czwarty dzień z rzędu. Dzieci same nakrywają do stołu.',
      ),
    ],
    actions: [
      {
        title: 'Potwierdzić miejsce w terapii dziennej',
        category: 'addiction',
        owner: 'norbert.jasiak',
        createdBy: 'agata.zielinska',
        created: 9,
        due: 3,
        expectedEffect: 'Pan Artur zaczyna terapię w ciągu dwóch tygodni',
        status: 'DOING',
        changed: 5,
      },
      {
        title: 'Umówić konsultację radcy w sprawie pożyczek',
        category: 'financial',
        owner: 'agata.zielinska',
        createdBy: 'agata.zielinska',
        created: 5,
        due: -1,
        expectedEffect: 'Rodzina wie, co musi spłacić, a co może zakwestionować',
        status: 'TODO',
      },
      {
        title: 'Włączyć Tymka do grupy umiejętności społecznych',
        category: 'general',
        owner: 'beata.wilk',
        createdBy: 'agata.zielinska',
        created: 12,
        due: -5,
        expectedEffect: 'Tymek nazywa złość, zanim wybuchnie',
        status: 'DONE',
        result: 'Chodzi od dwóch tygodni, bardzo lubi prowadzącą.',
        changed: 6,
      },
    ],
  }),
  kcyniaCase({
    key: 'sikora',
    family: sikora,
    state: 'DIAGNOSIS',
    entryReasons: ['housing', 'neglect'],
    problemAreas: ['mieszkanie', 'nauka dzieci', 'sprawy w sądzie'],
    attempts: [
      'Remont łazienki ze środków ośrodka: zabrakło na instalację.',
      'Interwencyjna paczka opału: wystarczyła na trzy tygodnie.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pięcioosobowa rodzina w dwóch pokojach. Rodzice dbają o dzieci, warunki mieszkaniowe utrudniają im wszystko inne.',
      housing:
        'W łazience nie ma ciepłej wody, w pokoju dzieci pojawił się grzyb. Decyzją dyrektorów remont instalacji wszedł do planu na ten kwartał.',
      education: 'Dzieci odrabiają lekcje w świetlicy, bo w domu nie ma na to miejsca.',
    },
    address: { street: 'ul. Młyńska 2/1', postalCode: '89-240', city: 'Kcynia' },
    members: [
      man(sikora, 'father', 'Rafał', 35, '01-12'),
      woman(sikora, 'mother', 'Monika', 33, '08-03'),
      woman(sikora, 'child', 'Pola', 10, '12-24', { school: 'sp-kcynia' }),
      man(sikora, 'child', 'Stanisław', 8, '02-16', { school: 'sp-kcynia' }),
      man(sikora, 'child', 'Ignacy', 3, '09-09'),
    ],
    timeline: {
      signalled: {
        by: 'dorota.cwiklinska',
        institution: 'kuratorzy-naklo',
        ago: 33,
        text: 'Podczas wizyty widoczny grzyb na ścianie pokoju dzieci i brak ciepłej wody. Rodzice chcą współpracować, nie stać ich na remont.',
      },
      opened: { by: 'tomasz.kozak', ago: 31 },
      qualified: { by: 'danuta.olszewska', ago: 29, coordinator: 'tomasz.kozak', deputy: 'joanna.mackowiak' },
      consented: { by: 'tomasz.kozak', ago: 23 },
      teamed: { by: 'tomasz.kozak', ago: 14 },
    },
    staff: [assistant('krzysztof.rybak', 28)],
    invitations: [
      invitation(
        'sp-kcynia',
        'tomasz.kozak',
        23,
        accepted('beata.wilk', 21),
        'Miejsce do nauki i wsparcie uczniów.',
      ),
      invitation(
        'kuratorzy-naklo',
        'tomasz.kozak',
        23,
        accepted('dorota.cwiklinska', 20),
        'Uzgodnienie działań z nadzorem sądu.',
      ),
      invitation(
        'zgm-kcynia',
        'tomasz.kozak',
        22,
        accepted('pawel.gruszczynski', 18),
        'Stan techniczny lokalu i kolejność remontów.',
      ),
      invitation('kp-kcynia', 'tomasz.kozak', 22, accepted('marek.klos', 18), 'Kontakt w rejonie.'),
    ],
    notes: [
      teamNote(
        'dorota.cwiklinska',
        'judicial',
        20,
        'Sąd pyta co kwartał o warunki, w jakich mieszkają dzieci. Następne sprawozdanie w przyszłym miesiącu.',
      ),
      teamNote(
        'pawel.gruszczynski',
        'housing',
        12,
        'Oględziny lokalu: instalacja do wymiany, szacunkowo dwa tygodnie prac. Lokal zastępczy na ten czas jest wolny.',
      ),
      teamNote('marek.klos', 'general', 8, 'Rozmowa w rejonie: rodzina ma dobre kontakty z sąsiadami.'),
      noteTo(
        ['tomasz.kozak'],
        'dorota.cwiklinska',
        'judicial',
        6,
        'Sprawozdanie do sądu wyślę po zakończeniu remontu. Proszę o zdjęcia łazienki przed pracami i po nich.',
      ),
    ],
    actions: [
      {
        title: 'Uzgodnić z rodziną termin przeprowadzki na czas remontu',
        category: 'housing',
        owner: 'krzysztof.rybak',
        createdBy: 'tomasz.kozak',
        created: 6,
        due: 6,
        expectedEffect: 'Dzieci wiedzą, gdzie będą mieszkać i na jak długo',
        status: 'DOING',
        changed: 3,
      },
      {
        title: 'Zlecić wymianę instalacji w łazience',
        category: 'housing',
        owner: 'pawel.gruszczynski',
        createdBy: 'tomasz.kozak',
        created: 7,
        due: 8,
        expectedEffect: 'Ciepła woda w mieszkaniu',
        status: 'DOING',
        changed: 4,
      },
    ],
    escalations: [
      {
        toLevel: 'partnership',
        reason: 'resource',
        tried: [
          'Wniosek o remont złożony w zwykłym trybie: termin za półtora roku.',
          'Zasiłek celowy ośrodka: nie może pokryć instalacji w lokalu gminnym.',
        ],
        question:
          'Czy zakład może przesunąć remont instalacji na ten kwartał i udostępnić lokal zastępczy na dwa tygodnie?',
        openedBy: 'tomasz.kozak',
        opened: 11,
        decision: {
          by: 'danuta.olszewska',
          ago: 8,
          text: 'Remont w tym kwartale, lokal zastępczy na dwa tygodnie. Dyrektor zakładu wskazał wykonawcę.',
        },
      },
    ],
  }),
]
