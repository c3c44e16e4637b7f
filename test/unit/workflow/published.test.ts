import { expect } from 'chai'
import { modelDigest } from '../../../server/db/modelText.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

/**
 * Cases pin a version, so a published one never changes. Whoever made this test fail publishes a new version
 * beside the old one instead.
 */
const PUBLISHED: Record<string, string> = {
  'RUR@1': 'd98f20b73992af665eb0de334ae84b9842b27647fc08954944a8d294d9118df4',
  'URR@1': '5d2ff4944b47aa03a0cf0a9adcbebefe1f9d65733c3475352a3599a2fb09674a',
  'URB@1': 'd278b87eca01af073045fca29bda62cca62e0b4cc0c1a8501d18475d44561491',
}

describe('published versions', () => {
  it('are what they were when they were published', () => {
    const now = publishedModels.map((model) => [`${model.code}@${model.version}`, modelDigest(model)])
    expect(Object.fromEntries(now)).to.deep.equal(PUBLISHED)
  })
  it('have the same digest whatever the order of fields and their stage of life', () => {
    for (const model of publishedModels) {
      const shuffled = Object.fromEntries(Object.entries({ ...model, status: 'retired' }).reverse())
      expect(modelDigest(shuffled)).to.equal(modelDigest(model))
      expect(modelDigest({ ...model, proposeEscalationAfter: 9 })).to.not.equal(modelDigest(model))
    }
  })
})
