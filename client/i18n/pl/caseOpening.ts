/** The form that opens a case. */
export const caseOpening = {
  similar: {
    title_one: '{{count}} sprawa, w której mogą być te same osoby',
    title_few: '{{count}} sprawy, w których mogą być te same osoby',
    title_many: '{{count}} spraw, w których mogą być te same osoby',
    title_other: '{{count}} sprawy, w których mogą być te same osoby',
    by: {
      pesel: '{{name}}: ten sam PESEL',
      nameAndBirth: '{{name}}: to samo nazwisko i data urodzenia',
      name: '{{name}}: podobne nazwisko',
    },
    hint: 'Otwórz je w nowej karcie i sprawdź, zanim założysz kolejną.',
  },
  opening: {
    crumb: 'Nowa sprawa',
    titleOpen: 'Załóż sprawę',
    titleSignal: 'Zgłoś rodzinę',
    subtitleOpen: 'Sprawę poprowadzi {{name}}.',
    subtitleSignal: 'Zgłoszenie trafi do ośrodka, który prowadzi partnerstwo w gminie rodziny.',
    noPartnership:
      'Twoja instytucja nie przystąpiła jeszcze do żadnego działającego partnerstwa, dlatego nie ma dokąd wysłać zgłoszenia.',
    found: 'Jest szkic zapisany {{time}}. Numery PESEL trzeba wpisać ponownie.',
    family: 'Rodzina i osoby',
    gmina: 'Gmina rodziny',
    gminaHint: 'Gminy partnerstw, do których przystąpiła Twoja instytucja.',
    familyNameHint: 'W liczbie mnogiej, np. „Nadolni”.',
    person: 'Osoba {{n}}',
    personField: 'Osoba {{n}}, {{field}}',
    addPerson: 'Dodaj kolejną osobę',
    removePerson: 'Usuń osobę {{n}}',
    reasons: 'Powody i pilność',
    entryReasons: 'Powody (co najmniej jeden)',
    situation: 'Krótki opis położenia rodziny',
    situationHint: 'Tylko to, co potrzebne do podjęcia decyzji. Nie wpisuj danych o zdrowiu.',
    whatHappened: 'Co Cię niepokoi',
    whatHappenedHint: 'Fakty, które znasz z pracy. Nie wpisuj danych o zdrowiu.',
    urgentHint: 'Na odpowiedź jest wtedy 24 godziny, także w dni wolne.',
    withoutPartnershipUrgent:
      'W tej gminie nie działa jeszcze partnerstwo. Pilną sprawę można założyć z powodem, który zostaje w historii.',
    withoutPartnershipNo:
      'W tej gminie nie działa jeszcze partnerstwo. Założyć można tylko sprawę pilną, z podaniem powodu.',
    withoutPartnership: 'Dlaczego sprawa nie może czekać na partnerstwo',
    own: 'Własne próby ośrodka',
    problemAreas: 'Obszary problemów',
    problemAreasHint: 'Każdy w osobnym wierszu.',
    submitOpen: 'Załóż sprawę',
    submitSignal: 'Wyślij zgłoszenie',
    opened: 'Sprawa założona',
    signalled: 'Zgłoszenie wysłane',
    signalAfter:
      'Po wysłaniu zobaczysz, na jakim etapie jest zgłoszenie. Treści nie będzie już można zmienić.',
  },
} as const
