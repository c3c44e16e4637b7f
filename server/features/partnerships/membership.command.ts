import { partnershipStep } from '../../../shared/domain/partnership.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { institutionsByIds } from '../../db/directory.ts'
import { defineCommand } from '../../kernel/define.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { partnershipAbilities, presentPartnership } from './partnership.presenter.ts'
import { factsOf, leadsOf, loadPartnership, noticesTo, runningCases, speakersOf } from './standing.ts'

/** Who takes part in a partnership changes, up to its end. What cases do under it is not touched by that. */

export const inviteMembers = defineCommand('partnerships.invite', async ({ input, ability, db, now }) => {
  const doc = await loadPartnership(db, ability, input.id, 'invite', input.version)
  const decided = partnershipStep(factsOf(doc), { type: 'invite' })
  if (!decided.ok) throw unmet('gPartnership', decided.unmet[0] ?? 'wrongState')
  const invited = input.institutionIds
  const takesPart = [doc.leaderInstitutionId, ...doc.members.map((m) => m.institutionId)]
  if (invited.some((id) => takesPart.includes(id))) throw invalid('institutionIds', 'alreadyMember')
  const known = await institutionsByIds(invited, db.session)
  if (known.length !== invited.length) throw invalid('institutionIds', 'unknownInstitution')
  const joining = invited.map((institutionId) => ({ institutionId, signedOn: null, signatory: null }))
  const members = [...doc.members, ...joining]
  const after = await db.partnerships.change(doc, { members, state: decided.state }, now)
  return {
    data: await presentPartnership(after, db),
    abilities: partnershipAbilities(ability, after),
    changes: [{ event: 'partnership.invited', type: 'partnership', before: doc, after }],
    notices: noticesTo(await speakersOf(invited, db, now), 'partnershipInvited', after),
  }
})

/** The day on paper: not one to come, and not before what it takes back. */
function checkDay(field: string, day: string, today: string, since: string | null): void {
  if (day > today) throw invalid(field, 'future')
  if (since && day < since) throw invalid(field, 'beforeStart')
}

/** A team is made for one family: whoever is in one stays in it, so those who lead such cases are told. */
export const leavePartnership = defineCommand('partnerships.leave', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await loadPartnership(db, ability, input.id, 'leave', input.version)
  const { institutionId } = actor
  const decided = partnershipStep(factsOf(doc), { type: 'leave', institutionId })
  if (!decided.ok) throw unmet('gAccession', decided.unmet[0] ?? 'wrongState')
  const signedOn = doc.members.find((m) => m.institutionId === institutionId)?.signedOn ?? null
  checkDay('leftOn', input.leftOn, warsawDate(now), signedOn ?? warsawDate(doc.createdAt))
  const left = { institutionId, signedOn, leftOn: input.leftOn, reason: input.reason }
  const members = doc.members.filter((m) => m.institutionId !== institutionId)
  const former = [...(doc.former ?? []), left]
  const after = await db.partnerships.change(doc, { members, former, state: decided.state }, now)
  const shared = (await runningCases(db, doc)).filter(({ participants }) =>
    participants.some((p) => p.status === 'active' && p.institutionId === institutionId),
  )
  const told = [...(await speakersOf([doc.leaderInstitutionId], db, now)), ...leadsOf(shared)]
  const membershipIds = (await speakersOf([institutionId], db, now)).map((post) => post.membershipId)
  return {
    data: { left: true as const, id: doc._id },
    changes: [{ event: 'partnership.left', type: 'partnership', before: doc, after }],
    notices: noticesTo(told, 'partnershipLeft', after),
    // The page they lead to is not theirs any more.
    settles: [{ kinds: ['partnershipInvited', 'partnershipActive'], targetId: doc._id, membershipIds }],
  }
})

export const endPartnership = defineCommand('partnerships.end', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await loadPartnership(db, ability, input.id, 'end', input.version)
  const decided = partnershipStep(factsOf(doc), { type: 'end' })
  if (!decided.ok) throw unmet('gPartnership', decided.unmet[0] ?? 'wrongState')
  const since = doc.activatedAt ?? doc.createdAt
  checkDay('endedOn', input.endedOn, warsawDate(now), warsawDate(since))
  const ended = { on: input.endedOn, reason: input.reason, by: actor.name }
  const after = await db.partnerships.change(doc, { state: decided.state, ended }, now)
  const institutions = [doc.leaderInstitutionId, ...doc.members.map((m) => m.institutionId)]
  const told = [...(await speakersOf(institutions, db, now)), ...leadsOf(await runningCases(db, doc))]
  return {
    data: await presentPartnership(after, db),
    abilities: partnershipAbilities(ability, after),
    changes: [{ event: 'partnership.ended', type: 'partnership', before: doc, after }],
    notices: noticesTo(
      told.filter(({ membershipId }) => membershipId !== actor.membershipId),
      'partnershipEnded',
      after,
    ),
    settles: [{ kinds: ['partnershipInvited'], targetId: doc._id }],
  }
})
