/** Questions raised to a level above, and their decisions. */
export const escalations = {
  title: 'Decyzje wyżej',
  raised: 'poziom: {{level}}; przekazuje {{by}}, {{time}}',
  decision: 'Decyzja',
  minutes: { heldOn: 'Data posiedzenia', attendees: 'Uczestnicy' },
  summaryScope: 'To streszczenie bez nazwisk. Sprawy, jej notatek i danych rodziny nie widać.',
  about: { family: 'Rodzina {{ofName}}', number: 'Sprawa {{number}}, gmina {{gmina}}' },
  state: {
    OPEN: 'Czekają',
    DECIDED: 'Rozstrzygnięte',
    PASSED_ON: 'Przekazane powiatowi',
    WITHDRAWN: 'Wycofane',
  },
  page: {
    title: 'Decyzje',
    subtitle: {
      decider: 'Pytania, które zespoły przekazały na Twój poziom.',
      asker: 'Pytania z Twoich spraw przekazane do decyzji wyżej i odpowiedzi na nie.',
    },
    filters: 'Stan pytań',
    empty: {
      decider: 'Żadne pytanie nie czeka na Twoją decyzję.',
      asker: 'Żadne pytanie z Twoich spraw nie czeka na decyzję.',
    },
    scope:
      'Z nazwiskami widzisz pytania ze spraw, do których masz dostęp: pracujesz w nich, prowadzi je Twój ośrodek albo Twoje PCPR ma o nich teraz zdecydować. Pozostałe to streszczenia bez nazwisk.',
  },
  open: {
    title: 'Przekaż do decyzji wyżej',
    submit: 'Przekaż do decyzji',
    done: 'Sprawa czeka na decyzję',
    level: 'Kto ma zdecydować',
    levelHint: {
      partnership: 'Dyrektorzy instytucji partnerstwa; zobaczą streszczenie bez nazwisk.',
      powiat: 'PCPR i grupa decydentów powiatu; prowadzący w PCPR zobaczy sprawę.',
    },
    pullsIn:
      'Zaproszenie do zespołu dostaną od razu, z powiatu: {{sectors}}. Przed przyjęciem zaproszenia nie zobaczą sprawy.',
    reason: 'Powód',
    tried: 'Czego już próbowano',
    triedHint: 'Każda próba w osobnym wierszu.',
    question: 'Pytanie do rozstrzygnięcia',
    questionHint: 'Jedno pytanie, na które da się odpowiedzieć decyzją.',
    preview: 'Co przeczytają decydenci',
    previewHint:
      'Nazwiska i imiona rodziny usuwamy także z odmienionych słów. Przeczytaj, czy reszta nie wskazuje rodziny.',
    about: 'Sprawa {{number}}, gmina {{gmina}}',
    nothingYet: '(pytanie pojawi się tutaj)',
  },
  pulledIn: {
    label: 'Z powiatu',
    invited: '{{who}}: zaproszenie wysłane',
    already: '{{who}}: w zespole albo z zaproszeniem',
    noBasis: '{{who}}: brak podstawy wymiany informacji, bez zaproszenia',
    notInDirectory: '{{who}}: brak w katalogu instytucji powiatu',
  },
  act: {
    decide: 'Zapisz decyzję',
    passOn: 'Przekaż powiatowi',
    forward: 'Zgłoś problem województwu',
    join: 'Dołącz do zespołu',
    withdraw: 'Wycofaj pytanie',
  },
  submit: {
    decide: 'Zapisz decyzję',
    passOn: 'Przekaż powiatowi',
    withdraw: 'Wycofaj pytanie',
  },
  field: {
    heldOn: 'Kiedy odbyło się posiedzenie',
    attendees: 'Kto wziął udział',
    attendeesHint: 'Każda osoba w osobnym wierszu: imię i nazwisko albo funkcja. Bez nazwisk rodziny.',
  },
  join: {
    title: 'Dołączyć do zespołu tej sprawy?',
    text: 'Będziesz pracować w tej sprawie razem z zespołem, także po decyzji. Osoby prowadzące sprawę dostaną powiadomienie.',
    done: 'Jesteś w zespole tej sprawy',
  },
  words: {
    decide: 'Treść decyzji',
    passOn: 'Pytanie dla powiatu',
    withdraw: 'Powód wycofania',
  },
  consequence: {
    decide: 'Sprawa wróci do etapu, z którego przyszła. Zespół przeczyta decyzję od razu.',
    passOn: 'Pytanie przejmie powiat, czas na odpowiedź liczy się od nowa.',
    withdraw: 'Sprawa wróci do etapu, z którego przyszła, bez decyzji.',
  },
  done: {
    decide: 'Decyzja zapisana',
    passOn: 'Pytanie przekazane powiatowi',
    withdraw: 'Pytanie wycofane',
  },
} as const
