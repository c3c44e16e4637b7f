import { expect } from 'chai'
import { draftsAt, dropAllDrafts, hearsOfSweep, openSlot } from '../../../client/features/forms/drafts.ts'

/** A browser's storage as far as drafts use it: what is stored are its own keys. */
class Stored {
  readonly [key: string]: unknown
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value })
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

describe('drafts on a shared computer', () => {
  const PLACE = 'ws-draft:post:open'
  const at = new Date('2026-11-10T09:00:00Z')
  const globals = globalThis as { localStorage?: Stored }
  beforeEach(() => {
    globals.localStorage = new Stored()
  })
  after(() => {
    delete globals.localStorage
  })

  it('a form that was open when everything was dropped writes nothing any more, and does not say so', () => {
    for (let n = 0; n < 3; n++) {
      const slot = openSlot(PLACE)
      expect(slot.write('before', at)).to.equal(true)
      dropAllDrafts()
      expect(slot.write('after', at)).to.equal(false)
      expect(draftsAt(PLACE)).to.deep.equal([])
    }
  })

  it('nor when the browser then emptied its storage altogether', () => {
    const slot = openSlot(PLACE)
    dropAllDrafts()
    globals.localStorage = new Stored()
    expect(slot.write('after', at)).to.equal(false)
    expect(openSlot(PLACE).write('a new one', at)).to.equal(true)
    expect(slot.write('after', at)).to.equal(false)
  })

  it('a window that hears of it drops what it wrote too late, but not the next person’s drafts', () => {
    const key = 'ws-drafts-mark'
    const now = () => globals.localStorage?.getItem(key) as string
    openSlot(PLACE)
    const first = now()
    expect(hearsOfSweep({ key, oldValue: null, newValue: first }), 'the first mark').to.equal(false)
    dropAllDrafts()
    const second = now()
    openSlot(PLACE).write('written too late', at)
    expect(hearsOfSweep({ key, oldValue: first, newValue: second })).to.equal(true)
    expect(draftsAt(PLACE)).to.deep.equal([])
    dropAllDrafts()
    openSlot(PLACE).write('of the next', at)
    expect(hearsOfSweep({ key, oldValue: first, newValue: second })).to.equal(true)
    expect(draftsAt(PLACE).length).to.equal(1)
  })
})
