import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { isMinor } from '../../../shared/domain/consent.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { gDiag, gFamily } from '../../../shared/workflow/recordGuards.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { AttendeePart, DiagnosisDoc } from '../../db/models/diagnosis.ts'
import { repositories, type Repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type ChangeDraft, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadForRecords } from '../../kernel/loadBelow.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { fullName, personsOf } from '../consents/index.ts'
import { diagnosisAbilities, presentDiagnosis } from './diagnosis.presenter.ts'
import { diagnosisFacts } from './facts.ts'

/** Editions a case may come to have, many times over. */
const EDITIONS = 100

const getDiagnosis = defineQuery('diagnoses.get', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readDiagnosis')
  const { caseDoc, ability } = loaded
  const sort = { edition: -1 } as const
  const found = await ctx.db.diagnoses.find(ability, { caseId: caseDoc._id }, { sort, limit: EDITIONS })
  const [latest, ...earlier] = found
  const viewer = { ...ctx, ...loaded }
  return {
    data: {
      latest: latest ? presentDiagnosis(viewer, latest) : null,
      earlier: earlier.map((doc) => presentDiagnosis(viewer, doc)),
    },
    abilities: diagnosisAbilities(viewer, latest ?? null, caseDoc),
    caseId: caseDoc._id,
    fields: ['diagnosis'],
  }
})

/** The latest edition in the version the actor has seen; 0 stands for “there is none yet”. */
async function latestSeen(db: Repositories, caseId: string, version: number): Promise<DiagnosisDoc | null> {
  const sort = { edition: -1 } as const
  const [latest = null] = await db.diagnoses.unscopedFind({ caseId }, { sort, limit: 1 })
  if (version !== (latest?.version ?? 0)) throw new AppError('version_conflict')
  return latest
}

type Save = CommandContext<'diagnoses.save'>

const save = defineCommand('diagnoses.save', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const { caseDoc } = loaded
  const latest = await latestSeen(db, caseDoc._id, input.version)
  const written = { ...(await writtenBy(ctx, caseDoc)), updatedBy: actor.name }
  const isNew = !latest || latest.isApproved
  const after = isNew
    ? await db.diagnoses.insert({
        _id: newId(),
        version: 1,
        createdAt: now,
        updatedAt: now,
        caseId: caseDoc._id,
        edition: (latest?.edition ?? 0) + 1,
        ...written,
        isApproved: false,
        isSuperseded: false,
        approvedAt: null,
        approvedBy: null,
      })
    : await db.diagnoses.change(latest, written, now)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentDiagnosis(viewer, after),
    abilities: diagnosisAbilities(viewer, after, caseDoc),
    changes: [{ event: 'diagnosis.saved', type: 'diagnosis', before: isNew ? null : latest, after }],
  }
})

/** What the form says, with names for the people who were there. */
async function writtenBy({ input, db, now }: Save, caseDoc: CaseDoc) {
  const { texts, summary, workshop, family, familyNote } = input
  const persons = await personsOf(db, caseDoc._id)
  const attendees = workshop ? namedAttendees(workshop.attendees, caseDoc, persons) : []
  if (workshop && workshop.on > warsawDate(now)) throw invalid('workshop.on', 'future')
  if (family === 'refused' && !familyNote) throw invalid('familyNote', 'required')
  const adults = persons.filter((person) => !isMinor(person, now)).map(({ _id }) => _id)
  if (family === 'tookPart' && !attendees.some(({ personId }) => personId && adults.includes(personId)))
    throw invalid('workshop.attendees', 'adultNeeded')
  return { texts, summary, family, familyNote, workshop: workshop && { on: workshop.on, attendees } }
}

type Attendees = NonNullable<ParsedOf<'diagnoses.save'>['workshop']>['attendees']

function namedAttendees(
  attendees: Attendees,
  caseDoc: CaseDoc,
  persons: Awaited<ReturnType<typeof personsOf>>,
): AttendeePart[] {
  const named = attendees.map((it): AttendeePart => {
    if ('personId' in it) {
      const person = persons.find(({ _id }) => _id === it.personId)
      if (!person) throw invalid('workshop.attendees', 'notInCase')
      return { membershipId: null, personId: person._id, name: fullName(person) }
    }
    // Also of who has left since: the workshop may be long ago.
    const member = caseDoc.participants.find(({ membershipId }) => membershipId === it.membershipId)
    if (!member) throw invalid('workshop.attendees', 'notInTeam')
    return { membershipId: member.membershipId, personId: null, name: member.name }
  })
  const ids = named.map(({ membershipId, personId }) => membershipId ?? personId)
  if (new Set(ids).size < ids.length) throw invalid('workshop.attendees', 'repeated')
  return named
}

const approve = defineCommand('diagnoses.approve', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'approveRecords')
  const { caseDoc } = loaded
  const latest = await latestSeen(db, caseDoc._id, input.version)
  if (latest?.isApproved) throw unmet('gDiag', 'alreadyApproved')
  // What the step to planning will ask for is asked for here: an approved edition cannot be completed.
  const facts = { diagnosis: latest && { ...diagnosisFacts(latest, null), approved: true } }
  const guards = Object.entries({ gDiag, gFamily })
    .map(([guard, judge]) => ({ guard, ...judge(facts, {}) }))
    .filter(({ verdict }) => verdict !== true)
  if (!latest || guards.length > 0)
    throw new AppError('guard_unmet', {
      reason: 'guards',
      guards: guards.map(({ guard, missing }) => ({
        guard,
        verdict: false,
        missing: missing.map(({ code, params }) => ({ code, params: { ...params } })),
      })),
    })
  const set = { isApproved: true, approvedAt: now, approvedBy: actor.name }
  const stood = { caseId: caseDoc._id, isApproved: true, isSuperseded: false }
  const replaced = await db.diagnoses.unscopedFind(stood)
  const after = await db.diagnoses.change(latest, set, now)
  const changes: ChangeDraft[] = [{ event: 'diagnosis.approved', type: 'diagnosis', before: latest, after }]
  for (const before of replaced)
    changes.push({
      event: 'diagnosis.superseded',
      type: 'diagnosis',
      before,
      after: await db.diagnoses.change(before, { isSuperseded: true }, now),
    })
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentDiagnosis(viewer, after),
    abilities: diagnosisAbilities(viewer, after, caseDoc),
    changes,
  }
})

export const diagnosisLive: LiveKind<DiagnosisDoc> = {
  type: 'diagnosis',
  load: (id) => repositories().diagnoses.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'Diagnosis', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a diagnosis is shown only within a visible case')
    return { view: presentDiagnosis(inside, doc), abilities: diagnosisAbilities(inside, doc, caseDoc) }
  },
}

export const diagnosisHandlersCore = [getDiagnosis, save, approve]
