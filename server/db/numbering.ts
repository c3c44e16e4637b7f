import type { ClientSession } from 'mongoose'
import { CounterModel } from './models/records.ts'

/** The next case number of a centre in a year, `2026/014`. A rolled-back attempt gives its number back. */
export async function nextCaseNumber(
  session: ClientSession | null,
  institutionId: string,
  year: string,
): Promise<string> {
  const row = await CounterModel.findOneAndUpdate(
    { _id: `case:${institutionId}:${year}` },
    { $inc: { value: 1 } },
    { upsert: true, returnDocument: 'after', session },
  ).lean()
  return `${year}/${String(row?.value ?? 1).padStart(3, '0')}`
}
