import { accepted, adjective, invitation, man, open, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { slupnoCase } from './case.ts'
import { zarembaCase } from './zaremba.ts'

const jablonscy = adjective('Jabłoński')

/** Słupno: teams gathering. */
export const slupnoTeam: SeedCase[] = [
  zarembaCase,
  slupnoCase({
    key: 'jablonscy',
    family: jablonscy,
    state: 'TEAM',
    entryReasons: ['housing', 'disability'],
    problemAreas: ['mieszkanie', 'codzienna opieka'],
    attempts: [
      'Usługi opiekuńcze codziennie po trzy godziny: potrzeba więcej.',
      'Wniosek o dofinansowanie likwidacji barier: odrzucony z braku tytułu do lokalu.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pan Edward porusza się na wózku, mieszka z żoną i wnuczką na piętrze bez windy. Od czterech miesięcy nie wychodził z domu.',
      housing:
        'Lokal jest gminny, umowa najmu wygasła po śmierci głównego najemcy. Na parterze stoi pusty lokal podobnej wielkości.',
    },
    address: { street: 'ul. Kościelna 10/4', postalCode: '09-472', city: 'Słupno' },
    members: [
      man(jablonscy, 'grandparent', 'Edward', 67, '05-05'),
      woman(jablonscy, 'grandparent', 'Maria', 65, '08-12'),
      woman(jablonscy, 'child', 'Natalia', 13, '01-31', { school: 'sp-slupno' }),
    ],
    timeline: {
      signalled: {
        by: 'marian.stepien',
        institution: 'parafia-slupno',
        ago: 17,
        text: 'Wolontariusze znoszą pana na wózku raz w tygodniu do kościoła. Rodzina potrzebuje mieszkania na parterze i nie wie, do kogo się zwrócić.',
      },
      opened: { by: 'grzegorz.banas', ago: 15 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 13,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
      consented: { by: 'grzegorz.banas', ago: 6 },
    },
    invitations: [
      invitation(
        'mienie-slupno',
        'grzegorz.banas',
        6,
        accepted('halina.kubicka', 4),
        'Tytuł do lokalu i możliwość zamiany na parter.',
      ),
      invitation(
        'pcpr-plock',
        'grzegorz.banas',
        6,
        {
          kind: 'declined',
          by: 'jolanta.czapla',
          ago: 5,
          reason: 'otherUnit',
          text: 'Nowy wniosek o likwidację barier przyjmie zespół do spraw rehabilitacji. Proszę zaprosić nas, gdy będzie tytuł do lokalu.',
        },
        'Dofinansowanie likwidacji barier w mieszkaniu.',
      ),
      invitation(
        'goz-slupno',
        'grzegorz.banas',
        3,
        open(true),
        'Opieka pielęgniarki nad osobą po pobycie w szpitalu.',
      ),
      invitation(
        'parafia-slupno',
        'grzegorz.banas',
        6,
        accepted('marian.stepien', 5),
        'Pomoc wolontariuszy.',
        { askedRole: 'actionOwner' },
      ),
      invitation(
        'pp-slupno',
        'grzegorz.banas',
        6,
        { kind: 'revoked', ago: 5 },
        'Kontakt dzielnicowego z rodziną.',
      ),
    ],
    notes: [
      teamNote(
        'halina.kubicka',
        'housing',
        3,
        'Lokal na parterze jest po remoncie. Wójt może zawrzeć umowę z panią Marią, jeżeli złoży wniosek i dołączy orzeczenie męża.',
      ),
    ],
    actions: [
      {
        title: 'Pomóc pani Marii złożyć wniosek o zamianę lokalu',
        category: 'housing',
        owner: 'grzegorz.banas',
        createdBy: 'grzegorz.banas',
        created: 3,
        due: 1,
        expectedEffect: 'Wniosek rozpatrzony na najbliższym posiedzeniu komisji',
        status: 'DOING',
        changed: 1,
      },
      {
        title: 'Zorganizować czterech wolontariuszy na dzień przeprowadzki',
        category: 'general',
        owner: 'marian.stepien',
        createdBy: 'grzegorz.banas',
        created: 3,
        due: 12,
        expectedEffect: 'Przeprowadzka w jeden dzień',
        status: 'TODO',
      },
    ],
  }),
]
