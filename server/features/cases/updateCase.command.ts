import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import type { Category } from '../../../shared/domain/vocabulary.ts'
import type { CaseDoc, ParticipantPart, SituationPart } from '../../db/models/case.ts'
import { postById } from '../../db/people.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid } from '../../kernel/refuse.ts'
import { presentAbilities, presentCase, readableCategories } from './case.presenter.ts'
import { caseKeys, newParticipant } from './newCase.ts'

export const updateCase = defineCommand('cases.update', async (ctx) => {
  const { input, actor, now } = ctx
  const loaded = await loadCase(ctx, input.id, 'update', input.version)
  const { caseDoc } = loaded
  const readable = readableCategories({ ...ctx, ...loaded }, loaded.caseDoc)
  const { familyName, urgent, address, entryReasons, problemAreas, entry } = input
  const plain = { familyName, urgent, address, entryReasons, problemAreas, entry }
  const set: Partial<CaseDoc> = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  )
  if (familyName !== undefined) set.keys = caseKeys(familyName)
  if (input.situation)
    set.situation = writeSituation(caseDoc.situation, input.situation, readable, actor.name, now)
  if (input.deputyMembershipId !== undefined) {
    // Who steers the case is for those who steer it; whoever may only write must not appoint themselves.
    const appoints = authorizeCase(loaded.ability, 'removeParticipant', caseDoc)
    if (!appoints.allowed) throw new AppError('forbidden', { reason: appoints.reason })
  }
  if (input.deputyMembershipId !== undefined)
    Object.assign(set, await withDeputy(ctx, caseDoc, input.deputyMembershipId))
  if (Object.keys(set).length === 0) throw invalid('(body)', 'nothing')

  const after = await changeCase(ctx, caseDoc, set)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentCase(viewer, after),
    abilities: presentAbilities(viewer, after),
    changes: [{ event: 'case.updated', type: 'case', before: caseDoc, after }],
  }
})

/**
 * Writes only the sections the writer reads: a section hidden from the writer can be neither blanked
 * nor overwritten, because the writer never saw what is there.
 */
function writeSituation(
  current: readonly SituationPart[],
  wanted: NonNullable<ParsedOf<'cases.update'>['situation']>,
  readable: readonly Category[],
  by: string,
  at: Date,
): SituationPart[] {
  const entries = Object.entries(wanted) as [Category, string | null | undefined][]
  if (entries.some(([category]) => !readable.includes(category)))
    throw new AppError('forbidden', { reason: 'categoryNotYours' })
  const touched = new Set(entries.map(([category]) => category))
  const written = entries.flatMap(([category, text]) => (text ? [{ category, text, by, at }] : []))
  return [...current.filter((s) => !touched.has(s.category)), ...written]
}

const professionOf = ({ membershipRole }: ParticipantPart): ParticipantPart['role'] =>
  membershipRole === 'FAMILY_ASSISTANT' ? 'FAMILY_ASSISTANT' : 'SOCIAL_WORKER'

/** A new deputy joins the team; the former one stays in it in the own profession. */
async function withDeputy(
  ctx: CommandContext<'cases.update'>,
  caseDoc: CaseDoc,
  membershipId: string | null,
): Promise<Partial<CaseDoc>> {
  const step = caseDoc.participants.map((p) =>
    p.status === 'active' && p.role === 'DEPUTY' ? { ...p, role: professionOf(p) } : p,
  )
  if (membershipId === null) return { deputyMembershipId: null, participants: step }
  const post = await postById(membershipId, ctx.now, ctx.db.session)
  if (
    !post ||
    !['SOCIAL_WORKER', 'FAMILY_ASSISTANT'].includes(post.role) ||
    post.institutionId !== caseDoc.ownerInstitutionId ||
    post.membershipId === caseDoc.coordinatorMembershipId
  )
    throw invalid('deputyMembershipId', 'staffOfCentre')
  const inTeam = step.some((p) => p.status === 'active' && p.membershipId === membershipId)
  return {
    deputyMembershipId: membershipId,
    participants: inTeam
      ? step.map((p) =>
          p.status === 'active' && p.membershipId === membershipId ? { ...p, role: 'DEPUTY' as const } : p,
        )
      : [...step, newParticipant(post, 'DEPUTY', ctx.now)],
  }
}
