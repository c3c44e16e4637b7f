import { createServer } from 'node:net'

function tryListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/** Whether nothing listens on this loopback port. */
export const isPortFree = async (port: number) => (await tryListen(port)) !== undefined

/** A loopback port that is free at this moment. */
export async function freePort(): Promise<number> {
  const port = await tryListen(0)
  if (port === undefined) throw new Error('No free port on 127.0.0.1.')
  return port
}
