import { expect } from 'chai'
import { readFileSync, readdirSync } from 'node:fs'
import { ADDRESSED, addressOf, ANYWHERE } from '../../../client/features/cases/addressedForms.ts'
import { towardsMinutes } from '../../../client/features/meetings/towardsMinutes.ts'
import { wayOut } from '../../../client/features/workflow/remedies.ts'
import { caseTexts as en } from '../../../client/i18n/en/case.ts'
import { caseTexts as pl } from '../../../client/i18n/pl/case.ts'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { GUARDS } from '../../../shared/workflow/guards.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import { REMEDIES, REMEDY_FORMS } from '../../../shared/workflow/remedies.ts'
import { MISSING_CODES, type MissingCode } from '../../../shared/workflow/verdict.ts'

const ALL = Object.fromEntries(Object.values(ADDRESSED).map(({ verb }) => [verb, { allowed: true }]))
/** What no form of the case puts right: it is not seen, runs elsewhere, or is filled in with the step itself. */
const NO_FORM: readonly MissingCode[] = [
  'factNotVisible',
  'trackOpen',
  'escalationReason',
  // A condition of the product's own step alone, which nobody puts right.
  'basisComplete',
  'escalationReasonNotAllowed',
  'escalationTried',
  'escalationQuestion',
]

/** Names of forms that parts of the page listen for. */
function listened(): string[] {
  const sources = readdirSync('client/features', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(`client/features/${file}`, 'utf8'))
    .filter((source) => source.includes('useAddressedForm(FORMS'))
  return sources.flatMap((source) => {
    const list = /const FORMS = \[(.*?)\] as const/s.exec(source)?.[1] ?? ''
    return [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)
  })
}

describe('What is missing leads to the very form', () => {
  it('for everything a guard of a published model can miss', () => {
    const used = publishedModels.flatMap(({ transitions }) => transitions.flatMap(({ guards }) => guards))
    expect(used.length).to.be.greaterThan(30)
    for (const { fn } of used) expect(GUARDS).to.have.property(fn)
    for (const code of MISSING_CODES) {
      const way = wayOut(REMEDIES[code].form, ALL)
      if (NO_FORM.includes(code)) expect(way, code).to.equal(null)
      else expect(way, code).not.to.equal(null)
    }
  })
  it('only for whoever may fill it in', () => {
    for (const code of MISSING_CODES) expect(wayOut(REMEDIES[code].form, {}), code).to.equal(null)
  })
  it('as a form that a part of the page opens', () => {
    const opened = [...ANYWHERE, ...listened()]
    expect(opened.sort()).to.deep.equal(Object.keys(ADDRESSED).sort())
    for (const [form, { part }] of Object.entries(ADDRESSED))
      expect(part === '', form).to.equal(ANYWHERE.some((one) => one === form))
  })
  it('beginning with those it is about', () => {
    expect(wayOut('basis', ALL, ['p1', 'p2'])).to.deep.equal({
      to: '/people?dialog=basis&person=p1&person=p2',
    })
    expect(wayOut('action', ALL, ['a1'])).to.deep.equal({ to: '/plan?dialog=progress&action=a1' })
    // A form that is about nobody in particular takes no ids into its address.
    expect(addressOf('plan', ['p1'])).to.equal('/plan?dialog=plan')
    expect(wayOut('case', ALL, ['p1'])).to.deep.equal({ dialog: 'edit' })
  })
  it('under words of its own in both languages', () => {
    for (const form of REMEDY_FORMS)
      for (const texts of [pl, en]) {
        expect(texts.do[form], form).to.be.a('string')
        if (form !== 'step') expect(texts.remedy[form], form).to.be.a('string')
      }
  })
})

describe('The way to approved minutes', () => {
  const since = new Date('2026-11-02T08:00:00Z')
  const now = new Date('2026-11-20T08:00:00Z')
  const meeting = (id: string, at: string, part: Partial<MeetingView> = {}): MeetingView =>
    ({ id, at, state: 'PLANNED', hasMinutes: false, minutesLocked: false, ...part }) as MeetingView
  const held = (id: string, part: Partial<MeetingView> = {}) =>
    meeting(id, '2026-11-10T10:00:00Z', { state: 'HELD', ...part })
  const next = (...meetings: MeetingView[]) => {
    const way = towardsMinutes(meetings, since, now)
    return way.act === 'plan' ? 'plan' : `${way.act} ${way.meeting.id}`
  }
  it('goes on with the meeting that is furthest', () => {
    const over = meeting('over', '2026-11-10T10:00:00Z')
    const ahead = meeting('ahead', '2026-12-01T10:00:00Z')
    expect(next(ahead)).to.equal('edit ahead')
    expect(next(ahead, over)).to.equal('hold over')
    expect(next(over, held('bare'))).to.equal('minutes bare')
    expect(next(held('bare'), held('written', { hasMinutes: true }))).to.equal('approve written')
  })
  it('begins with calling one where none of this stage is under way', () => {
    expect(next()).to.equal('plan')
    expect(next(meeting('early', '2026-10-01T10:00:00Z'))).to.equal('plan')
    expect(next(held('done', { hasMinutes: true, minutesLocked: true }))).to.equal('plan')
    expect(next(meeting('off', '2026-11-10T10:00:00Z', { state: 'CANCELLED' }))).to.equal('plan')
  })
})
