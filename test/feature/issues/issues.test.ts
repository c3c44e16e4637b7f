import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { IssueView } from '../../../shared/contracts/issues.ts'
import { answered, forbidden, NOT_FOUND, refused, STALE, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { useLive } from '../../helpers/live.ts'
import type { Caller } from '../../helpers/server.ts'
import { makeInstitution, makePerson } from '../../helpers/world.ts'

const PROBLEM = 'W powiecie nie ma poradni psychiatrii dziecięcej; kolejka trwa dziewięć miesięcy.'

describe('a problem put to the region', function () {
  this.timeout(60_000)
  const live = useLive()
  let lead: Caller
  let adviser: Caller
  let at: CaseView
  let escalationId: string
  let issue: IssueView
  before(async () => {
    const { g, build } = live
    lead = await build.as(g.powiatLead)
    adviser = await build.as(g.adviser)
    at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const raised = await worker.ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Rozmowa z poradnią'],
      question: 'Kto przyjmie dziecko?',
    })
    escalationId = raised.id
    at = await worker.ok('cases.get', { id: at.id })
  })

  const open = (description = PROBLEM) => ({ escalationId, area: 'childPsychiatry' as const, description })
  const says = (code: string) => ({
    status: 400,
    code: 'validation_failed' as const,
    fields: { description: code },
  })
  const ref = () => ({ id: issue.id, version: issue.version })

  it('is refused as long as the text tells who the family is, without saying what was found', async () => {
    const tries: [string, string][] = [
      ['Rodzina Nadolnych czeka.', 'containsName'],
      ['Mama, pani marzena, prosi o pomoc.', 'containsName'],
      ['U Kacpra zalecono oddział.', 'containsName'],
      ['Dziecko: K a c p e r.', 'containsName'],
      ['PESEL 44 05 14 01 35 9.', 'containsPesel'],
      ['Mieszkają na Lipowej 3.', 'containsAddress'],
      ['Telefon 600-123-456.', 'containsPhone'],
      ['Adres matka@example.org.', 'containsEmail'],
      [`Sprawa ${at.number ?? ''}.`, 'containsCaseNumber'],
    ]
    for (const [text, code] of tries) {
      const answer = await refused(lead, 'issues.open', open(text), says(code))
      // A request's id is drawn by lot, and may hold any digits.
      const told = JSON.stringify({ ...answer.body, requestId: '' })
      expect(told).to.not.match(/Nadoln|marzen|Kacpr|Lipow|600|44051401359/i)
    }
  })
  it('who may not put it learns nothing of the family by trying names and addresses', async () => {
    const { g, build } = live
    for (const someone of [g.groupMember, g.pedagogue])
      for (const text of ['Rodzina Nadolnych czeka.', 'Mieszkają na Lipowej 3.'])
        await refused(await build.as(someone), 'issues.open', open(text), forbidden('roleInModel'))
  })
  it('is put by the powiat’s lead; the advisers are told and the case stays where it is', async () => {
    const { g, build, pages } = live
    await refused(await build.as(g.worker), 'issues.open', open(), forbidden('roleInModel'))
    await refused(await build.as(g.stranger), 'issues.open', open(), NOT_FOUND)
    const desk = await pages.open(adviser)
    await desk.listen({ kind: 'inbox' })
    issue = await written(lead, 'issues.open', open(), { events: ['issue.opened', 'case.moved'] })
    expect(issue).to.include({ state: 'NEW', area: 'childPsychiatry', caseId: at.id })
    expect(issue.dueAt).to.match(/^2026-12-10/)
    const now = await (await build.as(g.worker)).ok('cases.get', { id: at.id })
    expect(now).to.include({ state: 'ESC_POWIAT', stateDueAt: at.stateDueAt, returnState: 'DIAGNOSIS' })
    const change = await desk.change('entered', issue.id)
    expect(change.by).to.equal(undefined)
    expect(JSON.stringify(change)).to.not.include(at.id)
  })
  it('reaches the region of its own voivodeship without the case', async () => {
    const { build } = live
    const [listed] = (await answered(adviser, 'issues.list')).body.data
    expect(listed).to.include({ id: issue.id, description: PROBLEM })
    expect(listed).to.not.have.property('caseId')
    expect((await answered(adviser, 'issues.get', { id: issue.id })).body.data).to.not.have.property('caseId')
    const rops = await makeInstitution('ROPS', 'ROPS w Gdańsku', { teryt: '22', level: 'voivodeship' })
    const other = await build.as(await makePerson(rops, 'ROPS_ADVISOR', 'Inga Pomorska'))
    expect(await other.ok('issues.list')).to.deep.equal([])
    await refused(other, 'issues.answer', { ...ref(), text: 'Nie nasze.' }, NOT_FOUND)
    const group = await build.as(live.g.groupMember)
    await refused(group, 'issues.get', { id: issue.id }, NOT_FOUND)
  })
  it('is taken up, answered and turned into a recommendation that leads back to the team', async () => {
    const { g, build, pages } = live
    const worker = await build.as(g.worker)
    const page = await pages.open(worker)
    await page.listen({ kind: 'case', id: at.id })
    await refused(worker, 'issues.answer', { ...ref(), text: 'x' }, forbidden('regionOnly'))
    const early = { ...ref(), text: 'Zalecenie' }
    await refused(adviser, 'issues.recommend', early, {
      status: 422,
      code: 'guard_unmet',
      reason: 'stateOfIssue',
    })
    issue = await written(adviser, 'issues.triage', ref(), { events: ['issue.triaged'], notices: 0 })
    await refused(adviser, 'issues.answer', { ...ref(), version: 1, text: 'x' }, STALE)
    const text = 'Poradnia w Bydgoszczy przyjmuje w trzy tygodnie.'
    issue = await written(
      adviser,
      'issues.answer',
      { ...ref(), text },
      { events: ['issue.answered'], notices: 3 },
    )
    await page.change('updated', issue.id)
    const rule = { ...ref(), text: 'Umowa z poradnią dla powiatów bez psychiatry.' }
    issue = await written(adviser, 'issues.recommend', rule, { events: ['issue.recommended'] })
    expect(issue).to.include({ state: 'RECOMMENDATION' })
    const [seen] = await worker.ok('issues.list', { caseId: at.id })
    expect(seen?.recommendation).to.include({ text: rule.text })
    expect(seen).to.include({ caseId: at.id })
    const closed = { ...ref(), text: 'x' }
    await refused(adviser, 'issues.close', closed, {
      status: 422,
      code: 'guard_unmet',
      reason: 'stateOfIssue',
    })
  })
  it('the adviser still sees nothing of the case', async () => {
    await refused(adviser, 'cases.get', { id: at.id }, NOT_FOUND)
    await refused(adviser, 'issues.list', { caseId: at.id }, NOT_FOUND)
  })
})
