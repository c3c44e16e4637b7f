import type { NotificationKind } from '../../shared/contracts/notifications.ts'

type Words = Record<NotificationKind, string>

// E-mail is read outside the product, so its words live here rather than in the client's dictionary.
const PL: Words = {
  signalReceived: 'Wpłynęło zgłoszenie, które czeka na przyjęcie.',
  signalAccepted: 'Twoje zgłoszenie zostało przyjęte.',
  signalRejected: 'Twoje zgłoszenie nie zostało przyjęte. Powód jest w systemie.',
  caseToQualify: 'Sprawa czeka na kwalifikację.',
  youCoordinate: 'Wyznaczono Cię do koordynowania sprawy.',
  youAreDeputy: 'Wyznaczono Cię do zastępowania koordynatora sprawy.',
  invitationReceived: 'Twoja instytucja ma nowe zaproszenie do współpracy.',
  invitationReminder: 'Zaproszenie do współpracy czeka na odpowiedź. Termin jest blisko.',
  invitationExpired: 'Minął termin odpowiedzi na wysłane zaproszenie.',
  invitationAccepted: 'Zaproszona instytucja przyjęła zaproszenie.',
  invitationDeclined: 'Zaproszona instytucja odmówiła. Powód jest w systemie.',
  invitationRevoked: 'Zaproszenie do współpracy zostało wycofane.',
  joinedTeam: 'Dołączono Cię do zespołu sprawy.',
  removedFromTeam: 'Zakończono Twój udział w zespole sprawy.',
  consentWithdrawn: 'W sprawie wycofano zgodę. Zakres wymiany informacji mógł się zmienić.',
  consentExpired: 'W sprawie skończyła się podstawa wymiany informacji.',
  noteForYou: 'W sprawie jest notatka skierowana do Ciebie.',
  actionForYou: 'Masz nowe zadanie w sprawie.',
  actionDone: 'Zadanie w sprawie oznaczono jako zrobione.',
  meetingPlanned: 'Zaplanowano spotkanie zespołu sprawy z Twoim udziałem.',
  meetingMoved: 'Zmieniono termin spotkania zespołu sprawy.',
  meetingCancelled: 'Odwołano spotkanie zespołu sprawy. Powód jest w systemie.',
  escalationToDecide: 'Sprawa czeka na decyzję Twojego szczebla.',
  escalationDecided: 'Jest rozstrzygnięcie w sprawie przekazanej wyżej.',
  partnershipInvited: 'Twoją instytucję zaproszono do partnerstwa.',
  partnershipSigned: 'Instytucja podpisała przystąpienie do partnerstwa.',
  partnershipActive: 'Partnerstwo rozpoczęło działanie.',
  deadlineReminder: 'Zbliża się termin w sprawie, którą się zajmujesz.',
  deadlineMissed: 'Minął termin w sprawie, którą się zajmujesz.',
  deadlineLadder: 'Minął termin, za który ktoś inny odpowiada. Informujemy Cię jako kolejną osobę.',
  escalationProposed: 'W sprawie minęły kolejne terminy. Zdecyduj, czy przekazać ją wyżej.',
  modelConsultation: 'Model współpracy czeka na uwagi Twojej instytucji.',
  modelRemarked: 'Jest nowa uwaga do konsultowanego modelu.',
  modelAnswered: 'Jest odpowiedź na Twoją uwagę do modelu.',
  modelPublished: 'Opublikowano nową wersję modelu współpracy.',
}
const EN: Words = {
  signalReceived: 'A signal came in and waits to be accepted.',
  signalAccepted: 'Your signal was accepted.',
  signalRejected: 'Your signal was not accepted. The reason is in the system.',
  caseToQualify: 'A case waits to be qualified.',
  youCoordinate: 'You were asked to coordinate a case.',
  youAreDeputy: 'You were asked to stand in for a case coordinator.',
  invitationReceived: 'Your institution has a new invitation to work together.',
  invitationReminder: 'An invitation to work together waits for an answer. Its deadline is close.',
  invitationExpired: 'The time to answer an invitation you sent has passed.',
  invitationAccepted: 'The invited institution accepted.',
  invitationDeclined: 'The invited institution declined. The reason is in the system.',
  invitationRevoked: 'An invitation to work together was taken back.',
  joinedTeam: 'You joined the team of a case.',
  removedFromTeam: 'Your part in the team of a case has ended.',
  consentWithdrawn: 'A consent was withdrawn in a case. What is shared may have changed.',
  consentExpired: 'A basis for sharing information in a case has ended.',
  noteForYou: 'A note in a case is addressed to you.',
  actionForYou: 'You have a new action in a case.',
  actionDone: 'An action in a case was marked as done.',
  meetingPlanned: 'A meeting of a case team was planned and you are asked to come.',
  meetingMoved: 'The time of a meeting of a case team was changed.',
  meetingCancelled: 'A meeting of a case team was called off. The reason is in the system.',
  escalationToDecide: 'A case waits for the decision of your level.',
  escalationDecided: 'There is a decision on a case that was raised.',
  partnershipInvited: 'Your institution was invited to a partnership.',
  partnershipSigned: 'An institution has acceded to the partnership.',
  partnershipActive: 'The partnership has started.',
  deadlineReminder: 'A deadline is close in a case you work on.',
  deadlineMissed: 'A deadline has passed in a case you work on.',
  deadlineLadder: 'A deadline has passed that somebody else answers for. You are the next to be told.',
  escalationProposed: 'Deadlines have passed in a case. Decide whether to raise it to a higher level.',
  modelConsultation: 'A cooperation model waits for your institution’s remarks.',
  modelRemarked: 'There is a new remark on the model under consultation.',
  modelAnswered: 'Your remark on the model was answered.',
  modelPublished: 'A new version of the cooperation model was published.',
}

/** Subject and text of a notice: what kind of thing waits, and where to look. Never who, never about whom. */
export function letterFor(
  kind: NotificationKind,
  locale: 'pl' | 'en',
  link: string,
): { subject: string; text: string } {
  const sentence = (locale === 'en' ? EN : PL)[kind]
  const where =
    locale === 'en' ? `Sign in to see it: ${link}` : `Zaloguj się, żeby zobaczyć szczegóły: ${link}`
  const why =
    locale === 'en'
      ? 'This is an automatic message without personal data. Please do not reply.'
      : 'To wiadomość automatyczna, bez danych osobowych. Prosimy na nią nie odpowiadać.'
  return {
    subject: `Wspólna Sprawa: ${sentence.replace(/\.$/, '')}`,
    text: `${sentence}\n\n${where}\n\n${why}\n`,
  }
}
