import { expect } from 'chai'
import { CASE_STATES, CLOSED_STATES } from '../../../shared/domain/vocabulary.ts'
import { rural } from '../../../shared/workflow/models/rural.ts'
import { urban } from '../../../shared/workflow/models/urban.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { checkRound } from '../../../shared/workflow/recurring.ts'

const since = new Date('2026-08-11T08:00:00Z')

describe('rounds of the check of the procedure', () => {
  it('are quarterly where the model says so, brought to mind five working days before', () => {
    const round = checkRound(urbanRural, since)
    // 11 November is a day off: the round ends on the next day at work, the reminder skips the holiday too.
    expect(round?.dueAt.toISOString()).to.match(/^2026-11-12T/)
    expect(round?.remindAt.toISOString()).to.match(/^2026-11-04T/)
  })
  it('are none where the model has no such step, or says nothing of it coming again', () => {
    expect(checkRound(rural, since)).to.equal(null)
    expect(checkRound(urban, since)).to.equal(null)
    const once = urbanRural.transitions.map(({ recurs: _recurs, ...row }) => row)
    expect(checkRound({ ...urbanRural, transitions: once }, since)).to.equal(null)
  })
  it('the check and the supervision belong to any open case', () => {
    const open = CASE_STATES.filter((id) => !CLOSED_STATES.includes(id))
    const from = [...urbanRural.transitions, ...urban.transitions]
      .filter(({ id }) => id === 'UX' || id === 'BS')
      .map((row) => row.from)
    expect(from).to.deep.equal([open, open])
  })
})
