import { accepted, invitation, man, noun, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { slupnoCase } from './case.ts'
import { found } from './course.ts'

const walczak = noun('Walczak', 'Walczakowie', 'Walczaków')

/** Słupno: a family in the middle of its programme. */
export const slupnoCourse: SeedCase[] = [
  slupnoCase({
    key: 'walczak',
    family: walczak,
    state: 'RUNNING',
    entryReasons: ['addiction', 'parentingDifficulty'],
    problemAreas: ['uzależnienie ojca', 'bezpieczeństwo w domu'],
    attempts: ['Rozmowy z ojcem.', 'Wizyty dzielnicowego.'],
    needsCrossSector: true,
    situation: {
      general: 'Matka z dziećmi czuje się bezpieczniej, odkąd wszyscy znają wspólny plan.',
      addiction: 'Pan Roman chodzi na terapię od sześciu tygodni.',
    },
    address: { street: 'ul. Kościelna 4', postalCode: '09-472', city: 'Słupno' },
    members: [
      woman(walczak, 'mother', 'Aneta', 35, '11-12'),
      man(walczak, 'father', 'Roman', 39, '02-02'),
      woman(walczak, 'child', 'Maja', 9, '07-21', { school: 'sp-slupno' }),
    ],
    timeline: {
      opened: { by: 'grzegorz.banas', ago: 78 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 76,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
      consented: { by: 'grzegorz.banas', ago: 69 },
      teamed: { by: 'grzegorz.banas', ago: 61 },
    },
    invitations: [
      invitation(
        'sp-slupno',
        'grzegorz.banas',
        68,
        accepted('monika.cichocka', 66),
        'Wsparcie dziecka w szkole.',
      ),
      invitation(
        'pp-slupno',
        'grzegorz.banas',
        68,
        accepted('damian.glowacki', 65),
        'Bezpieczeństwo w domu.',
      ),
      invitation('gkrpa-slupno', 'grzegorz.banas', 68, accepted('stanislaw.borek', 64), 'Droga do terapii.'),
    ],
    notes: [
      teamNote(
        'monika.cichocka',
        'education',
        8,
        'Maja chętnie zostaje na zajęciach tanecznych, rozmawia z koleżankami.',
      ),
    ],
    actions: [
      {
        title: 'Terapia i spotkania grupy wsparcia',
        category: 'addiction',
        owner: 'stanislaw.borek',
        createdBy: 'grzegorz.banas',
        created: 46,
        due: 30,
        expectedEffect: 'Trzy miesiące trzeźwości',
        status: 'DOING',
        changed: 40,
      },
      {
        title: 'Odwiedziny dzielnicowego raz w tygodniu',
        category: 'general',
        owner: 'damian.glowacki',
        createdBy: 'grzegorz.banas',
        created: 46,
        due: 10,
        expectedEffect: 'Poczucie bezpieczeństwa w domu',
        status: 'DOING',
        changed: 41,
      },
    ],
    course: {
      relations: [
        ['Aneta', 'Roman', 'married'],
        ['Aneta', 'Maja', 'parent'],
        ['Roman', 'Maja', 'parent'],
      ],
      diagnosis: {
        saved: 54,
        approved: 50,
        texts: found(
          'Picie ojca po utracie gospodarstwa.',
          ['Matka prosi o pomoc, ojciec chce terapii.', 'Wstyd przed wsią.'],
          ['Parafia, szkoła, sąsiedzi.', 'Daleko do poradni, brak autobusu.'],
          'Spokojny dom i praca dla ojca.',
        ),
        summary:
          'Rodzina w kryzysie po utracie gospodarstwa; ojciec podjął terapię, matka i dziecko mają wsparcie.',
        costCards: [],
      },
      plan: {
        saved: 46,
        type: 'IPW',
        goals: [
          { text: 'Trzeźwość ojca', indicator: 'Trzy miesiące udziału w terapii' },
          { text: 'Bezpieczny dom', indicator: 'Brak interwencji Policji' },
        ],
        lasts: 190,
        signed: 42,
      },
      meetings: [
        {
          planned: 30,
          held: 12,
          agenda: ['Terapia', 'Szkoła'],
          decisions: ['Terapia trwa, plan bez zmian.'],
          continued: 11,
        },
        { planned: 5, in: 20, agenda: ['Terapia', 'Praca'] },
      ],
    },
  }),
]
