import { expect } from 'chai'
import { endOf, mended, type Link } from '../../../client/api/pageChain.ts'

interface Row {
  id: string
  version: number
}

/** A list of a server: rows in order, pages of three, continuations sealed afresh with every answer. */
class ServedList {
  rows: Row[]
  #sealed = 0
  constructor(ids: string) {
    this.rows = [...ids].map((id) => ({ id, version: 1 }))
  }
  page(next: string | null) {
    const after = next?.split('/')[0]
    const from = after === undefined ? 0 : this.rows.findIndex(({ id }) => id > after)
    const data = from < 0 ? [] : this.rows.slice(from, from + 3)
    const more = from >= 0 && from + 3 < this.rows.length
    return { data, page: { next: more ? `${data.at(-1)?.id}/${this.#sealed++}` : null } }
  }
  /** Every page asked again as it was asked before. */
  ask(links: readonly Link[]) {
    return [null, ...links.map(({ next }) => next)].map((next) => this.page(next))
  }
}

const shown = (pages: ReturnType<ServedList['ask']>): string =>
  pages.flatMap(({ data }) => data.map(({ id }) => id)).join('')

/** Pages as the hook puts them right, one after the other. */
function settle(list: ServedList, links: readonly Link[]) {
  for (let turn = 0; turn < 10; turn++) {
    const pages = list.ask(links)
    const now = mended(links, pages.map(endOf))
    if (now === links) return { pages, links }
    links = now
  }
  throw new Error('never settles')
}

/** The list opened as far as it goes. */
function opened(list: ServedList): readonly Link[] {
  const links: Link[] = []
  for (;;) {
    const { next, after } = endOf(list.ask(links).at(-1)!)
    if (next === null) return links
    links.push({ next, after })
  }
}

describe('pages of a list that changes while it is open', () => {
  it('stays as it was asked while nothing moves, though every answer is sealed anew', () => {
    const list = new ServedList('bcdefghij')
    const links = opened(list)
    expect(links).to.have.length(2)
    expect(mended(links, list.ask(links).map(endOf))).to.equal(links)
  })

  it('a row that comes in on top pushes none out between two pages', () => {
    const list = new ServedList('bcdefghij')
    const links = opened(list)
    list.rows.unshift({ id: 'a', version: 1 })
    // What asking each page as before would show: d is pushed out of the first and not in the second.
    expect(shown(list.ask(links))).to.equal('abcefghij')
    expect(shown(settle(list, links).pages)).to.equal('abcdefghi')
  })

  it('a row that goes brings none twice, and a page too many goes', () => {
    const list = new ServedList('bcdefgh')
    const links = opened(list)
    list.rows = list.rows.filter(({ id }) => id !== 'b')
    const settled = settle(list, links)
    expect(shown(list.ask(links))).to.equal('cdeefgh')
    expect(shown(settled.pages)).to.equal('cdefgh')
    expect(settled.links).to.have.length(1)
  })

  it('waits for a page that is still on its way', () => {
    const list = new ServedList('bcdefghij')
    const links = opened(list)
    list.rows.unshift({ id: 'a', version: 1 })
    const [, ...rest] = list.ask(links).map(endOf)
    expect(mended(links, [undefined, ...rest])).to.equal(links)
  })

  it('asks again below a last row that has changed, for its place in the order may have', () => {
    const list = new ServedList('bcdefghij')
    const links = opened(list)
    list.rows = list.rows.map((row) => (row.id === 'd' ? { ...row, version: 2 } : row))
    expect(mended(links, list.ask(links).map(endOf))[0]?.after).to.equal('d 2')
  })

  it('finds the end of notices too, whose rows lie beside a count', () => {
    const items = [{ id: 'a', version: 1 }]
    expect(endOf({ data: { items, unread: 1 }, page: { next: 'n' } })).to.deep.equal({
      next: 'n',
      after: 'a 1',
    })
  })
})
