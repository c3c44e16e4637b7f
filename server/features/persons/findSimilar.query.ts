import type { SimilarCase } from '../../../shared/contracts/persons.ts'
import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { nameVariants } from '../../../shared/domain/peopleSearch.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'

type Asked = ParsedOf<'persons.findSimilar'>['people'][number]
interface Wanted extends Asked {
  keys: string[]
  mark: string | null
}

/** More families than anyone works with, those long closed counted in; of more, the newest. */
const CASES_AT_ONCE = 5000
const PERSONS_AT_ONCE = 500
/** More than this nobody looks through before opening a case. */
const SHOWN = 20

/**
 * The people who may be meant, in the caller's own cases alone: who else in the country bears the name neither
 * shows nor takes the place of those. Equal numbers are asked for by themselves, so that no name crowds them out.
 */
async function candidatesOf({ db, ability }: QueryContext<'persons.findSimilar'>, wanted: readonly Wanted[]) {
  const seen = await db.cases.findPart(ability, {}, ['_id'], { action: 'readFamily', limit: CASES_AT_ONCE })
  const caseId = { $in: seen.map(({ _id }) => _id) }
  const marks = wanted.flatMap(({ mark }) => (mark ? [mark] : []))
  const keys = [...new Set(wanted.flatMap((w) => w.keys))]
  const most = { limit: PERSONS_AT_ONCE }
  const [numbered, named] = await Promise.all([
    marks.length > 0 ? db.persons.unscopedFind({ caseId, peselIndex: { $in: marks } }, most) : [],
    db.persons.unscopedFind({ caseId, nameKeys: { $in: keys } }, most),
  ])
  const byCase = new Map<string, PersonDoc[]>()
  for (const person of [...numbered, ...named])
    byCase.set(person.caseId, [...(byCase.get(person.caseId) ?? []), person])
  return byCase
}

/**
 * Search before create: spelling variants of names and the blind index of PESEL numbers, answered
 * only from cases the caller may see anyway, so that asking reveals nothing new. The surest come first.
 */
export const findSimilar = defineQuery('persons.findSimilar', async (ctx) => {
  const { input, ability, db, vault } = ctx
  const wanted = input.people.map((p): Wanted => ({
    ...p,
    keys: nameVariants(p.firstName, p.lastName),
    mark: p.pesel ? vault.blindIndex(p.pesel) : null,
  }))
  const candidates = [...(await candidatesOf(ctx, wanted))]
  const found = candidates.map(([caseId, inCase]) => ({ caseId, matches: matchesOf(wanted, inCase) }))
  const surest = found
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => weakness(a.matches) - weakness(b.matches) || (a.caseId < b.caseId ? 1 : -1))
    .slice(0, SHOWN)
  const ids = surest.map(({ caseId }) => caseId)
  const docs = await db.cases.find(ability, { _id: { $in: ids } }, { action: 'readFamily', limit: SHOWN })
  const data = surest.flatMap(({ caseId, matches }): SimilarCase[] => {
    const doc = docs.find(({ _id }) => _id === caseId)
    return doc ? [present(doc, matches)] : []
  })
  return { data, fields: ['names'], page: { limit: SHOWN, next: null } }
})

type Matches = SimilarCase['matches']

const present = (doc: CaseDoc, matches: Matches): SimilarCase => ({
  caseId: doc._id,
  number: doc.number,
  familyName: doc.familyName,
  state: doc.state,
  model: { code: doc.modelCode, version: doc.modelVersion },
  gmina: { teryt: doc.teryt, name: doc.gminaName },
  matches,
})

const matchesOf = (wanted: readonly Wanted[], inCase: readonly PersonDoc[]): Matches =>
  wanted.flatMap((w, index) => {
    const best = bestMatch(w, inCase)
    return best ? [{ index, name: `${best.person.firstName} ${best.person.lastName}`, by: best.by }] : []
  })

const STRENGTH = ['pesel', 'nameAndBirth', 'name'] as const

/** How sure the surest match of a case is; the lower, the surer. */
const weakness = (matches: Matches): number => Math.min(...matches.map(({ by }) => STRENGTH.indexOf(by)))

function bestMatch(wanted: Wanted, persons: readonly PersonDoc[]) {
  const found = persons.flatMap((person) => {
    const by = howAlike(wanted, person)
    return by ? [{ person, by }] : []
  })
  return found.sort((a, b) => STRENGTH.indexOf(a.by) - STRENGTH.indexOf(b.by))[0]
}

function howAlike(wanted: Wanted, person: PersonDoc): (typeof STRENGTH)[number] | null {
  if (wanted.mark && wanted.mark === person.peselIndex) return 'pesel'
  if (!wanted.keys.some((key) => person.nameKeys.includes(key))) return null
  if (wanted.birthDate && person.birthDate)
    return wanted.birthDate === person.birthDate ? 'nameAndBirth' : null
  return 'name'
}
