import { expect } from 'chai'
import { modelDigest } from '../../../server/db/modelText.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

/**
 * Cases pin a version, so a published one never changes. Whoever made this test fail publishes a new version
 * beside the old one instead.
 */
const PUBLISHED: Record<string, string> = {
  'RUR@1': 'bb7f98689b1f50a9f6f7c1a42b7f5f763f649df75cdab45df2beca6c78f8419b',
  'URR@1': 'eb6d8f5931774eec58659f840c8eb3b5e43262e1b35ffbbc3bab7f0c78f151ad',
  'URB@1': '9ecaf1211f2d14300f525cc91e425727c4e0d5e4f55a7e6ab4ec0c67d03cceab',
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
