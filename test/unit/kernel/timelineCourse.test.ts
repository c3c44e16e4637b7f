import { expect } from 'chai'
import type { CaseDoc } from '../../../server/db/models/case.ts'
import type { CaseViewer } from '../../../server/kernel/viewing.ts'
import { ofCourse } from '../../../server/features/timeline/course.ts'

const at = new Date('2026-10-05T08:00:00Z')
const by = { membershipId: 'm', name: 'Wanda Wójcik' }
const doc = {
  _id: 'case',
  ownerInstitutionId: 'own',
  proposal: null,
  proposals: [],
  handover: null,
  transfer: { id: 't', state: 'REQUESTED', at, toName: 'CUS Nakło', by: by.name, reason: 'Przeprowadzka.' },
  overrides: [{ id: 'o', at, by, reason: 'Pilne.' }],
} as unknown as CaseDoc
const seenBy = ({ isOwn }: { isOwn: boolean }) =>
  JSON.stringify(ofCourse({ actor: { sector: 'OPS' }, scope: { lens: 'team', isOwn } } as CaseViewer, doc))

describe('the course of a case in its history', () => {
  it('gives reasons and names to the centre that keeps the case', () => {
    expect(seenBy({ isOwn: true }))
      .to.include('Pilne.')
      .and.include('Przeprowadzka.')
      .and.include(by.name)
  })
  it('gives a centre of another gmina in the team neither', () => {
    const seen = seenBy({ isOwn: false })
    expect(seen).to.include('transferREQUESTED').and.not.include('overridden')
    expect(seen).to.not.match(/Pilne|Przeprowadzka|Wójcik/)
  })
})
