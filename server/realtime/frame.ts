const FINAL_TEXT = 0x81
const IN_16_BITS = 126
const IN_64_BITS = 127

/**
 * A text as one websocket frame from server to client (RFC 6455, 5.2: final, not masked), header and contents
 * in one piece: the library writes the two apart, and gathering them costs more than the rest of a delivery.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < IN_16_BITS ? 2 : length < 2 ** 16 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = FINAL_TEXT
  frame[1] = head === 2 ? length : head === 4 ? IN_16_BITS : IN_64_BITS
  if (head === 4) frame.writeUInt16BE(length, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, head)
  return frame
}
