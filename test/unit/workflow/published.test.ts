import { expect } from 'chai'
import { modelDigest } from '../../../server/db/modelText.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

/**
 * Cases pin a version, so a published one never changes. Whoever made this test fail publishes a new version
 * beside the old one instead.
 */
const PUBLISHED: Record<string, string> = {
  'RUR@1': '450b51d90adff90fab0890b980561680fb5c0f4154b33c2354004a022487ec96',
  'URR@1': '9311eaf95bd7f09f0a8da7ec19975144c8c4504ac80cbff20ba3baffd8c74df1',
  'URB@1': 'd656499346ec16cf86d976d24538311b703c2d91dbbaa5bb90c726a23a3596d0',
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
