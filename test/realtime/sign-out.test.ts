import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'
import { makePerson } from '../helpers/world.ts'

describe('signing out ends open pages', () => {
  const live = useLive()

  it('here: the pages of this session and of no other', async () => {
    const { g, server, pages } = live
    const someone = await makePerson(g.school, 'MEMBER')
    const [here, there] = await Promise.all([server.as(someone), server.as(someone)])
    const [one, two, other] = await Promise.all([pages.open(here), pages.open(here), pages.open(there)])
    await here.ok('session.signOut')
    for (const page of [one, two]) await page.until(() => page.signedOut && page.disconnects.length > 0, 1000)
    await other.listen({ kind: 'inbox' })
    expect(other.signedOut).to.equal(false)
    expect((await here.call('session.current')).status).to.equal(401)
    expect((await there.call('session.current')).status).to.equal(200)
  })

  it('everywhere: all pages of five sessions, and no old session opens another', async () => {
    const { g, server, pages } = live
    const someone = await makePerson(g.school, 'MEMBER')
    const sessions = await Promise.all([1, 2, 3, 4, 5].map(() => server.as(someone)))
    const open = await Promise.all(sessions.map((session) => pages.open(session)))
    await sessions[0]!.ok('session.signOut', { everywhere: true })
    for (const page of open) await page.until(() => page.signedOut && page.disconnects.length > 0, 1000)
    for (const session of sessions) {
      expect((await session.call('session.current')).status).to.equal(401)
      const refused = await pages.open(session).then(
        () => null,
        (error: Error) => error.message,
      )
      expect(refused).to.equal('unauthenticated')
    }
  })

  it('catches pages that are just being opened', async () => {
    const { g, server, pages } = live
    for (let round = 0; round < 15; round++) {
      const someone = await makePerson(g.school, 'MEMBER')
      const session = await server.as(someone)
      const opening = Promise.allSettled([1, 2, 3, 4].map(() => pages.open(session)))
      await new Promise((resolve) => setTimeout(resolve, round))
      await session.ok('session.signOut', { everywhere: round % 2 === 0 })
      for (const result of await opening)
        if (result.status === 'fulfilled')
          await result.value.until(() => result.value.disconnects.length > 0, 1000)
    }
  })
})
