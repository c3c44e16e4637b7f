import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'

type Team = Pick<CaseDoc, 'participants'>

export const activeParts = (doc: Team): ParticipantPart[] =>
  doc.participants.filter((p) => p.status === 'active')

/** The post by its name, while it is in the team. */
export function namedPost(doc: Team, membershipId: string | null) {
  const found = activeParts(doc).find((p) => p.membershipId === membershipId)
  return found ? { membershipId: found.membershipId, name: found.name } : null
}
