import { z } from 'zod'
import { OPERATION_NAMES, specOf } from '../../shared/contracts/operations.ts'
import type { AnyDefinition } from './define.ts'

/**
 * All handlers by name. Throws one Error naming every operation that lacks a handler, a permission,
 * an output schema or (commands) an event, so a half-declared operation never reaches a user.
 */
export function buildRegistry(
  definitions: readonly AnyDefinition[],
  names: readonly string[] = OPERATION_NAMES,
  lookup: (name: string) => unknown = (name) => specOf(name as never),
): ReadonlyMap<string, AnyDefinition> {
  const handlers = new Map(definitions.map((definition) => [definition.name as string, definition]))
  const faults = names.flatMap((name) =>
    faultsOf(name, lookup(name) as Record<string, unknown>, handlers.get(name)),
  )
  if (handlers.size !== definitions.length) faults.push('two handlers bear the same name')
  for (const name of handlers.keys())
    if (!names.includes(name)) faults.push(`${name}: handler without an operation`)
  if (faults.length > 0) throw new Error(`Operations are not complete:\n  ${faults.join('\n  ')}`)
  return handlers
}

function faultsOf(name: string, spec: Record<string, unknown>, handler: AnyDefinition | undefined): string[] {
  const faults: string[] = []
  if (!handler) faults.push(`${name}: no handler`)
  else if (handler.kind !== spec['kind']) faults.push(`${name}: handler of the other kind`)
  if (!spec['subject'] || !spec['action']) faults.push(`${name}: no permission`)
  if (!(spec['output'] instanceof z.ZodType)) faults.push(`${name}: no output schema`)
  if (!(spec['input'] instanceof z.ZodType)) faults.push(`${name}: no input schema`)
  if (spec['kind'] === 'command' && !(spec['events'] as unknown[] | undefined)?.length)
    faults.push(`${name}: no event`)
  return faults
}
