import type { SimilarCase } from '../../../shared/contracts/persons.ts'
import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { nameVariants } from '../../../shared/domain/peopleSearch.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { defineQuery } from '../../kernel/define.ts'

type Asked = ParsedOf<'persons.findSimilar'>['people'][number]
interface Wanted extends Asked {
  keys: string[]
  mark: string | null
}

/**
 * Search before create: spelling variants of names and the blind index of PESEL numbers, answered
 * only from cases the caller may see anyway, so that asking reveals nothing new.
 */
export const findSimilar = defineQuery('persons.findSimilar', async ({ input, ability, db, vault }) => {
  const wanted = input.people.map((p): Wanted => ({
    ...p,
    keys: nameVariants(p.firstName, p.lastName),
    mark: p.pesel ? vault.blindIndex(p.pesel) : null,
  }))
  const keys = [...new Set(wanted.flatMap((w) => w.keys))]
  const marks = wanted.flatMap((w) => (w.mark ? [w.mark] : []))
  const candidates = await db.persons.unscopedFind(
    { $or: [{ nameKeys: { $in: keys } }, { peselIndex: { $in: marks } }] },
    { limit: 500 },
  )
  const caseIds = [...new Set(candidates.map((c) => c.caseId))]
  const visible = await db.cases.find(ability, { _id: { $in: caseIds } }, { action: 'readFamily', limit: 20 })
  const data = visible.map((doc): SimilarCase => {
    const inCase = candidates.filter((c) => c.caseId === doc._id)
    return {
      caseId: doc._id,
      number: doc.number,
      familyName: doc.familyName,
      state: doc.state,
      model: { code: doc.modelCode, version: doc.modelVersion },
      gmina: { teryt: doc.teryt, name: doc.gminaName },
      matches: wanted.flatMap((w, index) => {
        const best = bestMatch(w, inCase)
        return best ? [{ index, name: `${best.person.firstName} ${best.person.lastName}`, by: best.by }] : []
      }),
    }
  })
  return { data: data.filter((row) => row.matches.length > 0), fields: ['names'] }
})

const STRENGTH = ['pesel', 'nameAndBirth', 'name'] as const

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
