import { readModel } from '../../shared/workflow/modelErrors.ts'
import { isShallow } from '../../shared/workflow/modelJson.ts'
import { Plain, say } from '../lib/say.ts'
import { errorLines, readSource } from './source.ts'

export async function validate(names: string[], { json = false }: { json?: boolean }): Promise<void> {
  const results = []
  for (const name of names) {
    const source = await readSource(name)
    if (!isShallow(source.json)) throw new Plain(`${name} is nested too deeply to be a model.`)
    results.push({ name, ...readModel(source.json) })
  }
  if (json)
    say(
      JSON.stringify(
        results.map(({ name, errors }) => ({ name, errors })),
        null,
        2,
      ),
    )
  else
    for (const { name, model, errors } of results) {
      if (model)
        say(
          `✓ ${name}: ${model.labels.model.pl}, ${model.states.length} states, ${model.transitions.length} transitions`,
        )
      else say([`✗ ${name}: ${errors.length} errors`, ...errorLines(errors)].join('\n'))
    }
  if (results.some(({ model }) => !model)) process.exitCode = 1
}
