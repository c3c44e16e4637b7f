import type { ModelCode, Sector } from '../../../shared/domain/vocabulary.ts'
import type { InstitutionDoc } from '../../../server/db/models/institution.ts'
import { makeInstitution, makePartnership, makePerson } from '../../helpers/world.ts'

/** Where a story happens: a gmina with its centre, the centre's people, and partners in a signed partnership. */

interface Place {
  teryt: string
  name: string
  model: ModelCode
}

export async function makeTown({ teryt, name, model }: Place, partners: InstitutionDoc[] = []) {
  const centre = await makeInstitution('OPS', `Ośrodek ${name}`, { teryt, territoryName: name })
  const partnership = await makePartnership(centre, partners, { modelCode: model })
  const staff = (role: Parameters<typeof makePerson>[1], who: string) => makePerson(centre, role, who)
  return {
    teryt,
    centre,
    partnership,
    worker: await staff('SOCIAL_WORKER', `Joanna Pracowita ${name}`),
    deputy: await staff('SOCIAL_WORKER', `Agata Spokojna ${name}`),
    assistant: await staff('FAMILY_ASSISTANT', `Ewelina Bliska ${name}`),
    head: await staff('OPS_HEAD', `Halina Kierownicza ${name}`),
    leader: await staff('PARTNERSHIP_LEADER', `Lidia Liderska ${name}`),
    dpo: await staff('DPO', `Iga Ochronna ${name}`),
  }
}
export type Town = Awaited<ReturnType<typeof makeTown>>

/** A partner institution of the gmina with somebody who works with families. */
export async function makePartner(place: Place, sector: Sector, institution: string, person: string) {
  const { teryt, name: territoryName } = place
  return makePerson(await makeInstitution(sector, institution, { teryt, territoryName }), 'MEMBER', person)
}

/** Those above the gmina: the powiat's centre with its lead and its decision group, and the region's adviser. */
export async function makeAbove() {
  const pcpr = await makeInstitution('PCPR', 'PCPR w Nakle', { teryt: '0410', level: 'powiat' })
  const rops = await makeInstitution('ROPS', 'ROPS w Toruniu', { teryt: '04', level: 'voivodeship' })
  return {
    powiatLead: await makePerson(pcpr, 'PCPR_LEAD', 'Piotr Powiatowy'),
    decisionMaker: await makePerson(pcpr, 'PGD_MEMBER', 'Grażyna Decyzyjna'),
    adviser: await makePerson(rops, 'ROPS_ADVISOR', 'Robert Regionalny'),
  }
}
