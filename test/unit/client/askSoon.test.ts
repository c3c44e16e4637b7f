import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect } from 'chai'
import { askSoon } from '../../../client/api/askSoon.ts'

describe('asking again for what changes touched', () => {
  const client = new QueryClient()
  const asked: string[] = []
  const watch = (name: string, caseId?: string) =>
    new QueryObserver(client, {
      queryKey: [name, caseId ? { caseId } : {}],
      queryFn: () => asked.push(`${name} ${caseId ?? ''}`),
      initialData: 0,
      staleTime: Infinity,
    }).subscribe(() => undefined)
  after(() => client.clear())

  it('happens once for changes that come together, for the case they belong to and what is of none', async () => {
    const ends = [watch('workflow.available', 'a'), watch('workflow.available', 'b'), watch('deadlines.list')]
    for (let n = 0; n < 5; n++) askSoon(client, 'workflow.available', 'a')
    askSoon(client, 'deadlines.list', 'a')
    expect(asked).to.deep.equal([])
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(asked.sort()).to.deep.equal(['deadlines.list ', 'workflow.available a'])
    for (const end of ends) end()
  })
})
