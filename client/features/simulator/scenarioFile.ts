import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'

/** The scenario as the file that `npm run models -- simulate` reads. */
export const fileOf = (scenario: Scenario): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(scenario, null, 2))}`

const MOST_CHARACTERS = 100_000

/** Reads such a file: the scenario, or where it is not one. The schema is fetched only when a file is read. */
export async function readScenario(
  text: string,
): Promise<{ scenario: Scenario } | { errors: string[] } | { errors: null }> {
  if (text.length > MOST_CHARACTERS) return { errors: null }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { errors: null }
  }
  const { zScenario } = await import('../../../shared/workflow/simulate/scenario.ts')
  const result = zScenario.safeParse(json)
  if (result.success) return { scenario: result.data }
  const places = result.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`)
  return { errors: places.slice(0, 8) }
}
