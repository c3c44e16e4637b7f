import { writeFile } from 'node:fs/promises'
import { Plain, say } from '../lib/say.ts'

/** Writes a text to the file named, or to the terminal. */
export async function put(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) return say(text)
  await writeFile(out, text.endsWith('\n') ? text : `${text}\n`).catch((error: Error) => {
    throw new Plain(`${out} cannot be written: ${error.message}`)
  })
  say(`Written to ${out}.`)
}

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...cells.map((row) => [...(row[i] ?? '')].length)))
  const isNumber = head.map((_, i) => rows.every((row) => typeof row[i] === 'number' || row[i] === '–'))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - [...cell].length)
        return isNumber[i] ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  const [first = [], ...others] = cells
  return [line(first), widths.map((w) => '─'.repeat(w)).join('  '), ...others.map(line)].join('\n')
}
