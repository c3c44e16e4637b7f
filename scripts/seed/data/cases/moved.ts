import { accepted, invitation, man, noun, ownNote, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { slupnoCase } from './case.ts'

const kaleta = noun('Kaleta', 'Kaletowie', 'Kaletów')

/**
 * A family that has moved to another gmina and is looked after there now. Whoever worked with it before keeps what
 * they wrote themselves and nothing more.
 */
export const moved: SeedCase[] = [
  slupnoCase({
    key: 'kaleta',
    family: kaleta,
    state: 'TRANSFERRED',
    entryReasons: ['schoolProblems', 'poverty'],
    problemAreas: ['nauka', 'dochód'],
    attempts: ['Praca socjalna przez pół roku.', 'Rozmowy z wychowawczynią.'],
    needsCrossSector: true,
    situation: {
      general: 'Matka samotnie wychowuje dwoje dzieci. Przenosi się do siostry, która pomoże w opiece.',
      education: 'Starszy syn opuścił jesienią dwadzieścia dni zajęć.',
    },
    address: { street: 'ul. Miszewska 8', postalCode: '09-472', city: 'Słupno' },
    members: [
      woman(kaleta, 'mother', 'Żaneta', 36, '04-17'),
      man(kaleta, 'child', 'Oskar', 13, '09-02', { school: 'sp-slupno' }),
      woman(kaleta, 'child', 'Liwia', 7, '12-20', { school: 'sp-slupno' }),
    ],
    timeline: {
      opened: { by: 'grzegorz.banas', ago: 24 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 22,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
      consented: { by: 'grzegorz.banas', ago: 17 },
      teamed: { by: 'grzegorz.banas', ago: 12 },
    },
    invitations: [
      invitation(
        'sp-slupno',
        'grzegorz.banas',
        17,
        accepted('monika.cichocka', 15),
        'Powrót do regularnej nauki.',
      ),
      invitation(
        'pp-slupno',
        'grzegorz.banas',
        17,
        accepted('damian.glowacki', 14),
        'Bezpieczna droga do szkoły i popołudnia.',
      ),
    ],
    notes: [
      teamNote(
        'monika.cichocka',
        'education',
        11,
        'Oskar wrócił na zajęcia. Umówiliśmy dwie godziny wyrównawcze w tygodniu, przychodzi chętnie.',
      ),
      ownNote(
        'institution',
        'damian.glowacki',
        'general',
        9,
        'Rozmowa z Oskarem pod świetlicą, spokojna. Nie widzę zagrożenia.',
      ),
    ],
    actions: [
      {
        title: 'Godziny wyrównawcze z matematyki',
        category: 'education',
        owner: 'monika.cichocka',
        createdBy: 'grzegorz.banas',
        created: 11,
        due: -6,
        expectedEffect: 'Zaległości nadrobione przed przeprowadzką',
        status: 'DONE',
        result: 'Sześć spotkań, ocena poprawiona. Opinia dla nowej szkoły gotowa.',
        changed: 6,
      },
      {
        title: 'Wniosek o zasiłek w nowym miejscu',
        category: 'financial',
        owner: 'grzegorz.banas',
        createdBy: 'grzegorz.banas',
        created: 8,
        due: 4,
        expectedEffect: 'Rodzina nie traci miesiąca wypłaty',
        status: 'DOING',
        changed: 6,
      },
    ],
  }),
]
