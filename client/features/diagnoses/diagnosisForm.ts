import type { DiagnosisText, DiagnosisView } from '../../../shared/contracts/diagnoses.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { FamilyPart } from '../../../shared/domain/vocabulary.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** In the order of the page; strengths stand beside weaknesses, resources beside deficits. */
export const TEXTS: readonly DiagnosisText[] = [
  'causes',
  'strengths',
  'weaknesses',
  'resources',
  'deficits',
  'expectations',
]

/** The diagnosis as it is being written. People are one string, so that two lists compare as equal. */
export type DiagnosisForm = Record<DiagnosisText | 'summary' | 'attendees' | 'familyNote', string> & {
  workshopOn: string | null
  family: FamilyPart | null
}

const PERSON = 'p:'
const MEMBER = 'm:'
export const personKey = (id: string): string => PERSON + id
export const memberKey = (id: string): string => MEMBER + id
export const keysOf = (form: Pick<DiagnosisForm, 'attendees'>): string[] =>
  form.attendees ? form.attendees.split(',') : []
export const joined = (keys: readonly string[]): string => [...keys].sort().join(',')

export function diagnosisForm(latest: DiagnosisView | null): DiagnosisForm {
  const texts = latest?.texts
  const attendees = latest?.workshop?.attendees ?? []
  return {
    causes: texts?.causes ?? '',
    strengths: texts?.strengths ?? '',
    weaknesses: texts?.weaknesses ?? '',
    resources: texts?.resources ?? '',
    deficits: texts?.deficits ?? '',
    expectations: texts?.expectations ?? '',
    summary: latest?.summary ?? '',
    workshopOn: latest?.workshop?.on ?? null,
    attendees: joined(
      attendees.map(({ membershipId, personId }) =>
        membershipId ? memberKey(membershipId) : personKey(personId ?? ''),
      ),
    ),
    family: latest?.family ?? null,
    familyNote: latest?.familyNote ?? '',
  }
}

export const toldDiagnosis = (
  form: DiagnosisForm,
  names: (key: string) => string,
  familyWord: (part: FamilyPart) => string,
): Told<DiagnosisForm> => ({
  ...form,
  workshopOn: form.workshopOn ? shortDate(form.workshopOn, true) : '',
  attendees: keysOf(form).map(names).join(', '),
  family: form.family ? familyWord(form.family) : '',
})

/** Field → code of what is wrong; `today` is the Warsaw day. A diagnosis may be saved half-written. */
export function checkDiagnosis(form: DiagnosisForm, today: string): Record<string, string> {
  const found: Record<string, string> = {}
  const hasPeople = keysOf(form).length > 0
  if (form.workshopOn && form.workshopOn > today) found['workshop.on'] = 'future'
  if (form.workshopOn && !hasPeople) found['workshop.attendees'] = 'required'
  if (hasPeople && !form.workshopOn) found['workshop.on'] = 'required'
  if (form.family === 'refused' && !form.familyNote.trim()) found['familyNote'] = 'required'
  return found
}

const orNull = (text: string): string | null => text.trim() || null

export const diagnosisInput = (
  caseId: string,
  version: number,
  form: DiagnosisForm,
): InputOf<'diagnoses.save'> => ({
  caseId,
  version,
  texts: {
    causes: orNull(form.causes),
    strengths: orNull(form.strengths),
    weaknesses: orNull(form.weaknesses),
    resources: orNull(form.resources),
    deficits: orNull(form.deficits),
    expectations: orNull(form.expectations),
  },
  summary: orNull(form.summary),
  workshop: form.workshopOn
    ? {
        on: form.workshopOn,
        attendees: keysOf(form).map((key) =>
          key.startsWith(PERSON)
            ? { personId: key.slice(PERSON.length) }
            : { membershipId: key.slice(MEMBER.length) },
        ),
      }
    : null,
  family: form.family,
  familyNote: orNull(form.familyNote),
})
