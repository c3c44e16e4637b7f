import { endOfValidity } from '../../../shared/domain/consent.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { newId } from '../../db/ids.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { EffectDraft } from '../../kernel/define.ts'
import { invalid } from '../../kernel/refuse.ts'
import { personsOf } from './bases.ts'

type Asked = Pick<
  LegalBasisDoc,
  'caseId' | 'personId' | 'type' | 'state' | 'purpose' | 'scope' | 'recipients'
>

export const newBasis = (
  { actor, now }: { actor: UserActor; now: Date },
  fields: Asked & Partial<LegalBasisDoc>,
): LegalBasisDoc => ({
  _id: newId(),
  version: 1,
  createdAt: now,
  updatedAt: now,
  article: null,
  articleText: null,
  until: null,
  requestedAt: null,
  givenOn: null,
  givenBy: null,
  guardianName: null,
  childHeard: null,
  impossibleReason: null,
  refusedReason: null,
  withdrawnAt: null,
  withdrawals: [],
  ended: null,
  recordedBy: actor.name,
  ...fields,
})

/** The named members of this family, in the order asked for. */
export async function personsIn(
  db: Repositories,
  caseId: string,
  ids: readonly string[],
): Promise<PersonDoc[]> {
  const family = await personsOf(db, caseId)
  return ids.map((id) => {
    const person = family.find(({ _id }) => _id === id)
    if (!person) throw invalid('personIds', 'notInCase')
    return person
  })
}

export function checkDays({ on, until }: { on?: string | undefined; until?: string | undefined }, now: Date) {
  const today = warsawDate(now)
  if (on && on > today) throw invalid('on', 'future')
  if (until && until < today) throw invalid('until', 'past')
}

/** The clock ends what has a last day. */
export const timersOf = (docs: readonly LegalBasisDoc[]): EffectDraft[] =>
  docs.flatMap(({ _id, caseId, until }): EffectDraft[] => {
    if (!until) return []
    const payload = { operation: 'legalBases.expire', input: { id: _id } }
    return [{ id: `${_id}:until`, kind: 'timer', lane: caseId, dueAt: endOfValidity(until), payload }]
  })
