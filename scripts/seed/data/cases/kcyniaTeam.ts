import { accepted, assistant, invitation, man, noun, noteTo, open, teamNote, woman } from '../build.ts'
import type { SeedCase } from '../types.ts'
import { kcyniaCase } from './case.ts'

const wojcik = noun('Wójcik', 'Wójcikowie', 'Wójcików')
const szulc = noun('Szulc', 'Szulcowie', 'Szulców')
const adamczyk = noun('Adamczyk', 'Adamczykowie', 'Adamczyków')

/** Kcynia: teams gathering. */
export const kcyniaTeam: SeedCase[] = [
  kcyniaCase({
    key: 'wojcik',
    family: wojcik,
    state: 'TEAM',
    entryReasons: ['unemployment', 'schoolProblems'],
    problemAreas: ['praca', 'nauka dzieci'],
    attempts: [
      'Kontrakt socjalny z panem Pawłem: dotrzymał połowy ustaleń, potem przestał przychodzić.',
      'Rozmowa z wychowawcą syna: bez stałej współpracy nie wystarczyła.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Rodzice mieszkają osobno, dzieci są na zmianę u każdego z nich. Oboje chcą wspólnych zasad, choć trudno im rozmawiać bez osoby trzeciej.',
      education:
        'Igor powtarza siódmą klasę i omija lekcje matematyki. Wychowawczyni widzi, że przy wsparciu potrafi nadrobić zaległości.',
      employment: 'Pan Paweł jest zarejestrowany w urzędzie pracy od roku, bez propozycji.',
    },
    address: { street: 'ul. Kolejowa 27/5', postalCode: '89-240', city: 'Kcynia' },
    members: [
      man(wojcik, 'father', 'Paweł', 40, '05-30'),
      woman(wojcik, 'mother', 'Justyna', 38, '02-11'),
      man(wojcik, 'child', 'Igor', 14, '10-20', { school: 'sp-kcynia' }),
      woman(wojcik, 'child', 'Maja', 11, '07-02', { school: 'sp-kcynia' }),
    ],
    timeline: {
      opened: { by: 'joanna.mackowiak', ago: 18 },
      qualified: { by: 'danuta.olszewska', ago: 16, coordinator: 'joanna.mackowiak', deputy: 'tomasz.kozak' },
      consented: { by: 'joanna.mackowiak', ago: 8 },
    },
    staff: [assistant('ewelina.sliwa', 15)],
    invitations: [
      invitation(
        'sp-kcynia',
        'joanna.mackowiak',
        8,
        accepted('beata.wilk', 7),
        'Wspólny plan nadrobienia nauki i stały kontakt z rodzicami.',
      ),
      invitation(
        'kp-kcynia',
        'joanna.mackowiak',
        8,
        accepted('marek.klos', 5, 'pending'),
        'Rozmowa o bezpiecznym spędzaniu czasu po lekcjach w rejonie.',
      ),
      invitation(
        'pup-naklo',
        'joanna.mackowiak',
        4,
        open(true),
        'Doradztwo zawodowe dla osoby długo pozostającej bez pracy.',
      ),
      invitation(
        'poz-kcynia',
        'joanna.mackowiak',
        8,
        {
          kind: 'declined',
          by: 'ilona.bak',
          ago: 6,
          reason: 'noCapacity',
          text: 'Do końca miesiąca jestem jedyną pielęgniarką w rejonie. Odpowiem na pojedyncze pytania, do zespołu nie dołączę.',
        },
        'Porada pielęgniarki środowiskowej dla rodziny z dwojgiem dzieci.',
      ),
    ],
    notes: [
      teamNote(
        'beata.wilk',
        'education',
        5,
        'Igor przyszedł na dwie z trzech konsultacji z matematyki. Woli uczyć się w małej grupie, ustaliliśmy stałe wtorki.',
      ),
      teamNote(
        'joanna.mackowiak',
        'employment',
        4,
        'Pan Paweł zgadza się na rozmowę z doradcą, jeśli termin nie wypadnie w dni, gdy dzieci są u niego.',
      ),
    ],
    actions: [
      {
        title: 'Ustalić z Igorem stałe konsultacje z matematyki',
        category: 'education',
        owner: 'beata.wilk',
        createdBy: 'joanna.mackowiak',
        created: 6,
        due: -2,
        expectedEffect: 'Igor ma zaliczony pierwszy dział do końca miesiąca',
        status: 'DONE',
        result: 'Wtorki, 14:20, grupa czterech osób.',
        changed: 3,
      },
      {
        title: 'Spisać z obojgiem rodziców zasady na tydzień',
        category: 'general',
        owner: 'ewelina.sliwa',
        createdBy: 'joanna.mackowiak',
        created: 6,
        due: 3,
        expectedEffect: 'Dzieci mają te same zasady w obu domach',
        status: 'DOING',
        changed: 4,
      },
    ],
  }),
  kcyniaCase({
    key: 'szulc',
    family: szulc,
    state: 'TEAM',
    entryReasons: ['illness', 'poverty'],
    problemAreas: ['codzienna opieka', 'pieniądze i zadłużenie', 'mieszkanie'],
    attempts: [
      'Zasiłek stały i opał na zimę: wystarczają na przeżycie, nie na leczenie zębów dzieci i remont pieca.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Pani Bożena po wypadku z trudem się porusza. Starsza córka wróciła z internatu, żeby pomagać w domu.',
      financial: 'Renta jest w trakcie odwołania, rodzina utrzymuje się z zasiłku stałego.',
      housing: 'Piec kaflowy w kuchni dymi, kominiarz zalecił remont przed sezonem.',
    },
    address: { street: 'Palmierowo 4', postalCode: '89-240', city: 'Palmierowo' },
    members: [
      woman(szulc, 'mother', 'Bożena', 49, '11-21'),
      woman(szulc, 'child', 'Wiktoria', 17, '01-08'),
      man(szulc, 'child', 'Jakub', 12, '04-14', { school: 'sp-sipiory' }),
    ],
    timeline: {
      opened: { by: 'tomasz.kozak', ago: 9 },
      qualified: { by: 'danuta.olszewska', ago: 8, coordinator: 'tomasz.kozak', deputy: 'joanna.mackowiak' },
      consented: { by: 'tomasz.kozak', ago: 1 },
    },
    staff: [assistant('krzysztof.rybak', 7)],
    invitations: [
      invitation(
        'poz-kcynia',
        'tomasz.kozak',
        1,
        open(true),
        'Ustalenie, jakie wsparcie w domu jest potrzebne po powrocie ze szpitala.',
      ),
      invitation(
        'kp-kcynia',
        'tomasz.kozak',
        1,
        open(false),
        'Wizyta dzielnicowego i kontakt w razie potrzeby.',
      ),
      invitation(
        'sp-sipiory',
        'tomasz.kozak',
        1,
        open(false),
        'Wsparcie ucznia, który opiekuje się chorą matką.',
      ),
      invitation(
        'pomocne-paluki',
        'tomasz.kozak',
        1,
        open(true),
        'Pomoc wolontariuszy przy remoncie pieca.',
        { askedRole: 'actionOwner' },
      ),
    ],
    notes: [
      teamNote(
        'krzysztof.rybak',
        'general',
        2,
        'Wiktoria chce wrócić do technikum od nowego semestru. Potrzebna jest opieka dla mamy w dni nauki.',
      ),
    ],
  }),
  kcyniaCase({
    key: 'adamczyk',
    family: adamczyk,
    state: 'TEAM',
    entryReasons: ['neglect', 'schoolProblems'],
    problemAreas: ['nauka dzieci', 'sprawy w sądzie', 'codzienna opieka'],
    attempts: [
      'Asystent rodziny przez pół roku: poprawa porządku dnia, brak wpływu na wagary.',
      'Dwa wezwania rodziców do szkoły: przyszła tylko matka.',
    ],
    needsCrossSector: true,
    situation: {
      general:
        'Trzej bracia dużo czasu spędzają bez opieki dorosłych. Rodzice pracują na zmiany i mijają się w domu.',
      education:
        'Najstarszy Bartosz opuścił jedną trzecią lekcji. Lubi warsztaty techniczne i na nich nie opuścił ani jednych zajęć.',
    },
    address: { street: 'ul. Nakielska 44/7', postalCode: '89-240', city: 'Kcynia' },
    members: [
      woman(adamczyk, 'mother', 'Ilona', 37, '09-26'),
      man(adamczyk, 'father', 'Jacek', 42, '12-19'),
      man(adamczyk, 'child', 'Bartosz', 14, '02-28', { school: 'sp-kcynia' }),
      man(adamczyk, 'child', 'Kajetan', 11, '06-06', { school: 'sp-kcynia' }),
      man(adamczyk, 'child', 'Leon', 9, '10-31', { school: 'sp-kcynia' }),
    ],
    timeline: {
      signalled: {
        by: 'beata.wilk',
        institution: 'sp-kcynia',
        ago: 21,
        text: 'Najstarszy z braci opuścił w tym półroczu ponad sto godzin. Rozmowy z rodzicami przynoszą poprawę tylko na tydzień.',
      },
      opened: { by: 'joanna.mackowiak', ago: 19 },
      qualified: {
        by: 'danuta.olszewska',
        ago: 17,
        coordinator: 'joanna.mackowiak',
        deputy: 'agata.zielinska',
      },
      consented: { by: 'joanna.mackowiak', ago: 9 },
    },
    staff: [assistant('ewelina.sliwa', 16)],
    invitations: [
      invitation(
        'sp-kcynia',
        'joanna.mackowiak',
        9,
        accepted('beata.wilk', 8),
        'Frekwencja, pomoc w nauce i kontakt z rodzicami.',
      ),
      invitation(
        'kuratorzy-naklo',
        'joanna.mackowiak',
        9,
        accepted('dorota.cwiklinska', 6),
        'Uzgodnienie działań zespołu z nadzorem kuratora.',
      ),
      invitation(
        'kp-kcynia',
        'joanna.mackowiak',
        9,
        accepted('marek.klos', 7),
        'Rozmowa w rejonie i czas po lekcjach.',
      ),
      invitation(
        'parafia-kcynia',
        'joanna.mackowiak',
        6,
        accepted('adam.lisek', 5),
        'Zajęcia popołudniowe i posiłek dla dzieci w wieku szkolnym.',
        { askedRole: 'actionOwner' },
      ),
    ],
    notes: [
      teamNote(
        'dorota.cwiklinska',
        'judicial',
        6,
        'Sąd rodzinny ustanowił nadzór kuratora na rok. Z matką spotykam się co dwa tygodnie.',
      ),
      teamNote(
        'beata.wilk',
        'education',
        6,
        'W tym tygodniu Bartosz był na wszystkich lekcjach poza poniedziałkiem. Nauczyciel techniki zaproponował mu udział w konkursie.',
      ),
      noteTo(
        ['joanna.mackowiak'],
        'dorota.cwiklinska',
        'judicial',
        5,
        'Termin posiedzenia w sprawie nadzoru wyznaczono na przyszły miesiąc. Sąd poprosi o krótką opinię ośrodka.',
      ),
      teamNote(
        'marek.klos',
        'general',
        3,
        'Rozmowa przy boisku. Chłopcy wracają do domu przed zmrokiem, wiedzą, gdzie mnie znaleźć.',
      ),
    ],
    actions: [
      {
        title: 'Przygotować opinię dla sądu rodzinnego',
        category: 'general',
        owner: 'joanna.mackowiak',
        createdBy: 'joanna.mackowiak',
        created: 5,
        due: 0,
        expectedEffect: 'Sąd zna postępy rodziny przed posiedzeniem',
        status: 'DOING',
        changed: 2,
      },
      {
        title: 'Zapisać dwóch młodszych braci na zajęcia w salce parafialnej',
        category: 'general',
        owner: 'adam.lisek',
        createdBy: 'joanna.mackowiak',
        created: 4,
        due: 2,
        expectedEffect: 'Dzieci mają opiekę i ciepły posiłek do siedemnastej',
        status: 'TODO',
      },
      {
        title: 'Przekazać zespołowi zestawienie frekwencji za miesiąc',
        category: 'education',
        owner: 'beata.wilk',
        createdBy: 'joanna.mackowiak',
        created: 7,
        due: -1,
        expectedEffect: 'Zespół widzi, w które dni chłopcy opuszczają lekcje',
        status: 'TODO',
      },
    ],
  }),
]
