import { expect } from 'chai'
import { written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('session.signOut', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('an officer signs out here, with evidence, and the cookie is worth nothing', async () => {
    const officer = await scene.server.as(scene.g.officer)
    const elsewhere = await scene.server.as(scene.g.officer)
    const data = await written(officer, 'session.signOut', {}, { events: ['session.ended'] })
    expect(data).to.deep.equal({ signedOut: true })
    expect((await officer.call('session.current')).status).to.equal(401)
    expect((await elsewhere.call('session.current')).status).to.equal(200)
  })
  it('an officer signs out everywhere', async () => {
    const officer = await scene.server.as(scene.g.officer)
    const elsewhere = await scene.server.as(scene.g.officer)
    await written(officer, 'session.signOut', { everywhere: true }, { events: ['session.ended'] })
    expect((await elsewhere.call('session.current')).status).to.equal(401)
  })
})
