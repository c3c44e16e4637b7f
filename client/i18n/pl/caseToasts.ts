/** What is said when something in a case is done. */
export const caseToasts = {
  toast: {
    show: 'Pokaż zmianę',
    action: '{{name}} ({{sector}}): „{{title}}”, {{status}}',
    actionAdded: '{{name}} ({{sector}}): nowe zadanie „{{title}}”',
    status: {
      TODO: 'do zrobienia',
      DOING: 'w toku',
      DONE: 'zrobione',
      FAILED: 'nie udało się',
      CANCELLED: 'odwołane',
    },
    note: {
      entered: '{{name}} ({{sector}}): nowa notatka',
      updated: '{{name}} ({{sector}}): zmieniona notatka',
    },
    case: {
      entered: '{{name}} ({{sector}}): zmiana w sprawie',
      updated: '{{name}} ({{sector}}): zmiana w sprawie',
    },
    person: {
      entered: '{{name}} ({{sector}}): nowa osoba w rodzinie',
      updated: '{{name}} ({{sector}}): zmienione dane osoby',
    },
    invitation: {
      entered: '{{name}} ({{sector}}): nowe zaproszenie',
      updated: '{{name}} ({{sector}}): zmiana w zaproszeniu',
    },
    legalBasis: {
      entered: '{{name}} ({{sector}}): zgody i podstawy: nowy wpis',
      updated: '{{name}} ({{sector}}): zgody i podstawy: zmiana',
    },
    infoNotice: {
      entered: '{{name}} ({{sector}}): klauzula informacyjna: nowy wpis',
      updated: '{{name}} ({{sector}}): klauzula informacyjna: zmiana',
    },
    diagnosis: {
      entered: '{{name}} ({{sector}}): nowa wersja diagnozy',
      updated: '{{name}} ({{sector}}): zmiana w diagnozie',
    },
    costCard: {
      entered: '{{name}} ({{sector}}): nowa karta kosztów zaniechania',
      updated: '{{name}} ({{sector}}): zmiana w karcie kosztów zaniechania',
    },
    plan: {
      entered: '{{name}} ({{sector}}): nowa wersja planu',
      updated: '{{name}} ({{sector}}): zmiana w planie',
    },
    meeting: {
      entered: '{{name}} ({{sector}}): nowe spotkanie',
      updated: '{{name}} ({{sector}}): zmiana w spotkaniu',
    },
    evaluation: {
      entered: '{{name}} ({{sector}}): nowa ocena',
      updated: '{{name}} ({{sector}}): zmiana w ocenie',
    },
    transfer: {
      entered: '{{name}} ({{sector}}): przekazanie sprawy: prośba',
      updated: '{{name}} ({{sector}}): przekazanie sprawy: zmiana',
    },
    issue: {
      entered: '{{name}} ({{sector}}): problem zgłoszony województwu',
      updated: '{{name}} ({{sector}}): zmiana w problemie zgłoszonym województwu',
    },
    fidelityCheck: {
      entered: '{{name}} ({{sector}}): lista zgodności z modelem',
      updated: '{{name}} ({{sector}}): zmiana w liście zgodności',
    },
    supervision: {
      entered: '{{name}} ({{sector}}): prośba o superwizję',
      updated: '{{name}} ({{sector}}): zmiana w superwizji',
    },
    escalation: {
      entered: '{{name}} ({{sector}}): sprawa czeka na decyzję wyżej',
      updated: '{{name}} ({{sector}}): zmiana w decyzji',
    },
  },
} as const
