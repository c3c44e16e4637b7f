import { expect } from 'chai'
import { textFrame } from '../../../server/realtime/frame.ts'

/** Reads a frame back by the letter of RFC 6455, 5.2. */
function read(frame: Buffer): { first: number; header: number; length: number; text: string } {
  const short = (frame[1] as number) & 0x7f
  const [header, length] =
    short === 127
      ? [10, Number(frame.readBigUInt64BE(2))]
      : short === 126
        ? [4, frame.readUInt16BE(2)]
        : [2, short]
  return { first: frame[0] as number, header, length, text: frame.subarray(header).toString() }
}

describe('a text as a websocket frame', () => {
  for (const [length, header] of [
    [0, 2],
    [125, 2],
    [126, 4],
    [65_535, 4],
    [65_536, 10],
  ] as const)
    it(`says its length of ${length} bytes in the shortest way`, () => {
      const text = 'x'.repeat(length)
      expect(read(textFrame(text))).to.deep.equal({ first: 0x81, header, length, text })
    })

  it('counts bytes, not letters', () => {
    const text = 'zażółć gęślą jaźń 👪'.repeat(7)
    const { length, text: said } = read(textFrame(text))
    expect(length).to.equal(Buffer.byteLength(text)).and.not.equal(text.length)
    expect(said).to.equal(text)
  })

  it('is not masked, as frames to a client are', () => {
    for (const length of [10, 1000, 70_000])
      expect((textFrame('y'.repeat(length))[1] as number) & 0x80).to.equal(0)
  })
})
