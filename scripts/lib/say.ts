/** Writes one line for the person at the terminal. */
export type Log = (line: string) => void

/** A step's way to tell how far it is ("12 of 42 MB"); shown with the running time. */
export type Detail = (text: string) => void

/** An expected failure: its message is one whole sentence with the way out, shown without a stack. */
export class Plain extends Error {
  override name = 'Plain'
}

// A closed terminal must not stop us from ending our programs in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

export const say: Log = (line) => {
  process.stdout.write(`${line}\n`)
}

export const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** The lines of the steps under way, so that a terminal shows those that run side by side as one. */
const underWay = new Set<() => string>()

/**
 * Runs one step and shows that it lives: on a terminal the line counts seconds, elsewhere (a build
 * server's log) a line comes every twenty. `run` may call `detail`; its last text stays on the final line,
 * which bears a cross when `run` throws or `isGood` refuses the result.
 */
export async function step<T>(
  label: string,
  run: (detail: Detail) => Promise<T>,
  isGood: (result: T) => boolean = () => true,
): Promise<T> {
  const start = performance.now()
  const isTty = process.stdout.isTTY
  let note = ''
  const line = (mark: string) => `${mark} ${label}${note ? `: ${note}` : ''} (${seconds(start)})`
  const alive = () => line('…')
  const show = () =>
    process.stdout.write(isTty ? `\r\x1b[2K${[...underWay].map((it) => it()).join('  ')}` : `${alive()}\n`)
  const beat = setInterval(show, isTty ? 500 : 20_000)
  underWay.add(alive)
  const finish = (mark: string) => {
    clearInterval(beat)
    underWay.delete(alive)
    process.stdout.write(`${isTty ? '\r\x1b[2K' : ''}${line(mark)}\n`)
  }
  try {
    const result = await run((text) => {
      note = text
    })
    finish(isGood(result) ? '✓' : '✗')
    return result
  } catch (error) {
    finish('✗')
    throw error
  }
}

/** Runs a script's body; a Plain failure becomes its sentence, any other keeps its stack. Exit code 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    process.exitCode = 1
    if (error instanceof Plain) process.stderr.write(`\n${error.message}\n`)
    else
      process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
}
