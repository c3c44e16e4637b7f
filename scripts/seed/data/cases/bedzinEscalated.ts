import { accepted, assistant, expired, invitation, man, noteTo, noun, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { bedzinCase } from './case.ts'

const krawczyk = noun('Krawczyk', 'Krawczykowie', 'Krawczyków')
const cwik = noun('Ćwik', 'Ćwikowie', 'Ćwików')

/** Będzin: two questions to the directors of the partnership. */
export const bedzinEscalated: SeedCase[] = [
  bedzinCase({
    key: 'krawczyk',
    family: krawczyk,
    state: 'ESC_PZK',
    entryReasons: ['schoolProblems', 'disability'],
    problemAreas: ['nauka dzieci', 'zdrowie', 'codzienna opieka'],
    attempts: [
      'Specjalistyczne usługi w domu: dwie godziny tygodniowo.',
      'Wniosek do poradni: badanie wyznaczono za dziewięć miesięcy.',
    ],
    needsCrossSector: true,
    situation: {
      general: 'Rodzice z dwójką dzieci. Młodszy syn nie mówi, rodzina uczy się z nim porozumiewać gestami.',
      education: 'Bez opinii poradni szkoła nie może zatrudnić nauczyciela wspomagającego.',
      financial: 'Rodzina opłaca prywatnego logopedę kosztem innych potrzeb.',
    },
    address: { street: 'ul. Wolności 14/6', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(krawczyk, 'mother', 'Alina', 37, '02-04'),
      man(krawczyk, 'father', 'Daniel', 39, '07-19'),
      woman(krawczyk, 'child', 'Milena', 12, '04-23', { school: 'sp8-bedzin' }),
      man(krawczyk, 'child', 'Tadeusz', 7, '11-11', { school: 'sp8-bedzin' }),
    ],
    timeline: {
      signalled: {
        by: 'renata.dabrowska',
        institution: 'sp8-bedzin',
        ago: 32,
        text: 'Uczeń pierwszej klasy nie mówi i potrzebuje nauczyciela wspomagającego. Rodzice robią wszystko, co mogą. Bez badania szkoła ma związane ręce.',
      },
      opened: { by: 'patrycja.mazurek', ago: 30 },
      qualified: { by: 'bogdan.wrona', ago: 28, coordinator: 'patrycja.mazurek', deputy: 'sylwia.brozek' },
      consented: { by: 'patrycja.mazurek', ago: 22 },
      teamed: { by: 'patrycja.mazurek', ago: 14 },
    },
    staff: [assistant('natalia.pyka', 27)],
    invitations: [
      invitation(
        'sp8-bedzin',
        'patrycja.mazurek',
        22,
        accepted('renata.dabrowska', 21),
        'Organizacja nauki dla ucznia, który nie mówi.',
      ),
      invitation(
        'ppp-bedzin',
        'patrycja.mazurek',
        22,
        accepted('izabela.nowara', 18),
        'Badanie i opinia potrzebne szkole.',
      ),
      invitation(
        'poz-bedzin',
        'patrycja.mazurek',
        22,
        accepted('barbara.grabiec', 19),
        'Komplet badań potrzebnych poradni.',
      ),
    ],
    notes: [
      teamNote(
        'izabela.nowara',
        'education',
        9,
        'Kolejka w poradni liczy dziewięć miesięcy. Wcześniejszy termin wymaga decyzji dyrektorki o dodatkowych godzinach.',
      ),
      noteTo(
        ['patrycja.mazurek', 'natalia.pyka'],
        'barbara.grabiec',
        'health',
        8,
        'Za zgodą rodziców: badanie słuchu prawidłowe, wyniki przekazane matce dla poradni.',
      ),
      teamNote(
        'renata.dabrowska',
        'education',
        4,
        'Tadeusz nauczył całą klasę gestu „dziękuję”. Dzieci używają go na każdej przerwie.',
      ),
    ],
    actions: [
      {
        title: 'Skompletować dokumenty, których potrzebuje poradnia',
        category: 'general',
        owner: 'barbara.grabiec',
        createdBy: 'patrycja.mazurek',
        created: 13,
        due: -7,
        expectedEffect: 'Poradnia może badać bez dodatkowych wizyt',
        status: 'DONE',
        result: 'Komplet przekazany matce.',
        changed: 8,
      },
      {
        title: 'Ułożyć plan lekcji z przerwami na odpoczynek',
        category: 'education',
        owner: 'renata.dabrowska',
        createdBy: 'patrycja.mazurek',
        created: 10,
        due: -1,
        expectedEffect: 'Uczeń wytrzymuje cały dzień bez płaczu',
        status: 'DOING',
        changed: 6,
      },
    ],
    escalations: [
      {
        toLevel: 'partnership',
        reason: 'resource',
        tried: [
          'Wniosek w zwykłej kolejce poradni.',
          'Prośba zespołu o wcześniejszy termin: brak wolnych godzin.',
        ],
        question: 'Czy poradnia może w tym miesiącu uruchomić dodatkowe godziny na badanie jednego ucznia?',
        openedBy: 'patrycja.mazurek',
        opened: 4,
      },
    ],
  }),
  bedzinCase({
    key: 'cwik',
    family: cwik,
    state: 'ESC_PZK',
    entryReasons: ['unemployment', 'housing', 'poverty'],
    problemAreas: ['mieszkanie', 'praca', 'pieniądze i zadłużenie'],
    attempts: [
      'Zasiłki celowe na opał i leki przez całą zimę.',
      'Trzy pisma do administracji budynku w sprawie ogrzewania: bez skutku.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Danuta z matką i córką zajmują mieszkanie, w którym ogrzewanie działa tylko w jednym pokoju.',
      housing: 'Budynek jest przeznaczony do remontu, terminu nie podano. Dziecko śpi w kuchni przy piecu.',
      employment: 'Pani Danuta pracuje dorywczo jako opiekunka. Chciałaby zrobić kurs opiekuna medycznego.',
      financial: 'Ponad połowę dochodu pochłania ogrzewanie prądem.',
    },
    address: { street: 'ul. Sączewskiego 25/1', postalCode: '42-500', city: 'Będzin' },
    members: [
      woman(cwik, 'mother', 'Danuta', 43, '09-16'),
      woman(cwik, 'child', 'Kaja', 9, '06-27', { school: 'sp4-bedzin' }),
      woman(cwik, 'grandparent', 'Stefania', 74, '12-30'),
    ],
    timeline: {
      opened: { by: 'sylwia.brozek', ago: 35 },
      qualified: { by: 'bogdan.wrona', ago: 33, coordinator: 'sylwia.brozek', deputy: 'lukasz.hejda' },
      consented: { by: 'sylwia.brozek', ago: 26 },
      teamed: { by: 'sylwia.brozek', ago: 17 },
    },
    staff: [assistant('dawid.gruca', 32)],
    invitations: [
      invitation(
        'zgm-bedzin',
        'sylwia.brozek',
        26,
        accepted('rafal.siwek', 23),
        'Ogrzewanie w lokalu przed sezonem zimowym.',
      ),
      invitation('pup-bedzin', 'sylwia.brozek', 26, accepted('michal.skiba', 22), 'Kurs zawodowy i staż.'),
      invitation(
        'sp4-bedzin',
        'sylwia.brozek',
        26,
        accepted('karolina.szota', 24),
        'Miejsce do odrabiania lekcji i wsparcie uczennicy.',
      ),
      invitation('poz-bedzin', 'sylwia.brozek', 25, expired, 'Wizyty pielęgniarki u starszej osoby.'),
      invitation(
        'kpp-bedzin',
        'sylwia.brozek',
        25,
        {
          kind: 'declined',
          by: 'kamil.zajac',
          ago: 23,
          reason: 'conflictOfInterest',
          text: 'Prowadzę czynności w innej sprawie dotyczącej tego budynku, nie powinienem być w zespole.',
        },
        'Kontakt dzielnicowego z mieszkańcami.',
      ),
    ],
    notes: [
      teamNote(
        'rafal.siwek',
        'housing',
        10,
        'Wymiana ogrzewania jest w planie na przyszły rok. Przyspieszenie wymaga decyzji dyrektora.',
      ),
      teamNote(
        'karolina.szota',
        'education',
        6,
        'Kaja odrabia lekcje w bibliotece do szesnastej. Wygrała klasowy konkurs ortograficzny.',
      ),
      teamNote(
        'dawid.gruca',
        'general',
        2,
        'Pożyczony grzejnik stoi w pokoju Kai, dziewczynka śpi już we własnym łóżku.',
      ),
    ],
    actions: [
      {
        title: 'Zgłosić panią Danutę na kurs opiekuna medycznego',
        category: 'employment',
        owner: 'michal.skiba',
        createdBy: 'sylwia.brozek',
        created: 15,
        due: 3,
        expectedEffect: 'Stała praca po ukończeniu kursu',
        status: 'DOING',
        changed: 11,
      },
      {
        title: 'Sprawdzić instalację elektryczną przed zimą',
        category: 'housing',
        owner: 'rafal.siwek',
        createdBy: 'sylwia.brozek',
        created: 14,
        due: -4,
        expectedEffect: 'Ogrzewanie prądem jest bezpieczne',
        status: 'TODO',
      },
    ],
    escalations: [
      {
        toLevel: 'partnership',
        reason: 'noResponse',
        tried: [
          'Trzy pisma do administracji budynku.',
          'Działanie zespołu „sprawdzić instalację”: termin minął bez odpowiedzi.',
        ],
        question:
          'Czy zakład może wymienić ogrzewanie w jednym lokalu jeszcze przed sezonem albo zaproponować rodzinie lokal na ten czas?',
        openedBy: 'sylwia.brozek',
        opened: 2,
      },
    ],
  }),
]
