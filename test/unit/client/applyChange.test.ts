import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect } from 'chai'
import { applyChange } from '../../../client/api/applyChange.ts'
import type { Change } from '../../../shared/contracts/events.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a live change and a reply on its way', () => {
  const client = new QueryClient()
  after(() => client.clear())

  /** A query whose replies come when the test says so. */
  function asking<T>(queryKey: readonly unknown[], first: T) {
    const onTheWay: ((reply: T) => void)[] = []
    const observer = new QueryObserver<T>(client, {
      queryKey,
      queryFn: () => new Promise<T>((resolve) => onTheWay.push(resolve)),
      initialData: first,
      staleTime: Infinity,
    })
    return {
      onTheWay,
      end: observer.subscribe(() => undefined),
      shown: () => client.getQueryData<T>(queryKey),
    }
  }
  const change = (more: Partial<Change>) =>
    ({
      topic: { kind: 'case', id: 'c' },
      kind: 'updated',
      type: 'case',
      id: 'c',
      version: 2,
      view: { id: 'c', version: 2 },
      n: 1,
      cursor: '',
      ...more,
    }) as Change

  it('a case read before the change does not put the older state back', async () => {
    const key = ['cases.get', { id: 'c' }]
    const reply = (version: number) => ({ data: { id: 'c', version }, abilities: {}, cursor: '' })
    const { onTheWay, end, shown } = asking(key, reply(1))
    void client.invalidateQueries({ queryKey: key })
    await soon()
    applyChange(client, change({}))
    onTheWay[0]?.(reply(1))
    await soon()
    expect(shown()?.data.version).to.equal(2)
    expect(onTheWay, 'asked for anew').to.have.length(2)
    onTheWay[1]?.(reply(3))
    await soon()
    expect(shown()?.data.version).to.equal(3)
    end()
  })

  it('a line that left a list does not come back with it', async () => {
    const key = ['notes.list', { caseId: 'c' }]
    const reply = (...ids: string[]) => ({
      data: ids.map((id) => ({ id, version: 1 })),
      abilities: {},
      cursor: '',
    })
    const { onTheWay, end, shown } = asking(key, reply('n1', 'n2'))
    void client.invalidateQueries({ queryKey: key })
    await soon()
    applyChange(client, change({ kind: 'left', type: 'note', id: 'n1', version: 1, view: undefined }))
    onTheWay[0]?.(reply('n1', 'n2'))
    await soon()
    expect(shown()?.data.map(({ id }) => id)).to.deep.equal(['n2'])
    onTheWay[1]?.(reply('n2'))
    await soon()
    expect(shown()?.data.map(({ id }) => id)).to.deep.equal(['n2'])
    end()
  })
})
