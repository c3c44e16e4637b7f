import { consentStep, isMinor, mustBeHeard, type ConsentEvent } from '../../../shared/domain/consent.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { ChangeDraft, CommandContext } from '../../kernel/define.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase, type LoadedCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { basisAbilities, presentBasis } from './basis.presenter.ts'
import { checkDays, newBasis, personsIn, timersOf } from './newBasis.ts'
import { noticesOfLess, noticesOfNarrowing, reshare } from './sharing.ts'

type Ctx = CommandContext<'consents.give' | 'consents.refuse' | 'consents.withdraw' | 'legalBases.end'>
interface LoadedBasis extends LoadedCase {
  basis: LegalBasisDoc
  person: PersonDoc
}

/** The basis with its case, when the actor reads it; out of reach is a 404 like one that is not there. */
async function loadBasis(ctx: Ctx, verb: 'manageBases' | 'withdrawConsent'): Promise<LoadedBasis> {
  const { id, version } = ctx.input
  const basis = await ctx.db.legalBases.unscopedById(id)
  const person = basis && (await ctx.db.persons.unscopedById(basis.personId))
  if (!basis || !person) throw new AppError('not_found')
  const loaded = await loadCase(ctx, basis.caseId, 'read')
  if (!allows(loaded.ability, 'read', 'LegalBasis', basis)) throw new AppError('not_found')
  await loadCase(ctx, basis.caseId, verb)
  if (version !== undefined && version !== basis.version) throw new AppError('version_conflict')
  return { ...loaded, basis, person }
}

function decide(basis: LegalBasisDoc, event: ConsentEvent, now: Date): Partial<LegalBasisDoc> {
  const decided = consentStep(basis, event, now)
  if (!decided.ok) throw unmet('gConsent', decided.reason)
  const { state, scope, recipients, until } = decided.basis
  return { state, scope: [...scope], recipients: [...recipients], until }
}

export const requestConsents = defineCommand('consents.request', async (ctx) => {
  const { input, db, now } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'manageBases', input.version)
  checkDays(input, now)
  const persons = await personsIn(db, input.caseId, input.personIds)
  const { caseId, purpose, scope, recipients } = input
  const asked = { caseId, type: 'consent' as const, state: 'REQUESTED' as const, purpose, scope, recipients }
  const docs = persons.map((person) =>
    newBasis(ctx, { ...asked, personId: person._id, until: input.until ?? null, requestedAt: now }),
  )
  for (const doc of docs) await db.legalBases.insert(doc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: docs.map((doc, i) => presentBasis(viewer, doc, persons[i] as PersonDoc)),
    changes: docs.map((doc): ChangeDraft => ({
      event: 'consent.requested',
      type: 'legalBasis',
      before: null,
      after: doc,
    })),
  }
})

export const giveConsent = defineCommand('consents.give', async (ctx) => {
  const { input, db, now } = ctx
  const { basis, person, ...loaded } = await loadBasis(ctx, 'manageBases')
  checkDays(input, now)
  const { givenBy, on, guardianName, childHeard = false, scope, recipients, until } = input
  const decided = decide(basis, { type: 'give', givenBy, person, childHeard, scope, recipients, until }, now)
  if (givenBy === 'guardian' && !guardianName) throw invalid('guardianName', 'required')
  const heard = isMinor(person, now) && (mustBeHeard(person, now) || input.childHeard !== undefined)
  const after = await db.legalBases.change(
    basis,
    {
      ...decided,
      givenOn: on,
      answeredAt: now,
      givenBy,
      guardianName: givenBy === 'guardian' ? (guardianName ?? null) : null,
      childHeard: heard ? childHeard : null,
      recordedBy: ctx.actor.name,
    },
    now,
  )
  const shared = await reshare(ctx, loaded.caseDoc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentBasis(viewer, after, person),
    abilities: basisAbilities(viewer, after, shared.after),
    changes: [{ event: 'consent.given', type: 'legalBasis', before: basis, after }, ...shared.changes],
    effects: timersOf([after]),
  }
})

export const refuseConsent = defineCommand('consents.refuse', async (ctx) => {
  const { basis, person, ...loaded } = await loadBasis(ctx, 'manageBases')
  const decided = decide(basis, { type: 'refuse' }, ctx.now)
  const set = {
    ...decided,
    refusedReason: ctx.input.reason ?? null,
    answeredAt: ctx.now,
    recordedBy: ctx.actor.name,
  }
  const after = await ctx.db.legalBases.change(basis, set, ctx.now)
  const shared = await reshare(ctx, loaded.caseDoc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentBasis(viewer, after, person),
    abilities: basisAbilities(viewer, after, shared.after),
    changes: [{ event: 'consent.refused', type: 'legalBasis', before: basis, after }, ...shared.changes],
    notices: noticesOfNarrowing(loaded.caseDoc, shared.after, ctx.actor),
  }
})

export const withdrawConsent = defineCommand('consents.withdraw', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { basis, person, ...loaded } = await loadBasis(ctx, 'withdrawConsent')
  const decided = decide(basis, { type: 'withdraw', scope: input.scope }, now)
  const after = await db.legalBases.change(basis, withdrawn(basis, decided, input, ctx), now)
  const shared = await reshare(ctx, loaded.caseDoc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentBasis(viewer, after, person),
    abilities: basisAbilities(viewer, after, shared.after),
    changes: [{ event: 'consent.withdrawn', type: 'legalBasis', before: basis, after }, ...shared.changes],
    notices: noticesOfLess('consentWithdrawn', loaded.caseDoc, shared.after, actor),
  }
})

/** A basis in law that was recorded by mistake, or that the work no longer rests on, ends before its day. */
export const endBasis = defineCommand('legalBases.end', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { basis, person, ...loaded } = await loadBasis(ctx, 'manageBases')
  const ended = { reason: input.reason, at: now, by: actor.name }
  const after = await db.legalBases.change(basis, { ...decide(basis, { type: 'end' }, now), ended }, now)
  const shared = await reshare(ctx, loaded.caseDoc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentBasis(viewer, after, person),
    abilities: basisAbilities(viewer, after, shared.after),
    changes: [{ event: 'legalBasis.ended', type: 'legalBasis', before: basis, after }, ...shared.changes],
    notices: noticesOfLess('consentExpired', loaded.caseDoc, shared.after, actor),
  }
})

/** What was agreed and taken back stays on record, whole or in part. */
function withdrawn(
  basis: LegalBasisDoc,
  decided: Partial<LegalBasisDoc>,
  { reason, scope }: { reason: string; scope?: LegalBasisDoc['scope'] | undefined },
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
): Partial<LegalBasisDoc> {
  const entry = { scope: scope ?? basis.scope, reason, at: now, by: actor.name }
  return {
    ...decided,
    withdrawals: [...basis.withdrawals, entry],
    ...(decided.state === 'WITHDRAWN' ? { withdrawnAt: now } : {}),
  }
}
