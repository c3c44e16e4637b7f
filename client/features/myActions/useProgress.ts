import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { putRecord } from '../../api/applyChange.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'

/** What was about to be saved; kept while a conflict is settled. */
export interface Wanted {
  id: string
  status: ActionStatus
  result: string
}

/** Reports progress on one's own action; a version somebody else has changed meanwhile is put before the person. */
export function useProgress() {
  const { t } = useTranslation('myActions')
  const { t: words } = useTranslation('vocabulary')
  const client = useQueryClient()
  const toast = useToast()
  const { mutate, error, isPending, reset } = useCommand('actions.update')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const close = () => {
    setWanted(null)
    reset()
  }
  const save = (action: ActionView, next: Wanted) => {
    setWanted(next)
    const result = next.result.trim()
    mutate(
      { id: action.id, version: action.version, status: next.status, ...(result ? { result } : {}) },
      {
        onSuccess: ({ data, abilities }) => {
          putRecord(client, 'actions.list', data, abilities)
          void client.invalidateQueries({ queryKey: ['actions.list'] })
          toast({ text: t('changed', { status: words(`actionStatus.${data.status}`) }) })
          close()
        },
        // The other version is fetched at once, so that both can be compared.
        onError: ({ code }) => {
          if (code === 'version_conflict') void client.invalidateQueries({ queryKey: ['actions.list'] })
        },
      },
    )
  }
  return { wanted, setWanted, save, close, isPending, error, isConflict: error?.code === 'version_conflict' }
}
export type Progress = ReturnType<typeof useProgress>
