import { expect } from 'chai'
import { connection } from '../../../server/db/connect.ts'
import { newId } from '../../../server/db/ids.ts'
import { NOT_FOUND } from '../../helpers/evidence.ts'
import { attack, BAD_INPUT, json, msOf, send, type Expected } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

const PESEL = '92030412347'

/** Ten digits and the control digit that makes them a number. */
function pesel(ten: string): string {
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
  const sum = [...ten].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return ten + String((10 - (sum % 10)) % 10)
}

describe('battery D: identifiers and text', () => {
  let scene: Scene
  let worker: Caller
  let caseId: string
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.draft({ familyName: 'Żółwińscy' })).id
  })
  after(() => scene.server.stop())

  const addPerson = (person: Record<string, unknown>, expected: Expected = BAD_INPUT) => {
    const body = json({ lastName: 'Nadolny', roleInFamily: 'father', ...person })
    return attack(worker, { method: 'POST', path: `/api/cases/${caseId}/persons`, body }, expected)
  }
  const search = async (q: string) => {
    const answer = await send(worker, { path: `/api/cases?q=${encodeURIComponent(q)}` })
    expect(answer.status, q).to.equal(200)
    return (answer.body.data as { id: string }[]).map((row) => row.id)
  }

  it('D33 ids of another length, of bytes, in capitals are 400; zeros are nobody’s', async () => {
    const bad = ['a'.repeat(23), 'a'.repeat(25), 'twelve bytes', 'A'.repeat(24), '1', '%00', '%ff', '..%2f..']
    for (const id of bad.map((it) => it.replaceAll(' ', '%20'))) {
      const isUndecodable = id === '%ff'
      const expected: Expected = isUndecodable ? NOT_FOUND : BAD_INPUT
      await attack(worker, { path: `/api/cases/${id}` }, expected)
    }
    await attack(worker, { path: `/api/cases/${'0'.repeat(24)}` }, NOT_FOUND)
  })
  it('D35 NUL, lone surrogates and control characters are no text', async () => {
    for (const odd of ['\u0000', '\ud800', '\udfff', '\u0007', '\u001b[31m', '\u0085', '\u2028'])
      await addPerson({ firstName: `Jan${odd}usz` })
  })
  it('D37 a family emoji is text, a tower of accents is not', async () => {
    await addPerson({ firstName: `J${'\u0301'.repeat(50)}an` })
    await addPerson({ firstName: 'J' + '\u0301'.repeat(1000) })
    const path = `/api/cases/${caseId}/notes`
    const note = { text: 'Rodzina 👨‍👩‍👧‍👦 w komplecie', category: 'general', visibility: 'team' }
    const answer = await send(worker, { method: 'POST', path, body: json(note) })
    expect(answer.status).to.equal(200)
    expect((answer.body.data as { text: string }).text).to.equal(note.text)
  })
  it('D39 with and without Polish letters the same family is found', async () => {
    for (const q of ['Żółwińscy', 'zolwinscy', 'ŻÓŁ', 'zolw', 'żółw'])
      expect(await search(q)).to.include(caseId)
    expect(await search('olwi')).to.not.include(caseId)
  })
  it('D40 a pattern is searched as it stands, at once', async () => {
    await search('warm-up')
    for (const q of ['(q+)+$', '[', '.*', '^$', '\\', '*', `${'q'.repeat(100)}!`]) {
      const start = process.cpuUsage()
      expect(await search(q)).to.deep.equal([])
      expect(msOf(process.cpuUsage(start)), q).to.be.lessThan(50)
    }
    await attack(worker, { path: `/api/cases?q=${'a'.repeat(1000)}` }, BAD_INPUT)
  })
  it('D41 markup stays text: kept as written, answered as JSON that no browser runs', async () => {
    const firstName = '<img src=x onerror=alert(1)>'
    const body = json({ firstName, lastName: 'Nadolny', roleInFamily: 'father' })
    const answer = await send(worker, { method: 'POST', path: `/api/cases/${caseId}/persons`, body })
    expect((answer.body.data as { firstName: string }).firstName).to.equal(firstName)
    expect(answer.headers['content-type']).to.match(/^application\/json/)
    expect(answer.headers['x-content-type-options']).to.equal('nosniff')
    expect(answer.headers['content-security-policy']).to.include("script-src 'self'")
    expect(answer.headers['cache-control']).to.equal('no-store')
  })
  it('D42 a line break gets into no one-line field and no header', async () => {
    await addPerson({ firstName: 'Jan\r\nBcc: ktos@zly.example' })
    const answer = await send(worker, { path: '/api/session', headers: { 'x-request-id': 'mine' } })
    expect(answer.headers['x-request-id']).to.not.equal('mine')
  })
  it('D43 a wrong PESEL is named as wrong and never said again', async () => {
    for (const [number, code] of [
      [PESEL.slice(0, 10) + '0', 'checksum'],
      [pesel('9213041234'), 'date'],
      ['123', 'format'],
      [`${PESEL}1`, 'format'],
    ]) {
      const answer = await addPerson({ firstName: 'Jan', pesel: number })
      expect(answer.body.fields).to.deep.equal({ pesel: code })
      expect(json(answer.body)).to.not.include(number)
    }
    const answer = await addPerson({ firstName: 'Jan', [PESEL]: 'in a key', pesel: null })
    expect(json(answer.body.fields)).to.not.include('in a key')
  })
  it('D43 a right PESEL is shown masked and stored where nobody can read it', async () => {
    const number = pesel('9203041234')
    const body = json({ firstName: 'Jan', lastName: 'Nadolny', roleInFamily: 'father', pesel: number })
    const answer = await send(worker, { method: 'POST', path: `/api/cases/${caseId}/persons`, body })
    expect((answer.body.data as { peselMasked: string }).peselMasked).to.equal(`•••••••${number.slice(-4)}`)
    for (const collection of (await connection().db?.collections()) ?? [])
      for (const doc of await collection.find().toArray())
        expect(json(doc), collection.collectionName).to.not.include(number)
  })
  it('an id of nothing reads like an id that never was', async () => {
    const one = await attack(worker, { path: `/api/cases/${newId()}` }, NOT_FOUND)
    const other = await attack(worker, { path: `/api/cases/${newId()}` }, NOT_FOUND)
    expect({ ...one.body, requestId: '' }).to.deep.equal({ ...other.body, requestId: '' })
  })
})
