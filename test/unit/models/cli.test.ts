import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import type { CooperationModelInput } from '../../../shared/workflow/model.ts'
import { modelsCli } from '../../helpers/modelsCli.ts'

const SCENARIOS = 'scripts/models/scenarios'

describe('npm run models', function () {
  this.timeout(120_000)
  let folder: string
  const at = (name: string) => join(folder, name)
  const write = (name: string, json: unknown) => writeFile(at(name), JSON.stringify(json))
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'models-cli-'))
    const shorter = structuredClone(urbanRural) as CooperationModelInput
    const diagnosis = shorter.states.find(({ id }) => id === 'DIAGNOSIS')
    if (diagnosis) diagnosis.sla = { n: 14, unit: 'd' }
    await write('shorter.json', shorter)
    await write('broken.json', { ...shorter, ladders: {}, states: [] })
    await write('scenario.json', { name: 'Zły', model: { code: 'URR', version: 1 }, start: 'jutro' })
    await writeFile(at('text.json'), 'To nie jest JSON')
  })
  after(() => rm(folder, { recursive: true }))

  it('explains itself, as a whole and command by command', async () => {
    const whole = await modelsCli(['--help'])
    expect(whole.code).to.equal(0)
    const commands = ['validate', 'draw', 'diff', 'export', 'import', 'simulate']
    for (const command of commands) expect(whole.out).to.contain(command)
    for (const command of ['validate', 'simulate']) {
      const { code, out } = await modelsCli([command, '--help'])
      expect([command, code]).to.deep.equal([command, 0])
      expect(out).to.match(new RegExp(`^Usage: npm run models -- ${command}`))
    }
  })
  it('finds the built-in models in order, and says what is wrong with others and where', async () => {
    const fine = await modelsCli(['validate', 'RUR@1', 'URR@1', 'URB@1', at('shorter.json')])
    expect([fine.code, fine.out.trim().split('\n').length]).to.deep.equal([0, 4])
    const broken = await modelsCli(['validate', at('broken.json')])
    expect(broken.code).to.equal(1)
    expect(broken.out).to.match(/ladders\.stage: /)
    expect(broken.out).to.match(/^ {2}states: /m)
    const json = await modelsCli(['validate', '--json', at('broken.json')])
    const [result] = JSON.parse(json.out) as { errors: { path: string; code: string }[] }[]
    expect(result?.errors).to.deep.include({
      path: 'ladders.task',
      code: 'missing',
      message: 'Invalid input: expected object, received undefined',
    })
  })
  it('ends with one clear sentence when it cannot go on', async () => {
    const said = async (...args: string[]) => {
      const { code, err } = await modelsCli(args)
      expect(code, args.join(' ')).to.equal(1)
      expect(err, args.join(' ')).to.not.contain(' at ')
      return err
    }
    expect(await said('validate', at('none.json'))).to.contain('There is no file')
    expect(await said('validate', at('text.json'))).to.contain('is not JSON')
    expect(await said('draw', at('broken.json'))).to.contain('not a model that can be worked with')
    expect(await said('validate', 'URR@7')).to.contain('name the database in MONGODB_URI')
    expect(await said('import', at('shorter.json'))).to.contain('--as')
    expect(await said('simulate')).to.contain('scenario files')
    expect(await said('simulate', at('scenario.json'))).to.contain('start')
    expect(await said('simulate', '--population', '5')).to.contain('--model')
    expect(await said('simulate', '--population', 'many')).to.contain('whole number')
    expect(await said('melt', 'URR@1')).to.contain('unknown command')
  })
  it('draws in both languages', async () => {
    const polish = await modelsCli(['draw', 'URR@1'])
    expect(polish.out).to.match(/^<svg [\s\S]*Model miejsko-wiejski, wersja 1[\s\S]*<\/svg>\s*$/)
    const english = await modelsCli(['draw', 'URB@1', '--locale', 'en', '--out', at('urban.svg')])
    expect([english.code, english.out]).to.deep.equal([0, `Written to ${at('urban.svg')}.\n`])
    expect(await readFile(at('urban.svg'), 'utf8')).to.contain('Urban model, version 1')
  })
  it('compares, and exports what it can read again', async () => {
    const differing = await modelsCli(['diff', 'URR@1', at('shorter.json'), '--exit-code'])
    expect([differing.code, differing.out]).to.deep.equal([1, '~ states.DIAGNOSIS.sla.n: 21 → 14\n'])
    await modelsCli(['export', 'URR@1', '--out', at('same.json')])
    const same = await modelsCli(['diff', 'URR@1', at('same.json'), '--exit-code'])
    expect([same.code, same.out]).to.deep.equal([0, 'Both are the same.\n'])
  })
  it('plays every scenario that comes with it', async () => {
    const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.json'))
    const files = names.map((name) => join(SCENARIOS, name))
    const { code, out } = await modelsCli(['simulate', ...files, '--json'])
    expect(code).to.equal(0)
    const runs = JSON.parse(out) as { scenario: string; summary: { end: string; missed: object[] } }[]
    expect(runs.length).to.equal(files.length)
    const end = (word: string) => runs.find(({ scenario }) => scenario.includes(word))?.summary.end
    expect(end('zgody')).to.equal('REJECTED')
    expect(end('partnerstwa')).to.equal('ESC_PZK')
    expect(end('Wieś')).to.equal('ARCHIVED')
    const late = runs.find(({ scenario }) => scenario.includes('22:30'))
    expect(late?.summary.missed.length).to.be.greaterThan(0)
  })
  it('tells a scenario step by step, and compares two versions on it', async () => {
    const file = join(SCENARIOS, 'spokojnie-na-wsi.json')
    const told = await modelsCli(['simulate', file, '--trace'])
    expect(told.out).to.match(/2026-04-13 08:00 {2}open \(R1\) by SOCIAL_WORKER: new → DRAFT/)
    const both = await modelsCli(['simulate', file, '--model', 'URR@1', '--compare', at('shorter.json')])
    expect(both.out.split('\n').filter((line) => line.startsWith('Wieś')).length).to.equal(2)
  })
  it('tries the same invented cases for the same seed, and draws them', async () => {
    const args = ['simulate', '--population', '40', '--model', 'URR@1', '--days', '200', '--seed']
    const [one, again, other] = await Promise.all(
      ['7', '7', '8'].map((seed) => modelsCli([...args, seed, '--json'])),
    )
    expect(one?.out).to.equal(again?.out)
    expect(one?.out).to.not.equal(other?.out)
    const { results } = JSON.parse(one?.out ?? '') as { results: { summary: { cases: number } }[] }
    expect(results.map(({ summary }) => summary.cases)).to.deep.equal([40])
    const compared = [...args, '7', '--compare', at('shorter.json'), '--chart', at('chart.svg')]
    const { code, out } = await modelsCli(compared)
    expect([code, out.includes('team ready, median working days')]).to.deep.equal([0, true])
    expect(await readFile(at('chart.svg'), 'utf8')).to.match(/^<svg [\s\S]*DIAGNOSIS[\s\S]*<\/svg>\s*$/)
  })
})
