import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { howItEnded } from '../../scripts/lib/roles.ts'

interface Ended {
  code: number
  out: string
  err: string
}

describe('starting the built server', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'))
    await mkdir(join(folder, 'scripts'))
    await copyFile('scripts/start.mjs', join(folder, 'scripts/start.mjs'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const start = (role: string) =>
    new Promise<Ended>((resolve) => {
      const child = execFile(process.execPath, ['scripts/start.mjs', role], { cwd: folder }, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      )
    })

  it('says in one sentence that it is to be built, where it is not', async () => {
    const { code, err } = await start('web')
    expect(code).to.equal(1)
    expect(err).to.equal('The server is not built yet: run npm run build first, then this again.\n')
  })
  it('starts the named part of it, where it is', async () => {
    await mkdir(join(folder, 'dist/server'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    await writeFile(join(folder, 'dist/server/main.js'), 'console.log(process.argv[2])')
    expect(await start('worker')).to.deep.equal({ code: 0, out: 'worker\n', err: '' })
  })
})

describe('a process of the demonstration that ends by itself', () => {
  it('is named, with how it ended and what it said last', async () => {
    const lastLines = () => 'worker.log ends with:\nno memory'
    const said = await howItEnded({ name: 'worker', exited: Promise.resolve('SIGKILL'), lastLines })
    expect(said).to.equal('The worker process ended by itself (SIGKILL). worker.log ends with:\nno memory')
  })
})
