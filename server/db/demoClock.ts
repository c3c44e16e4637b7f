import { defineModel, number } from './model.ts'
import type { DbSession } from './transaction.ts'

/** How far the demonstration's clock is from the real one; one document that all processes follow. */
interface DemoClockDoc {
  _id: string
  offsetMs: number
}

const DemoClockModel = defineModel<DemoClockDoc>('DemoClock', 'demoClock', { offsetMs: number })
const ONLY = 'clock'

/** Milliseconds ahead of the real time (behind it when negative); null while nobody has moved it. */
export async function demoOffset(session: DbSession | null = null): Promise<number | null> {
  const options = session ? { session } : {}
  const found = await DemoClockModel.collection.findOne({ _id: ONLY as never }, options)
  return (found as unknown as DemoClockDoc | null)?.offsetMs ?? null
}

export async function storeDemoOffset(offsetMs: number, session: DbSession | null): Promise<void> {
  const options = { upsert: true, ...(session ? { session } : {}) }
  await DemoClockModel.collection.updateOne({ _id: ONLY as never }, { $set: { offsetMs } }, options)
}
