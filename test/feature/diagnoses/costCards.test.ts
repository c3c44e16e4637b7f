import { expect } from 'chai'
import {
  answered,
  forbidden,
  invalid,
  NOT_FOUND,
  refused,
  STALE,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { costCard } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('costCards', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  let card: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.team()).id
    await scene.build.join(caseId, scene.g.officer)
    await scene.build.join(caseId, scene.g.volunteer)
  })
  after(() => scene.server.stop())

  it('the coordinator fills one in; money is whole grosze', async () => {
    const input = { caseId, ...costCard }
    const made = await written(coordinator, 'costCards.add', input, {
      events: ['costCard.added'],
      notices: 0,
    })
    expect(made).to.deep.include({ ...costCard, updatedBy: 'Joanna Pracowita' })
    card = made
    await refused(
      coordinator,
      'costCards.add',
      { ...input, costEstimate: 1.5 },
      invalid({ costEstimate: 'type' }),
    )
  })
  it('the team reads it, the head the money, helping organisations nothing', async () => {
    const { body } = await answered(await scene.build.as(scene.g.officer), 'costCards.list', { caseId })
    expect(body.data.map(({ consequences }) => consequences)).to.deep.equal([costCard.consequences])
    const head = await answered(await scene.build.as(scene.g.head), 'costCards.list', { caseId })
    expect(head.body.data[0]).to.include({ area: 'Bezdomność', costEstimate: 7_200_000 })
    expect(head.body.data[0]).not.to.have.property('consequences')
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'costCards.list', { caseId }, forbidden('notYourPart'))
  })
  it('it is changed by those who keep the records, in the version they saw', async () => {
    const change = { id: card.id, version: card.version, costEstimate: null }
    await refused(await scene.build.as(scene.g.officer), 'costCards.update', change, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.volunteer), 'costCards.update', change, NOT_FOUND)
    const after = await written(coordinator, 'costCards.update', change, { events: ['costCard.updated'] })
    expect(after).to.include({ area: 'Bezdomność', costEstimate: null })
    await refused(coordinator, 'costCards.update', change, STALE)
    const nothing = { id: card.id, version: after.version }
    await refused(coordinator, 'costCards.update', nothing, invalid({ '(body)': 'nothing' }))
    card = after
  })
  it('once taken off it is nowhere', async () => {
    await written(
      coordinator,
      'costCards.remove',
      { id: card.id, version: card.version },
      { events: ['costCard.removed'] },
    )
    expect(await coordinator.ok('costCards.list', { caseId })).to.deep.equal([])
    const late = { id: card.id, version: card.version + 1, area: 'Inna' }
    await refused(coordinator, 'costCards.update', late, NOT_FOUND)
  })
  it('before there is a team there is none', async () => {
    const { id } = await scene.build.qualified()
    await refused(coordinator, 'costCards.add', { caseId: id, ...costCard }, unmet('tooEarly'))
  })
})
