/**
 * What the laws (test/property) begin their chance with, and how long they try: the same short form in every run
 * of the tests; `npm run drill -- laws` gives them other seeds and many times the length.
 */
export const SEED = Number(process.env['PROPERTY_SEED'] ?? 20261110)
const TIMES = Number(process.env['PROPERTY_TIMES'] ?? 1)

export const runs = (short: number): number => short * TIMES
/** Milliseconds a law may take. */
export const PATIENCE = 120_000 * TIMES
