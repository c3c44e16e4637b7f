import type { Role } from '../../shared/domain/vocabulary.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import type { Calendar } from './calendar.ts'
import type { SeedPartnership } from './data/types.ts'
import type { Command, Scene } from './play.ts'
import type { World } from './world.ts'

const SIGNATORIES: readonly Role[] = ['PARTNERSHIP_LEADER', 'OPS_HEAD', 'PCPR_LEAD', 'MEMBER']

/** A partnership from its proposal to the last accession; the leading centre is in it by leading. */
export function partnershipScenes(
  { model, territory, leader, leaderUser, ...p }: SeedPartnership,
  world: World,
  calendar: Calendar,
  command: Command,
): Scene[] {
  const lead = world.actor(leaderUser, ['PARTNERSHIP_LEADER'], leader)
  const members = p.accessions.filter((it) => it.institution !== leader)
  const versions = publishedModels.filter((it) => it.code === model).map((it) => it.version)
  let id = ''
  const propose = async () => {
    const institutionIds = members.map((it) => world.institution(it.institution)._id)
    const ref = { code: model, version: Math.max(...versions) }
    id = (await command(lead, 'partnerships.propose', { teryt: territory, model: ref, institutionIds })).id
  }
  const activate = () => {
    const authorisedOn = calendar.date(p.activated + 1)
    return command(lead, 'partnerships.activate', { id, authorisedBy: p.authorisedBy, authorisedOn })
  }
  return [
    { at: calendar.moment(p.proposed, 0.3), run: propose },
    ...members.map(({ institution, signed, signatory }, i) => ({
      at: calendar.moment(signed, (i + 1) / (members.length + 2)),
      run: () =>
        command(world.anyone(institution, SIGNATORIES), 'partnerships.accede', {
          id,
          signatory,
          signedOn: calendar.date(signed),
        }),
    })),
    { at: calendar.moment(p.activated, 0.6), run: activate },
  ]
}
