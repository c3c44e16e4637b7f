import { useSearchParams } from 'react-router'
import { useSession } from '../session/SessionProvider.tsx'
import { regionOf } from './versions.ts'

/** Stands in the address for the words the model itself has. */
const COMMON = 'common'

/** In whose words a model is looked at: the region in the address, else the version's own or the reader's. */
export function useRegion(ofVersion?: string | null) {
  const [params, setParams] = useSearchParams()
  const { acting } = useSession().session
  const asked = params.get('words')
  const own = ofVersion ?? regionOf(acting.institution.territory.teryt)
  const choose = (region: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        next.set('words', region ?? COMMON)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { region: asked === COMMON ? '' : (asked ?? own), choose }
}
