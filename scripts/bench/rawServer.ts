import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import express from 'express'
import { MongoClient, ObjectId, type Document } from 'mongodb'
import { Server } from 'socket.io'
import { LISTED_FIELDS } from '../../server/features/cases/caseRow.presenter.ts'

/**
 * The yardstick: the same reads and writes with the bare driver, Express and Socket.IO, a session
 * look-up per request and nothing else. Run as its own process; prints its port.
 */
type StringIds = Document & { _id: string }

const uri = process.argv[2] as string
const client = await new MongoClient(uri, { writeConcern: { w: 'majority', journal: true } }).connect()
const db = client.db()
const table = (name: string) => db.collection<StringIds>(name)

/** What ours reads of each case for a list. */
const LISTED = Object.fromEntries(LISTED_FIELDS.map((field) => [field, 1]))

const app = express()
app.use(express.json())
app.use(async (req, res, next) => {
  const session = await table('rawSessions').findOne({ _id: String(req.headers['x-session']) })
  if (!session) return void res.status(401).end()
  const user = await table('users').findOne({ _id: session['userId'] as string })
  res.locals['user'] = user
  next()
})
app.get('/list', async (req, res) => {
  const open = { ownerInstitutionId: String(req.query['institution']), isOpen: true }
  const found = table('cases').find(open, { projection: LISTED })
  res.json({ data: await found.sort({ createdAt: -1 }).limit(50).toArray() })
})
app.get('/case/:id', async (req, res) => {
  res.json({ data: await table('cases').findOne({ _id: req.params.id }) })
})
app.post('/note/:caseId', async (req, res) => {
  const id = () => new ObjectId().toHexString()
  const { caseId } = req.params
  const at = new Date()
  const session = client.startSession()
  try {
    await session.withTransaction(async () => {
      await table('rawNotes').insertOne({ _id: id(), caseId, ...req.body, at }, { session })
      await table('rawAudit').insertOne({ _id: id(), caseId, operation: 'note', at }, { session })
      await table('rawOutbox').insertOne({ _id: id(), caseId, name: 'note.added', at }, { session })
      await table('rawKeys').insertOne({ _id: randomUUID(), reply: req.body as unknown, at }, { session })
    })
  } finally {
    await session.endSession()
  }
  res.json({ data: { ok: true } })
})

const http = createServer(app)
const io = new Server(http, { serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => {
  void socket.join('all')
  // Emits `n` messages of the given body to a room, at the pace at which ours are written (100 a second: in a
  // burst each costs half or less, which no change that comes by itself could), and tells what that cost this process.
  socket.on('emit', (room: string, n: number, body: unknown, ack: (cost: unknown) => void) => {
    const before = process.cpuUsage()
    let left = n
    const emit = () => {
      io.to(room).emit('change', body)
      left -= 1
      if (left > 0) setTimeout(emit, 10)
      else setTimeout(() => ack(process.cpuUsage(before)), 500)
    }
    emit()
  })
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.stdout.write(
    `${JSON.stringify({ port: typeof address === 'object' && address ? address.port : 0 })}\n`,
  )
})
