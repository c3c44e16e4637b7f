import { expect } from 'chai'
import { z } from 'zod'
import { allHandlers } from '../../server/features/index.ts'
import type { AnyDefinition } from '../../server/kernel/define.ts'
import { buildRegistry } from '../../server/kernel/registry.ts'
import { OPERATION_NAMES } from '../../shared/contracts/operations.ts'

const command = (name: string) =>
  ({ name, kind: 'command', run: () => undefined }) as unknown as AnyDefinition
const spec = (more: Record<string, unknown> = {}) => ({
  kind: 'command',
  subject: 'Case',
  action: 'tidy',
  input: z.strictObject({}),
  output: z.string(),
  events: ['case.updated'],
  ...more,
})
const boot = (declared: Record<string, unknown>, handlers = [command('cases.tidy')]) =>
  buildRegistry(handlers, ['cases.tidy'], () => declared)

describe('registry: a half-declared operation stops the start', () => {
  it('has a handler for every operation of the map', () => {
    expect([...buildRegistry(allHandlers).keys()].sort()).to.deep.equal([...OPERATION_NAMES].sort())
  })
  it('accepts a whole declaration', () => {
    expect(boot(spec()).has('cases.tidy')).to.equal(true)
  })
  it('refuses one without handler', () => {
    expect(() => boot(spec(), [])).to.throw('cases.tidy: no handler')
  })
  it('refuses one without permission', () => {
    expect(() => boot(spec({ action: undefined }))).to.throw('cases.tidy: no permission')
    expect(() => boot(spec({ subject: '' }))).to.throw('cases.tidy: no permission')
  })
  it('refuses one without output schema', () => {
    expect(() => boot(spec({ output: undefined }))).to.throw('cases.tidy: no output schema')
  })
  it('refuses one without input schema', () => {
    expect(() => boot(spec({ input: {} }))).to.throw('cases.tidy: no input schema')
  })
  it('refuses a command without event', () => {
    expect(() => boot(spec({ events: [] }))).to.throw('cases.tidy: no event')
  })
  it('refuses a handler of the other kind', () => {
    expect(() => boot(spec({ kind: 'query' }))).to.throw('cases.tidy: handler of the other kind')
  })
  it('refuses a handler that no operation names, and two for one name', () => {
    expect(() => boot(spec(), [command('cases.tidy'), command('cases.stray')])).to.throw('cases.stray')
    expect(() => boot(spec(), [command('cases.tidy'), command('cases.tidy')])).to.throw('the same name')
  })
})
