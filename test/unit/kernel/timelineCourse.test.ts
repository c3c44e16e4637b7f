import { expect } from 'chai'
import type { CaseDoc } from '../../../server/db/models/case.ts'
import type { CaseViewer } from '../../../server/kernel/viewing.ts'
import { ofCourse } from '../../../server/features/timeline/course.ts'
import { ofStages } from '../../../server/features/timeline/teamwork.ts'

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
  it('tells a step that keeps the stage apart from entering it', () => {
    const row = (state: string, transition: string) => ({ state, at, transition, by: by.name })
    const history = [row('DIAGNOSIS', 'U7'), row('ESC_POWIAT', 'U10'), row('ESC_POWIAT', 'U12')]
    const told = ofStages({ history: [...history, row('ESC_POWIAT', 'handover')] } as unknown as CaseDoc)
    expect(told.map(({ code }) => code)).to.deep.equal(['stage', 'stage', 'stepBeside', 'handedOver'])
    expect(told[2]?.params).to.include({ state: 'ESC_POWIAT', step: 'U12' })
  })
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
