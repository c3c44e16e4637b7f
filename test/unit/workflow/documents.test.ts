import { expect } from 'chai'
import { withDocuments } from '../../../client/features/models/edit/stepDocuments.ts'
import type { Json } from '../../../client/features/models/edit/place.ts'
import { DOCUMENT_KINDS } from '../../../shared/domain/vocabulary.ts'
import { usualProof, type DocumentKind } from '../../../shared/workflow/documents.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { REMEDIES } from '../../../shared/workflow/remedies.ts'
import { available } from '../../../shared/workflow/step.ts'

/** U13a, “extend the plan”: a step without conditions that asks for a reason. */
const STEP = 'U13a'
const asking = (kind: DocumentKind): Json =>
  withDocuments(structuredClone(urbanRural) as unknown as Json, `transitions.${STEP}`, [kind])
const rowOf = (model: CooperationModel) => model.transitions.find(({ id }) => id === STEP)
const HELD_BY_RECORDS = DOCUMENT_KINDS.filter((kind) => (usualProof(kind)?.guards.length ?? 0) > 0)
const WRITTEN_BY_OWN_STEP = DOCUMENT_KINDS.filter((kind) => usualProof(kind) === null)
/** A case in which nothing has been written yet. */
const NOTHING: Facts = {
  persons: [{ id: 'p', name: 'Anna', basis: false, notice: false }],
  diagnosis: null,
  costCards: 0,
  plan: null,
  minutes: false,
  evaluation: { family: false, team: false },
}

describe('papers that a step requires', () => {
  for (const kind of HELD_BY_RECORDS)
    it(`${kind}: the step waits for the record, and says in which form it is supplied`, () => {
      const { model, errors } = readModel(asking(kind))
      expect(errors).to.deep.equal([])
      if (!model) return
      expect(rowOf(model)?.requiredDocs).to.deep.equal([kind])
      const steps = available({
        model,
        state: { state: 'RUNNING', returnState: null },
        roles: ['OPS_HEAD'],
        facts: NOTHING,
        now: new Date('2026-11-23T09:00:00Z'),
      })
      const step = steps.find(({ transition }) => transition.id === STEP)
      expect(step?.allowed).to.equal(false)
      const lacking = step?.unmet.flatMap(({ missing }) => missing) ?? []
      expect(lacking).to.not.have.length(0)
      for (const { code } of lacking) expect(REMEDIES[code].form, code).to.be.a('string')
    })
  it('what is written as the step is taken is asked for in its form', () => {
    const json = asking('FOLLOW_UP_NOTE')
    const { model, errors } = readModel(json)
    expect(errors).to.deep.equal([])
    expect(model && rowOf(model)?.asks).to.deep.equal(['reason', 'note'])
    // The reason is asked for already.
    const known = readModel(asking('WRITTEN_REASON')).model
    expect(known && rowOf(known)?.asks).to.deep.equal(['reason'])
  })
  it('what only a step of its own kind can write is refused on any other, with its place', () => {
    expect(WRITTEN_BY_OWN_STEP).to.deep.equal(['DECISION_MINUTES', 'ANONYMISED_BRIEF', 'FIDELITY_CHECKLIST'])
    for (const kind of WRITTEN_BY_OWN_STEP)
      expect(readModel(asking(kind)).errors).to.deep.equal([
        {
          path: `transitions.${STEP}.requiredDocs.0`,
          code: 'documentUnproven',
          message: 'nothing sees to the document',
        },
      ])
  })
  it('a condition taken away leaves its paper unseen to, which is said', () => {
    const model = structuredClone(urbanRural)
    const row = model.transitions.find(({ id }) => id === 'U6')
    row?.guards.splice(0, 1)
    expect(readModel(model).errors.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'transitions.U6.requiredDocs.0 documentUnproven',
    ])
  })
  it('a paper taken off leaves the conditions of the step as they are', () => {
    const json = asking('DIAGNOSIS')
    const bare = readModel(withDocuments(json, `transitions.${STEP}`, [])).model
    expect(bare && rowOf(bare)).to.deep.include({ requiredDocs: [], guards: [{ fn: 'gDiag' }] })
  })
})
