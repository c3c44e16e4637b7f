import { CLOSED_STATES } from '../../../shared/domain/vocabulary.ts'
import { MIGRATED, migratedClock } from '../../../shared/workflow/migratedClock.ts'
import { migrationOf, type StateMapping } from '../../../shared/workflow/migration.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { whyDue } from '../../../shared/workflow/whyDue.ts'
import { isOffered, loadModel, modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { standingOf } from '../../db/runningCases.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { dueSort } from '../cases/index.ts'
import { meetDeadline, NO_WAKE, startStage, together } from '../deadlines/index.ts'
import { loadSeen } from './access.ts'

type Ctx = CommandContext<'models.migrate'>

/** Cases are put where work goes on; a decision, a standstill or an end is never reached by changing papers. */
function checkMapping(to: CooperationModel, mapping: StateMapping): void {
  for (const target of Object.values(mapping)) {
    const state = to.states.find(({ id }) => id === target)
    const isOpen = state && state.level === 'gmina' && !CLOSED_STATES.includes(state.id)
    const takesWork = isOpen && state.sla && !state.pausesClock
    if (!takesWork) throw invalid('mapping', 'notAStage')
  }
}

/** The stage's clock by the new version, from now on, as a case keeps it. */
function clockIn(
  from: CooperationModel,
  to: CooperationModel,
  doc: CaseDoc,
  isSameStage: boolean,
  now: Date,
) {
  const { state, history, urgent } = doc
  const clock = migratedClock({ from, to, state, history, urgent, isSameStage }, now)
  const stateWhy = whyDue(to, { startedAt: now, duration: clock.stateDuration })
  return { ...clock, stateWhy, dueSort: dueSort(clock.stateDueAt) }
}

async function migrated(ctx: Ctx, to: CooperationModel, caseDoc: CaseDoc) {
  const { input, actor, db, now } = ctx
  const number = caseDoc.number ?? ''
  if (caseDoc.modelVersion === to.version) throw unmet('gMigration', 'sameVersion', { number })
  if (to.version < caseDoc.modelVersion) throw unmet('gMigration', 'olderVersion', { number })
  const from = await modelOfCase(db, caseDoc)
  const isStill = from.states.find(({ id }) => id === caseDoc.state)?.pausesClock === true
  const mapping = isStill ? {} : input.mapping
  const { reason, state, returnState } = migrationOf(from, to, standingOf(caseDoc), mapping)
  if (reason) throw unmet('gMigration', reason, { number })

  const isSameStage = state === caseDoc.state
  const countsAnew = !isSameStage || (input.recalculate === true && !isStill)
  const row = {
    state,
    at: now,
    transition: MIGRATED,
    by: actor.name,
    reason: null,
    fromVersion: caseDoc.modelVersion,
  }
  const placed: CaseDoc = { ...caseDoc, state, returnState, modelVersion: to.version }
  const set: Partial<CaseDoc> = {
    modelVersion: to.version,
    state,
    returnState,
    history: [...caseDoc.history, row],
    ...(isSameStage ? {} : { stateEnteredAt: now }),
    ...(countsAnew ? clockIn(from, to, placed, isSameStage, now) : {}),
  }
  const after = await changeCase(ctx, caseDoc, set)
  const clocks = countsAnew
    ? together(
        await meetDeadline(ctx, { caseId: caseDoc._id, kinds: ['stage'] }, 'ENDED'),
        await startStage(ctx, to, after),
      )
    : NO_WAKE
  return { before: caseDoc, after, clocks }
}

/**
 * Takes cases over to another version of their model. The new version's rules hold from now on; deadlines
 * that run keep the day they have unless asked otherwise. One case that cannot go over stops them all.
 */
export const migrateCases = defineCommand('models.migrate', async (ctx) => {
  const { input, db } = ctx
  const target = await loadSeen(ctx, input.model)
  if (target.status !== 'published') throw unmet('gModel', 'notPublished')
  const to = await loadModel(db, { code: target.code, version: target.number })
  checkMapping(to, input.mapping ?? {})
  const done = []
  for (const id of input.caseIds) {
    const { caseDoc } = await loadCase(ctx, id, 'migrate')
    const isOurs = await isOffered(db, { code: to.code, version: to.version }, caseDoc.teryt.slice(0, 2))
    if (caseDoc.modelCode !== to.code || !isOurs) throw unmet('gModel', 'otherModel')
    done.push(await migrated(ctx, to, caseDoc))
  }
  const clocks = together(...done.map((it) => it.clocks))
  return {
    data: {
      migrated: done.map(({ after }) => ({
        caseId: after._id,
        version: after.version,
        state: after.state,
        stateDueAt: after.stateDueAt?.toISOString() ?? null,
      })),
    },
    changes: [
      ...done.map(({ before, after }) => ({
        event: 'case.migrated' as const,
        type: 'case' as const,
        before,
        after,
      })),
      ...clocks.changes,
    ],
    effects: clocks.effects,
    settles: clocks.settles,
  }
})
