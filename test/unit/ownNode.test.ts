import { expect } from 'chai'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/paths.ts'

describe('the Node that runs this', () => {
  it('is the one installed, not the one that a package brings for the smoke test', () => {
    expect(process.execPath.startsWith(root), process.execPath).to.equal(false)
    expect(existsSync(join(root, 'node_modules/.bin/node')), 'npm would put it first').to.equal(false)
  })
})
