import { diffModels, type Change, type ItemsDiff } from '../../shared/workflow/diff.ts'
import { say } from '../lib/say.ts'
import { readWhole } from './source.ts'

const value = (it: unknown): string => (it === undefined ? '(nothing)' : JSON.stringify(it))
const changeLine = (where: string, { path, before, after }: Change): string =>
  `~ ${[where, ...path].filter(Boolean).join('.')}: ${value(before)} → ${value(after)}`

function itemLines(kind: string, { added, removed, changed, reordered }: ItemsDiff): string[] {
  return [
    ...added.map((id) => `+ ${kind}.${id}`),
    ...removed.map((id) => `- ${kind}.${id}`),
    ...changed.flatMap(({ id, changes }) => changes.map((change) => changeLine(`${kind}.${id}`, change))),
    ...(reordered ? [`~ ${kind}: in another order`] : []),
  ]
}

export async function diff(
  before: string,
  after: string,
  { json = false, exitCode = false }: { json?: boolean; exitCode?: boolean },
): Promise<void> {
  const found = diffModels(await readWhole(before), await readWhole(after))
  if (json) say(JSON.stringify(found, null, 2))
  else if (found.same) say('Both are the same.')
  else {
    const other = Object.values(found.other).flatMap((changes) => changes.map((it) => changeLine('', it)))
    say(
      [...itemLines('states', found.states), ...itemLines('transitions', found.transitions), ...other].join(
        '\n',
      ),
    )
  }
  if (exitCode && !found.same) process.exitCode = 1
}
