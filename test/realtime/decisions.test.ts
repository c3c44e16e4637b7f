import { expect } from 'chai'
import { DECISION_MINUTES } from '../helpers/records.ts'
import { useLive } from '../helpers/live.ts'

describe('the desk of a deciding level', () => {
  const live = useLive()

  it('shows a question the moment it is put and when it is decided, to that level alone', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Pytający' })
    const [leader, head, lead, group] = await Promise.all(
      [g.leader, g.head, g.powiatLead, g.groupMember].map(async (someone) => {
        const page = await pages.open(await build.as(someone))
        await page.listen({ kind: 'inbox' })
        return page
      }),
    )
    const worker = await build.as(g.worker)
    const workerPage = await pages.open(worker)
    await workerPage.listen({ kind: 'inbox' })
    const raise = { tried: ['Rozmowa'], question: 'Kto pomoże rodzinie Pytających?' }
    const asked = await worker.ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'partnership',
      reason: 'resource',
      ...raise,
    })
    const entered = await leader?.change('entered', asked.id)
    expect(entered?.view).to.include({ lens: 'summary', state: 'OPEN' })
    expect(JSON.stringify(entered)).to.not.include('Pytając')

    const decider = await build.as(g.leader)
    const passed = await decider.ok('escalations.passOn', { id: asked.id, version: asked.version })
    await leader?.change('updated', passed.id)
    const [open] = await (await build.as(g.powiatLead)).ok('escalations.list', { state: 'OPEN' })
    const next = open?.id ?? ''
    expect((await lead?.change('entered', next))?.view).to.include({ familyName: 'Pytający' })
    const summary = await group?.change('entered', next)
    expect(summary?.view).to.include({ lens: 'summary' })
    expect(JSON.stringify(summary)).to.not.include('Pytając')

    const powiat = await build.as(g.powiatLead)
    await powiat.ok('escalations.decide', {
      id: next,
      version: open?.version,
      decision: 'Mieszkanie chronione.',
      ...DECISION_MINUTES,
    })
    await group?.change('updated', next)
    for (const page of [workerPage, leader, head]) if (page) await marker.passed(page)
    expect(workerPage.about(asked.id)).to.deep.equal([])
    expect(leader?.about(next)).to.deep.equal([])
  })
})
