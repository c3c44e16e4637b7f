import { say } from './say.ts'

type Stop = () => Promise<unknown>

/**
 * Ends our programs in an orderly way, once, on Ctrl-C, SIGTERM or SIGHUP and at the script's own request.
 * The last one added is ended first. `exitCode` is what a signal leads to.
 */
export function makeStopping(exitCode = 0) {
  const stops: Stop[] = []
  let isStopping = false
  const stopAll = async () => {
    isStopping = true
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes Ctrl-C on a second time; one orderly end is enough.
      if (isStopping) return
      isStopping = true
      say('\nStopping…')
      // Whatever is not listed yet hangs on its lifeline and ends with us.
      void stopAll().finally(() => {
        say('Stopped.')
        process.exit(exitCode)
      })
    })
  }
  return { add: (stop: Stop) => void stops.push(stop), stopAll, isStopping: () => isStopping }
}
