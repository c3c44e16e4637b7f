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
async function costOf(room: string): Promise<number> {
  const [first] = clients
  if (!first) throw new Error('nobody is connected')
  const { user, system } = (await first.emitWithAck('emit', room, n, body)) as NodeJS.CpuUsage
  return user + system
}
// As with ours, what the process would have used anyway is taken off: the same to a room that nobody is in.
const idle = await costOf('nobody')
const cpuMicros = (await costOf('all')) - idle
process.stdout.write(JSON.stringify({ deliveries: n * sockets, cpuMicros }))
process.exit(0)
