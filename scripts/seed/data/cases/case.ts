import type { PartnershipKey, SeedCase } from '../types.ts'

type Always = 'key' | 'family' | 'state' | 'entryReasons' | 'address' | 'members' | 'timeline'
/** What a case must say for itself; the rest starts empty. */
type CaseStory = Pick<SeedCase, Always> & Partial<Omit<SeedCase, Always | 'partnership' | 'gmina'>>

const caseIn =
  (partnership: PartnershipKey, gmina: string) =>
  (story: CaseStory): SeedCase => ({
    partnership,
    gmina,
    urgent: false,
    problemAreas: [],
    attempts: [],
    needsCrossSector: false,
    rapidIntervention: false,
    situation: {},
    consents: { excluded: {}, unreachable: {} },
    staff: [],
    invitations: [],
    notes: [],
    actions: [],
    escalations: [],
    ...story,
  })

export const kcyniaCase = caseIn('kcynia', '0410013')
export const slupnoCase = caseIn('slupno', '1419122')
export const bedzinCase = caseIn('bedzin', '2401011')
