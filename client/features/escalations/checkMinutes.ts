/**
 * Field → code of what the minutes of a decision lack: the day of the meeting, not after `today` (Warsaw day),
 * and at least one who took part.
 */
export function checkMinutes(
  heldOn: string | null,
  attendees: readonly string[],
  today: string,
): Record<string, string> {
  return {
    ...(!heldOn ? { heldOn: 'required' } : heldOn > today && { heldOn: 'future' }),
    ...(attendees.length === 0 && { attendees: 'required' }),
  }
}
