import { isMinor } from '../../../shared/domain/consent.ts'
import { calendarTerm } from '../../../shared/domain/plan.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { GoalPart, PlanDoc, SignaturePart } from '../../db/models/plan.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadForRecords } from '../../kernel/loadBelow.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { fullName } from '../consents/index.ts'
import { latestPlan, newEdition } from './editions.ts'
import { isSignedBy, planAbilities, presentPlan } from './plan.presenter.ts'

/** Editions a case may come to have, many times over. */
const EDITIONS = 100

const getPlan = defineQuery('plans.get', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readRecords')
  const { caseDoc, ability } = loaded
  const sort = { edition: -1 } as const
  const found = await ctx.db.plans.find(ability, { caseId: caseDoc._id }, { sort, limit: EDITIONS })
  const [latest, ...earlier] = found
  const viewer = { ...ctx, ...loaded }
  return {
    data: {
      latest: latest ? presentPlan(viewer, latest) : null,
      earlier: earlier.map((doc) => presentPlan(viewer, doc)),
    },
    abilities: planAbilities(viewer, latest ?? null, caseDoc),
    caseId: caseDoc._id,
    fields: ['plan'],
  }
})

type Save = CommandContext<'plans.save'>

const save = defineCommand('plans.save', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const { caseDoc } = loaded
  const latest = await latestPlan(db, caseDoc._id)
  if (input.version !== (latest?.version ?? 0)) throw new AppError('version_conflict')
  checkTerm(input, caseDoc)
  const { type, from, to } = input
  const written = { type, from, to, goals: goalsOf(input, latest), updatedBy: actor.name }
  // What was signed stays as it was signed.
  const isNew = !latest || latest.signatures.length > 0
  const after = isNew
    ? await db.plans.insert(newEdition({ caseId: caseDoc._id, ...written }, latest, now))
    : await db.plans.change(latest, written, now)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentPlan(viewer, after),
    abilities: planAbilities(viewer, after, caseDoc),
    changes: [{ event: 'plan.saved', type: 'plan', before: isNew ? null : latest, after }],
  }
})

function checkTerm({ type, from, to }: Save['input'], caseDoc: CaseDoc): void {
  if (type === 'IPUS' && caseDoc.ownerSector !== 'CUS') throw invalid('type', 'cusOnly')
  const wrong = calendarTerm({ type, from, to })
  if (wrong) throw invalid('to', wrong)
}

/** Goals keep their ids from edition to edition, so actions go on pointing at them. */
function goalsOf({ goals }: Save['input'], latest: PlanDoc | null): GoalPart[] {
  const known = new Set(latest?.goals.map(({ id }) => id))
  return goals.map(({ id, text, indicator }, index) => {
    if (id && !known.has(id)) throw invalid(`goals.${index}.id`, 'notInPlan')
    return { id: id ?? newId(), text, indicator }
  })
}

const sign = defineCommand('plans.sign', async (ctx) => {
  const { input, db, now } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const { caseDoc } = loaded
  const latest = await latestPlan(db, caseDoc._id)
  if (!latest) throw unmet('gPlan', 'planMissing')
  if (input.version !== latest.version) throw new AppError('version_conflict')
  const signature =
    input.side === 'family' ? await ofFamily(ctx, latest) : ofCoordinator(ctx, loaded.caseDoc, latest)
  const after = await db.plans.change(latest, { signatures: [...latest.signatures, signature] }, now)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentPlan(viewer, after),
    abilities: planAbilities(viewer, after, caseDoc),
    changes: [{ event: 'plan.signed', type: 'plan', before: latest, after }],
  }
})

type Sign = CommandContext<'plans.sign'>

/** An adult's signature, seen by whoever puts it on record. */
async function ofFamily({ input, db, now, actor }: Sign, latest: PlanDoc): Promise<SignaturePart> {
  const { personId, form } = input
  if (!personId) throw invalid('personId', 'required')
  if (!form) throw invalid('form', 'required')
  const person = await db.persons.unscopedById(personId)
  if (person?.caseId !== latest.caseId) throw invalid('personId', 'notInCase')
  if (isMinor(person, now)) throw invalid('personId', 'adultNeeded')
  if (latest.signatures.some((it) => it.personId === personId)) throw unmet('gPlan', 'alreadySigned')
  const name = fullName(person)
  return { side: 'family', name, personId, membershipId: null, form, at: now, by: actor.name }
}

/** The coordinator's own, or the deputy's in the coordinator's place. */
function ofCoordinator(
  { input, now, actor, ability }: Sign,
  caseDoc: CaseDoc,
  latest: PlanDoc,
): SignaturePart {
  const verdict = authorizeCase(ability, 'approveRecords', caseDoc)
  if (!verdict.allowed) throw new AppError('forbidden', { reason: verdict.reason })
  if (input.personId) throw invalid('personId', 'notForThisSide')
  if (input.form) throw invalid('form', 'notForThisSide')
  if (isSignedBy(latest, 'coordinator')) throw unmet('gPlan', 'alreadySigned')
  const { name, membershipId } = actor
  return { side: 'coordinator', name, personId: null, membershipId, form: null, at: now, by: name }
}

export const planLive: LiveKind<PlanDoc> = {
  type: 'plan',
  load: (id) => repositories().plans.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'Plan', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a plan is shown only within a visible case')
    return { view: presentPlan(inside, doc), abilities: planAbilities(inside, doc, caseDoc) }
  },
}

export const planHandlers = [getPlan, save, sign]
