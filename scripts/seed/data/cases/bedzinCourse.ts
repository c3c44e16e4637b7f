import { accepted, adjective, invitation, man, noun, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { bedzinCase } from './case.ts'
import { found } from './course.ts'

const kolodziej = noun('Kołodziej', 'Kołodziejowie', 'Kołodziejów')
const gajewscy = adjective('Gajewski')

/** Będzin: a contract at work, and one that stands still while somebody is in hospital. */
export const bedzinCourse: SeedCase[] = [
  bedzinCase({
    key: 'kolodziej',
    family: kolodziej,
    state: 'EVALUATION',
    entryReasons: ['unemployment', 'housing'],
    problemAreas: ['praca', 'mieszkanie'],
    attempts: ['Zasiłki okresowe.', 'Udział w klubie integracji.'],
    needsCrossSector: true,
    situation: { general: 'Pan Adrian pracuje od trzech miesięcy i sam opłaca czynsz.' },
    address: { street: 'ul. Małachowskiego 21/8', postalCode: '42-500', city: 'Będzin' },
    members: [man(kolodziej, 'father', 'Adrian', 31, '09-14'), woman(kolodziej, 'child', 'Lena', 5, '04-08')],
    timeline: {
      opened: { by: 'sylwia.brozek', ago: 110 },
      qualified: { by: 'bogdan.wrona', ago: 108, coordinator: 'sylwia.brozek', deputy: 'lukasz.hejda' },
      consented: { by: 'sylwia.brozek', ago: 102 },
      teamed: { by: 'sylwia.brozek', ago: 99 },
    },
    invitations: [
      invitation('pup-bedzin', 'sylwia.brozek', 101, accepted('michal.skiba', 100), 'Droga do pracy.'),
      invitation('zgm-bedzin', 'sylwia.brozek', 101, accepted('rafal.siwek', 100), 'Utrzymanie mieszkania.'),
    ],
    actions: [
      {
        title: 'Staż w magazynie',
        category: 'employment',
        owner: 'michal.skiba',
        createdBy: 'sylwia.brozek',
        created: 84,
        due: -30,
        expectedEffect: 'Umowa o pracę',
        status: 'DONE',
        result: 'Umowa na rok.',
        changed: 32,
      },
    ],
    course: {
      relations: [['Adrian', 'Lena', 'parent']],
      diagnosis: {
        saved: 94,
        approved: 88,
        texts: found(
          'Samotne rodzicielstwo i brak stałej pracy.',
          ['Zaangażowany ojciec.', 'Brak doświadczenia zawodowego.'],
          ['Przedszkole na miejscu.', 'Brak bliskich w mieście.'],
          'Własne mieszkanie i praca.',
        ),
        summary: 'Samotny ojciec bez pracy; kontrakt prowadzi do zatrudnienia i utrzymania mieszkania.',
        costCards: [],
      },
      plan: {
        saved: 84,
        type: 'CONTRACT',
        goals: [{ text: 'Stała praca', indicator: 'Umowa na co najmniej pół roku' }],
        lasts: 60,
        signed: 80,
      },
      meetings: [
        { planned: 70, held: 54, agenda: ['Staż'], decisions: ['Staż dobrze oceniony.'], continued: 53 },
        { planned: 30, held: 26, agenda: ['Umowa o pracę'], decisions: ['Cel osiągnięty.'] },
      ],
      finished: 24,
    },
  }),
  bedzinCase({
    key: 'gajewscy',
    family: gajewscy,
    state: 'SUSPENDED',
    entryReasons: ['illness', 'poverty'],
    problemAreas: ['zdrowie', 'opłaty'],
    attempts: ['Usługi opiekuńcze.'],
    needsCrossSector: true,
    situation: { general: 'Pani Halina jest w szpitalu, syn radzi sobie z pomocą sąsiadki.' },
    address: { street: 'ul. Sączewskiego 9/2', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(gajewscy, 'mother', 'Halina', 52, '12-20'),
      man(gajewscy, 'child', 'Szymon', 15, '08-08', { school: 'sp8-bedzin' }),
    ],
    timeline: {
      opened: { by: 'lukasz.hejda', ago: 70 },
      qualified: { by: 'bogdan.wrona', ago: 68, coordinator: 'lukasz.hejda', deputy: 'sylwia.brozek' },
      consented: { by: 'lukasz.hejda', ago: 62 },
      teamed: { by: 'lukasz.hejda', ago: 59 },
    },
    invitations: [
      invitation('poz-bedzin', 'lukasz.hejda', 61, accepted('barbara.grabiec', 60), 'Opieka po leczeniu.'),
      invitation(
        'sp8-bedzin',
        'lukasz.hejda',
        61,
        accepted('renata.dabrowska', 60),
        'Wsparcie syna w szkole.',
      ),
    ],
    actions: [
      {
        title: 'Rozmowy z pedagogiem co dwa tygodnie',
        category: 'education',
        owner: 'renata.dabrowska',
        createdBy: 'lukasz.hejda',
        created: 46,
        due: -4,
        expectedEffect: 'Syn nie zostaje sam z troską o matkę',
        status: 'DOING',
        changed: 40,
      },
    ],
    course: {
      relations: [['Halina', 'Szymon', 'parent']],
      diagnosis: {
        saved: 53,
        approved: 48,
        texts: found(
          'Przewlekła choroba matki.',
          ['Samodzielny syn.', 'Brak zgody na pomoc obcych.'],
          ['Sąsiadka, szkoła.', 'Niska renta.'],
          'Powrót do zdrowia i spokój syna.',
        ),
        summary: 'Choroba matki i samodzielny nastolatek; wsparcie w domu i w szkole.',
        costCards: [],
      },
      plan: {
        saved: 46,
        type: 'CONTRACT',
        goals: [{ text: 'Bezpieczna codzienność w czasie leczenia', indicator: 'Stały plan tygodnia' }],
        lasts: 150,
        signed: 42,
      },
      suspended: { ago: 9, reason: 'Pobyt w szpitalu i rehabilitacja.', reviewIn: 20 },
    },
  }),
]
