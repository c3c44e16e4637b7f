import type { Change } from '../../../../shared/workflow/diff.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Follows a path of a comparison: fields, and items of lists by their own names. */
function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => {
    const item = /^\[(.+)\]$/.exec(name)?.[1]
    if (item && Array.isArray(at)) {
      return at.find((one) => isRecord(one) && Object.values(one).some((value) => value === item))
    }
    return isRecord(at) ? at[name] : undefined
  }, root)
}

const isTime = (value: unknown): boolean =>
  isRecord(value) && typeof value['n'] === 'number' && typeof value['unit'] === 'string'

/** “21 days” became “30 days” says more than “21” became “30”: number and unit are told together. */
export function wholeTimes(changes: readonly Change[], before: unknown, after: unknown): Change[] {
  const told = new Map<string, Change>()
  for (const change of changes) {
    const last = change.path.at(-1)
    const path = change.path.slice(0, -1)
    const [was, is] = [valueAt(before, path), valueAt(after, path)]
    const isPart = (last === 'n' || last === 'unit') && isTime(was) && isTime(is)
    const whole = isPart ? { path, before: timeOf(was), after: timeOf(is) } : change
    told.set(whole.path.join('.'), whole)
  }
  return [...told.values()]
}

/** Only the length: what else hangs on it is told on its own. */
const timeOf = (value: unknown): unknown => (isRecord(value) ? { n: value['n'], unit: value['unit'] } : value)
