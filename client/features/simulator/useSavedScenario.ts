import { useState } from 'react'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { draftKey, dropDraft, readDraft, writeDraft } from '../forms/drafts.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useNow } from '../session/useNow.ts'

/** The scenario kept in this browser for this acting role; invented families only, so nothing personal. */
export function useSavedScenario() {
  const { session } = useSession()
  const now = useNow()
  const key = draftKey(session.acting.id, 'scenario')
  const [saved] = useState(() => readDraft<Scenario>(key)?.value ?? null)
  return {
    saved,
    save: (scenario: Scenario) => writeDraft(key, scenario, now),
    clear: () => dropDraft(key),
  }
}
