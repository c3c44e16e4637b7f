import { expect } from 'chai'
import { standingsOf, suggestAmong, troublesOf } from '../../../client/features/invitations/suggestions.ts'
import { vocabulary } from '../../../client/i18n/pl/vocabulary.ts'
import { suggestedSectors } from '../../../shared/domain/basketOfServices.ts'
import { reasonsFor } from '../../../shared/permissions/fieldPolicy.ts'
import type { EntryReason, Sector } from '../../../shared/domain/vocabulary.ts'

const word = (reason: EntryReason) => vocabulary.entryReason[reason]
const institution = (id: string, sector: Sector) => ({ id, sector })

describe('suggested institutions', () => {
  it('follow the troubles of the family, those that answer most of them first', () => {
    expect([...suggestedSectors(['violence'])]).to.deep.equal([
      ['POLICE', ['violence']],
      ['ALCOHOL_BOARD', ['violence']],
      ['PCPR', ['violence']],
    ])
    const [first] = suggestedSectors(['violence', 'addiction', 'violence'])
    expect(first).to.deep.equal(['ALCOHOL_BOARD', ['violence', 'addiction']])
    expect([...suggestedSectors(['other'])]).to.deep.equal([])
  })
  it('come with the reason, before the others; what is called for and not there is named', () => {
    const all = [institution('sp', 'SCHOOL'), institution('kp', 'POLICE'), institution('sp2', 'SCHOOL')]
    const { suggested, others, lacking } = suggestAmong(all, ['schoolProblems'])
    expect(suggested.map((one) => [one.institution.id, one.reasons])).to.deep.equal([
      ['sp', ['schoolProblems']],
      ['sp2', ['schoolProblems']],
    ])
    expect(others.map(({ id }) => id)).to.deep.equal(['kp'])
    expect(lacking).to.deep.equal([{ sector: 'PPC', reasons: ['schoolProblems'] }])
    expect(suggestAmong(all, [])).to.deep.equal({ suggested: [], others: all, lacking: [] })
  })
  it('also follow problem areas in which a trouble is named, whatever the case of letters', () => {
    const problemAreas = ['Mieszkanie i czynsz', 'sprawy w sądzie', 'inny powód']
    expect(troublesOf({ entryReasons: ['violence'], problemAreas }, word)).to.deep.equal([
      'violence',
      'housing',
    ])
  })
  it('rest on what the viewer reads: a hidden reason suggests nothing', () => {
    const seen = reasonsFor('team', ['general', 'education'], ['illness', 'schoolProblems'], false)
    const troubles = troublesOf({ entryReasons: seen }, word)
    const found = suggestAmong([institution('zoz', 'HEALTH'), institution('sp', 'SCHOOL')], troubles)
    expect(found.suggested.map((one) => one.institution.id)).to.deep.equal(['sp'])
    expect(JSON.stringify(found)).to.not.include('illness')
    expect(troublesOf({}, word)).to.deep.equal([])
  })
  it('who works in the team or has been asked is marked', () => {
    const member = { institution: { id: 'sp' } } as never
    const standings = standingsOf([member], [{ institution: { id: 'kp' } }])
    expect([...standings]).to.deep.equal([
      ['sp', 'inTeam'],
      ['kp', 'invited'],
    ])
  })
})
