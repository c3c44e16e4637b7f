import { allows } from '../../../shared/permissions/ability.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { loadCase, loadOverseen } from '../../kernel/loadCase.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { CaseViewer, LiveKind } from '../../kernel/viewing.ts'
import { basisAbilities, presentBasis } from './basis.presenter.ts'
import { personsOf } from './bases.ts'
import { checkDays, newBasis, personsIn, timersOf } from './newBasis.ts'
import { overseenBases } from './overseen.ts'
import { reshare } from './sharing.ts'

export const listBases = defineQuery('legalBases.list', async (ctx) => {
  const { actor, db, now, input } = ctx
  if (actor.role === 'DPO') {
    const { _id: caseId } = await loadOverseen(ctx, input.caseId, 'readBases')
    return { data: await overseenBases(db, caseId, now), caseId, fields: ['bases'] }
  }
  const loaded = await loadCase(ctx, input.caseId, 'readBases')
  const { caseDoc, ability } = loaded
  const viewer: CaseViewer = { ...ctx, ...loaded }
  const rows = await db.legalBases.find(ability, { caseId: caseDoc._id }, { sort: { _id: 1 } })
  const persons = new Map((await personsOf(db, caseDoc._id)).map((person) => [person._id, person]))
  const shown = rows.flatMap((doc) => {
    const person = persons.get(doc.personId)
    return person ? [{ doc, person }] : []
  })
  return {
    data: shown.map(({ doc, person }) => presentBasis(viewer, doc, person)),
    abilities: Object.fromEntries(shown.map(({ doc }) => [doc._id, basisAbilities(viewer, doc, caseDoc)])),
    caseId: caseDoc._id,
    fields: ['bases'],
  }
})

const VITAL = ['gdpr6d', 'gdpr9c']

function checkArticle({ type, article, articleText }: ParsedOf<'legalBases.add'>): void {
  if (article !== 'other' && VITAL.includes(article) !== (type === 'vital'))
    throw invalid('article', 'notForType')
  if (article === 'other' && !articleText) throw invalid('articleText', 'required')
}

export const addBases = defineCommand('legalBases.add', async (ctx) => {
  const { input, db, now } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'manageBases', input.version)
  checkArticle(input)
  checkDays(input, now)
  const persons = await personsIn(db, input.caseId, input.personIds)
  const { caseId, type, article, purpose, scope, recipients } = input
  const docs = persons.map((person) =>
    newBasis(ctx, {
      caseId,
      personId: person._id,
      type,
      state: 'GIVEN',
      article,
      articleText: input.articleText ?? null,
      purpose,
      scope,
      recipients,
      until: input.until ?? null,
      givenOn: warsawDate(now),
      impossibleReason: input.impossibleReason ?? null,
    }),
  )
  for (const doc of docs) await db.legalBases.insert(doc)
  const { changes } = await reshare(ctx, loaded.caseDoc)
  const viewer = { ...ctx, ...loaded }
  return {
    data: docs.map((doc, i) => presentBasis(viewer, doc, persons[i] as PersonDoc)),
    changes: [
      ...docs.map((doc) => ({
        event: 'legalBasis.added' as const,
        type: 'legalBasis' as const,
        before: null,
        after: doc,
      })),
      ...changes,
    ],
    effects: timersOf(docs),
  }
})

/** A basis with the person it is about, since live views name the person too. */
type BasisWithPerson = LegalBasisDoc & { person: PersonDoc }

export const basisLive: LiveKind<BasisWithPerson> = {
  type: 'legalBasis',
  async load(id) {
    const db = repositories()
    const doc = await db.legalBases.unscopedById(id)
    const person = doc && (await db.persons.unscopedById(doc.personId))
    return doc && person ? { ...doc, person } : null
  },
  canSee: (_viewer, inside, record) =>
    inside !== null && allows(inside.ability, 'read', 'LegalBasis', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a basis is shown only within a visible case')
    return { view: presentBasis(inside, doc, doc.person), abilities: basisAbilities(inside, doc, caseDoc) }
  },
}
