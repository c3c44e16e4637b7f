import { expect } from 'chai'
import express from 'express'
import request from 'supertest'
import { healthRouter } from '../../../server/http/health.ts'

describe('readiness', () => {
  const never = new Promise<never>(() => undefined)
  const ask = async (database: () => Promise<boolean>, inTrouble: () => Promise<number>) => {
    const parts = { database, stream: () => Promise.resolve(true) }
    const app = express().use(healthRouter({ parts, inTrouble, limitMs: 50 }))
    const { status, body } = await request(app).get('/readyz')
    return { status, body }
  }
  const broken = { ready: false, database: false, stream: true, effectsInTrouble: null }

  it('is told where all is well, with what a person should look at', async () => {
    const answer = await ask(
      () => Promise.resolve(true),
      () => Promise.resolve(3),
    )
    const body = { ready: true, database: true, stream: true, effectsInTrouble: 3 }
    expect(answer).to.deep.equal({ status: 200, body })
  })

  it('is denied in time while the database stands still, and at once when it refuses', async () => {
    const still = await ask(
      () => never,
      () => never,
    )
    expect(still).to.deep.equal({ status: 503, body: broken })
    const refused = await ask(
      () => Promise.reject(new Error('no primary')),
      () => Promise.reject(new Error('no primary')),
    )
    expect(refused).to.deep.equal({ status: 503, body: broken })
  })

  it('does not depend on effects in trouble', async () => {
    const answer = await ask(
      () => Promise.resolve(true),
      () => never,
    )
    expect(answer).to.deep.equal({ status: 200, body: { ...broken, ready: true, database: true } })
  })
})
