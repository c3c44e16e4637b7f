import type { OutputOf } from '../../../shared/contracts/operations.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useModelShown } from './modelContext.ts'

type ActName =
  | 'models.openConsultation'
  | 'models.remark'
  | 'models.answerRemark'
  | 'models.recommend'
  | 'models.publish'
  | 'models.retire'

/** A step in the life of the version on the page: done, it says so; refused, the page looks again. */
export function useModelAct<N extends ActName>(name: N, done: string, onDone: () => void) {
  const { refetch } = useModelShown()
  const toast = useToast()
  const command = useCommand(name, { touches: ['models.get', 'models.list', 'models.preview'] })
  const answers = {
    onSuccess: (_reply: { data: OutputOf<N> }) => {
      toast({ text: done })
      onDone()
    },
    onError: refetch,
  }
  return { command, answers }
}
