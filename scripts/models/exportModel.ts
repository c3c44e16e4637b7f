import { put } from './output.ts'
import { readSource } from './source.ts'

export async function exportModel(name: string, { out }: { out?: string }): Promise<void> {
  const { json } = await readSource(name)
  await put(JSON.stringify(json, null, 2), out)
}
