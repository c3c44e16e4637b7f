import { accepted, invitation, man, noun, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { kcyniaCase, slupnoCase } from './case.ts'
import { costOf, found } from './course.ts'

const sosna = noun('Sosna', 'Sosnowie', 'Sosnów')
const majcher = noun('Majcher', 'Majcherowie', 'Majcherów')

/** Families whose case is over: one looked in on after three months, one whose papers rest in the archive. */
export const afterwards: SeedCase[] = [
  kcyniaCase({
    key: 'sosna',
    family: sosna,
    state: 'FOLLOWUP',
    entryReasons: ['unemployment', 'poverty'],
    problemAreas: ['zadłużenie', 'praca'],
    attempts: ['Zasiłki celowe.', 'Poradnictwo prawne.'],
    needsCrossSector: true,
    situation: { general: 'Rodzina spłaca zaległości w ratach i nie potrzebuje już zasiłku.' },
    address: { street: 'ul. Rynek 14/3', postalCode: '89-240', city: 'Kcynia' },
    members: [woman(sosna, 'mother', 'Grażyna', 41, '03-30'), man(sosna, 'child', 'Igor', 12, '10-11')],
    timeline: {
      opened: { by: 'joanna.mackowiak', ago: 176 },
      qualified: {
        by: 'danuta.olszewska',
        ago: 174,
        coordinator: 'joanna.mackowiak',
        deputy: 'agata.zielinska',
      },
      consented: { by: 'joanna.mackowiak', ago: 168 },
      teamed: { by: 'joanna.mackowiak', ago: 164 },
    },
    invitations: [
      invitation('pup-naklo', 'joanna.mackowiak', 167, accepted('iwona.rataj', 166), 'Droga do pracy.'),
      invitation(
        'zgm-kcynia',
        'joanna.mackowiak',
        167,
        accepted('pawel.gruszczynski', 165),
        'Ugoda w sprawie czynszu.',
      ),
    ],
    actions: [
      {
        title: 'Ugoda o spłacie zaległego czynszu',
        category: 'housing',
        owner: 'pawel.gruszczynski',
        createdBy: 'joanna.mackowiak',
        created: 150,
        due: -120,
        expectedEffect: 'Rodzina zostaje w mieszkaniu',
        status: 'DONE',
        result: 'Ugoda podpisana, raty po 250 zł.',
        changed: 124,
      },
    ],
    course: {
      relations: [['Grażyna', 'Igor', 'parent']],
      diagnosis: {
        saved: 159,
        approved: 154,
        texts: found(
          'Utrata pracy i długi po rozwodzie.',
          ['Matka chce pracować.', 'Wstyd przed proszeniem o pomoc.'],
          ['Ciocia w mieście, dobra szkoła.', 'Komornik na koncie.'],
          'Spać spokojnie i wyjść z długów.',
        ),
        summary: 'Długi po rozwodzie; plan prowadzi do pracy i ugody o czynszu.',
        costCards: [costOf('Zadłużenie', ['Eksmisja i lokal zastępczy'], 24_000)],
      },
      plan: {
        saved: 150,
        type: 'PLAN',
        goals: [{ text: 'Spłata zaległości', indicator: 'Sześć rat w terminie' }],
        lasts: 10,
        signed: 146,
      },
      meetings: [
        { planned: 130, held: 118, agenda: ['Praca', 'Raty'], decisions: ['Plan działa.'], continued: 117 },
        { planned: 96, held: 90, agenda: ['Raty'], decisions: ['Cele osiągnięte.'] },
      ],
      finished: 88,
      evaluated: 86,
      closed: { ago: 82, code: 'goalsMet' },
      followedUp: { ago: 17, note: 'Raty w terminie, matka pracuje, syn bez zaległości w szkole.' },
    },
  }),
  slupnoCase({
    key: 'majcher',
    family: majcher,
    state: 'ARCHIVED',
    entryReasons: ['illness', 'parentingDifficulty'],
    problemAreas: ['opieka nad dzieckiem'],
    attempts: ['Rozmowy z rodziną.'],
    needsCrossSector: true,
    situation: { general: 'Ojciec wrócił do zdrowia, rodzina radzi sobie sama.' },
    address: { street: 'ul. Leśna 3', postalCode: '09-472', city: 'Słupno' },
    members: [
      man(majcher, 'father', 'Leszek', 44, '06-06'),
      woman(majcher, 'child', 'Nina', 10, '01-15', { school: 'sp-slupno' }),
    ],
    timeline: {
      opened: { by: 'grzegorz.banas', ago: 244 },
      qualified: {
        by: 'elzbieta.majchrzak',
        ago: 242,
        coordinator: 'grzegorz.banas',
        deputy: 'katarzyna.lewicka',
      },
      consented: { by: 'grzegorz.banas', ago: 236 },
      teamed: { by: 'grzegorz.banas', ago: 230 },
    },
    invitations: [
      invitation(
        'sp-slupno',
        'grzegorz.banas',
        235,
        accepted('monika.cichocka', 233),
        'Wsparcie dziecka w szkole.',
      ),
      invitation(
        'goz-slupno',
        'grzegorz.banas',
        235,
        accepted('lucyna.ptak', 232),
        'Opieka w czasie leczenia ojca.',
      ),
    ],
    actions: [
      {
        title: 'Zajęcia po lekcjach w dni rehabilitacji ojca',
        category: 'education',
        owner: 'monika.cichocka',
        createdBy: 'grzegorz.banas',
        created: 214,
        due: -180,
        expectedEffect: 'Córka ma opiekę przez cały dzień',
        status: 'DONE',
        result: 'Świetlica i zajęcia plastyczne do 16:00.',
        changed: 182,
      },
    ],
    course: {
      relations: [['Leszek', 'Nina', 'parent']],
      diagnosis: {
        saved: 225,
        approved: 220,
        texts: found(
          'Wypadek przy pracy i długa rehabilitacja ojca.',
          ['Bliska więź ojca z córką.', 'Niechęć do korzystania z pomocy.'],
          ['Szkoła, ośrodek zdrowia na miejscu.', 'Brak bliskich w gminie.'],
          'Przetrwać rehabilitację bez rozłąki.',
        ),
        summary: 'Czasowa niezdolność ojca do opieki; szkoła i ośrodek zdrowia zapewniają wsparcie.',
        costCards: [],
      },
      plan: {
        saved: 216,
        type: 'IPW',
        goals: [{ text: 'Opieka nad córką w czasie rehabilitacji', indicator: 'Stały plan tygodnia' }],
        lasts: 5,
        signed: 212,
      },
      meetings: [
        { planned: 196, held: 176, agenda: ['Rehabilitacja'], decisions: ['Plan działa.'], continued: 175 },
        { planned: 160, held: 152, agenda: ['Powrót do pracy'], decisions: ['Cele osiągnięte.'] },
      ],
      finished: 150,
      evaluated: 148,
      closed: { ago: 144, code: 'goalsMet' },
      followedUp: { ago: 79, note: 'Ojciec pracuje, córka pogodna.' },
      archived: { ago: 12, note: 'Pół roku bez trudności; rodzina zna drogę do ośrodka.' },
    },
  }),
]
