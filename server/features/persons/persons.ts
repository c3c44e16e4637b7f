import type { Lens } from '../../../shared/contracts/cases.ts'
import { nameVariants } from '../../../shared/domain/peopleSearch.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { noticesOfNarrowing, reshare } from '../consents/index.ts'
import { keepApart, newPerson, sealPesel } from './newPerson.ts'
import { presentPerson } from './person.presenter.ts'

const FAMILY_ORDER = ['mother', 'father', 'guardian', 'partner', 'grandparent', 'otherAdult', 'child']

const listPersons = defineQuery('persons.list', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readFamily')
  const rows = await ctx.db.persons.unscopedFind(
    { caseId: loaded.caseDoc._id },
    { sort: { _id: 1 }, limit: 100 },
  )
  rows.sort((a, b) => FAMILY_ORDER.indexOf(a.roleInFamily) - FAMILY_ORDER.indexOf(b.roleInFamily))
  return { data: rows.map((doc) => presentPerson({ ...ctx, ...loaded }, doc)), caseId: loaded.caseDoc._id }
})

const addPerson = defineCommand('persons.add', async (ctx) => {
  const { caseId, version, ...fields } = ctx.input
  const loaded = await loadCase(ctx, caseId, 'addPerson', version)
  const person = newPerson(caseId, fields, ctx.vault, ctx.now)
  await keepApart(ctx.db, caseId, person)
  await ctx.db.persons.insert(person)
  // Nothing covers the newcomer yet, and what is known of the family is known of them too.
  const shared = await reshare(ctx, loaded.caseDoc)
  return {
    data: presentPerson({ ...ctx, ...loaded }, person),
    changes: [{ event: 'person.added', type: 'person', before: null, after: person }, ...shared.changes],
    notices: noticesOfNarrowing(loaded.caseDoc, shared.after, ctx.actor),
  }
})

const updatePerson = defineCommand('persons.update', async (ctx) => {
  const { id, version, pesel, ...fields } = ctx.input
  const person = await ctx.db.persons.unscopedById(id)
  if (!person) throw new AppError('not_found')
  // A person is as visible as the case: an invisible case makes the same 404 as a person who is not there.
  const loaded = await loadCase(ctx, person.caseId, 'updatePerson')
  if (version !== person.version) throw new AppError('version_conflict')
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const next = { ...person, ...given } as PersonDoc
  // A new date of birth has to agree with the number already on file, too.
  const number =
    pesel === undefined && fields.birthDate && person.pesel ? ctx.vault.open(person.pesel) : pesel
  const sealed = number === undefined ? {} : sealPesel(number, next.birthDate, ctx.vault)
  if (pesel) await keepApart(ctx.db, person.caseId, { ...person, ...sealed })
  const keys = { nameKeys: nameVariants(next.firstName, next.lastName) }
  if (Object.keys(given).length === 0 && pesel === undefined) throw invalid('(body)', 'nothing')
  const after = await ctx.db.persons.change(
    person,
    { ...given, ...sealed, ...keys } as Partial<PersonDoc>,
    ctx.now,
  )
  return {
    data: presentPerson({ ...ctx, ...loaded }, after),
    changes: [{ event: 'person.updated', type: 'person', before: person, after }],
  }
})

/** Who sees that there is a case, or was, and nobody of the family. */
const NAMELESS: readonly Lens[] = ['receipt', 'former']

export const personLive: LiveKind<PersonDoc> = {
  type: 'person',
  load: (id) => repositories().persons.unscopedById(id),
  canSee: (_viewer, inside) => inside !== null && !NAMELESS.includes(inside.scope.lens),
  present: (_viewer, inside, doc) => {
    if (!inside) throw new Error('a person is shown only within a visible case')
    return { view: presentPerson(inside, doc) }
  },
}

export const personHandlersCore = [listPersons, addPerson, updatePerson]
