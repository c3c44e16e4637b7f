import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'

describe('a change reaches each viewer as entered, updated or left, each in the own view', () => {
  const live = useLive()

  it('shows one note to those who read its category and nothing to the rest of the team', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const [worker, pedagogue, officer] = await Promise.all(
      [g.worker, g.pedagogue, g.officer].map((p) => build.as(p)),
    )
    const [w, p, o] = await Promise.all([worker, pedagogue, officer].map((c) => pages.open(c!)))
    for (const page of [w!, p!, o!]) await page.listen({ kind: 'case', id: at.id })

    const note = await worker!.ok('notes.add', {
      caseId: at.id,
      text: 'Wywiad z wychowawczynią',
      category: 'education',
      visibility: 'team',
    })
    const seen = await p!.change('entered', note.id)
    expect(seen).to.deep.include({ type: 'note', version: 1 })
    expect(seen.view).to.deep.include({ text: 'Wywiad z wychowawczynią', category: 'education' })
    expect(seen.by).to.deep.equal({
      name: 'Joanna Pracowita',
      title: 'pracownica socjalna',
      sector: 'OPS',
      self: false,
    })
    expect((await w!.change('entered', note.id)).by?.self).to.equal(true)
    await marker.passed(o!)
    expect(o!.changes).to.deep.equal([])

    const edited = await worker!.ok('notes.edit', { id: note.id, version: 1, text: 'Wywiad, poprawiony' })
    expect((await p!.change('updated', note.id)).version).to.equal(edited.version)
    await marker.passed(o!)
    expect(o!.changes).to.deep.equal([])
  })

  it('gives two viewers of one case two views of one update', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis({ familyName: 'Dwojaccy' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const [w, o] = await Promise.all([pages.open(worker), pages.open(officer)])
    for (const page of [w, o]) await page.listen({ kind: 'case', id: at.id })
    const after = await worker.ok('cases.update', {
      id: at.id,
      version: at.version,
      address: 'ul. Nowa 7, Kcynia',
      situation: { general: 'Rodzina czeka na mieszkanie.', financial: 'Zadłużenie 4 000 zł.' },
    })
    const toWorker = (await w.change('updated', at.id)).view as typeof after
    const toOfficer = (await o.change('updated', at.id)).view as typeof after
    expect(toWorker.address).to.equal('ul. Nowa 7, Kcynia')
    expect(Object.keys(toWorker.situation ?? {})).to.have.members(['general', 'financial'])
    expect(toOfficer).to.not.have.property('address')
    expect(Object.keys(toOfficer.situation ?? {})).to.deep.equal(['general'])
    expect(JSON.stringify(o.frames)).to.not.include('4 000')
    expect(toWorker).to.deep.equal(after)
    expect(toOfficer).to.deep.equal(await officer.ok('cases.get', { id: at.id }))
  })

  it('tells who is removed that the case left, and the team that it changed', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Opuszczeni' })
    const worker = await build.as(g.worker)
    const [w, o] = await Promise.all([pages.open(worker), pages.open(await build.as(g.officer))])
    for (const page of [w, o]) await page.listen({ kind: 'case', id: at.id })
    await o.listen({ kind: 'cases' })
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'POLICE')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Zmiana dzielnicowego' })
    await w.change('updated', at.id)
    await o.until(() => o.about(at.id).length === 2)
    for (const left of o.about(at.id)) {
      expect(left.kind).to.equal('left')
      expect(left).to.not.have.any.keys('view', 'abilities', 'by')
    }
    await worker.ok('notes.add', {
      caseId: at.id,
      text: 'Po zmianie',
      category: 'general',
      visibility: 'team',
    })
    await marker.passed(o)
    expect(o.about(at.id)).to.have.length(2)
  })

  it('lets the invited see a case enter their list the moment they accept', async () => {
    const { g, build, pages } = live
    const at = await build.team({ familyName: 'Zapraszani' })
    const officer = await build.as(g.officer)
    const page = await pages.open(officer)
    await page.listen({ kind: 'cases' })
    await build.join(at.id, g.officer)
    const entered = await page.change('entered', at.id)
    expect(entered.view).to.deep.include({ id: at.id, lens: 'team' })
    const [row] = (await officer.ok('cases.list')).filter((c) => c.id === at.id)
    expect(entered.view).to.deep.equal(row)
  })

  it('tells a list of one gmina of its cases alone', async () => {
    const { g, build, pages, marker } = live
    const worker = await build.as(g.worker)
    const [here, elsewhere] = [await pages.open(worker), await pages.open(worker)]
    await here.listen({ kind: 'cases', filter: { teryt: g.ops.teryt } })
    await elsewhere.listen({ kind: 'cases', filter: { teryt: '0416063' } })
    const at = await build.draft({ familyName: 'Miejscowi' })
    const entered = await here.change('entered', at.id)
    expect(entered.view).to.deep.include({ id: at.id })
    await marker.passed(elsewhere)
    expect(elsewhere.about(at.id).filter(({ kind }) => kind !== 'left')).to.deep.equal([])
  })
})
