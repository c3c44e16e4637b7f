import { InvalidArgumentError } from 'commander'

/** Reads a whole number between two bounds. */
export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < least || n > most)
      throw new InvalidArgumentError(`It has to be a whole number from ${least} to ${most}.`)
    return n
  }
