import { io, type Socket } from 'socket.io-client'

/** What one delivery costs the bare library: `sockets` clients in one room, `n` messages of a change's size. */
const { origin, sockets, n } = JSON.parse(process.argv[2] as string) as {
  origin: string
  sockets: number
  n: number
}
const body = {
  topic: { kind: 'case', id: 'a'.repeat(24) },
  kind: 'entered',
  type: 'note',
  view: { text: 'x'.repeat(300) },
  n: 1,
  cursor: 'c'.repeat(200),
}
const clients = await Promise.all(
  Array.from(
    { length: sockets },
    () =>
      new Promise<Socket>((resolve) => {
        const socket = io(origin, { transports: ['websocket'], forceNew: true })
        socket.once('connect', () => resolve(socket))
      }),
  ),
)
const cost = (await clients[0]?.emitWithAck('emit', n, body)) as { user: number; system: number }
process.stdout.write(JSON.stringify({ deliveries: n * sockets, cpuMicros: cost.user + cost.system }))
process.exit(0)
