import type { IsoDate } from '../../../shared/domain/workingDays.ts'

export interface AbsenceForm {
  membershipId: string
  from: IsoDate | null
  to: IsoDate | null
  substituteMembershipId: string | null
}

export const blankAbsence = (membershipId: string): AbsenceForm => ({
  membershipId,
  from: null,
  to: null,
  substituteMembershipId: null,
})

/** Field → what is wrong there, before the server is asked. */
export function wrongIn({ from, to }: AbsenceForm, today: IsoDate): Record<string, string> {
  return {
    ...(from ? {} : { from: 'required' }),
    ...(to ? {} : { to: 'required' }),
    ...(from && to && to < from ? { to: 'beforeStart' } : {}),
    ...(to && to < today ? { to: 'past' } : {}),
  }
}
