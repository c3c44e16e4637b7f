import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { useOperation } from '../../api/hooks.ts'

/** Institutions of a gmina and its powiat without those that take part already. */
export function useInvitable(teryt: string, without: readonly string[], enabled = true) {
  const local = useOperation('institutions.list', { teryt, limit: '100' }, { enabled })
  const county = useOperation('institutions.list', { teryt: teryt.slice(0, 4), limit: '100' }, { enabled })
  const isThere = local.data !== undefined && county.data !== undefined
  const institutions = [...(local.data?.data ?? []), ...(county.data?.data ?? [])].filter(
    ({ id }) => !without.includes(id),
  )
  return {
    institutions,
    isThere,
    isPending: local.isPending,
    isNobodyLeft: isThere && institutions.length === 0,
  }
}

/** Those who take part in a partnership, asked or signed. */
export const takingPart = ({ leader, members }: PartnershipView): string[] => [
  leader.id,
  ...members.map(({ institution }) => institution.id),
]
