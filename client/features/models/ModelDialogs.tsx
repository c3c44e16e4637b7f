import { AnswerDialog } from './AnswerDialog.tsx'
import { ConsultDialog } from './ConsultDialog.tsx'
import { useModelShown, type ModelDialog } from './modelContext.ts'
import { NewDraftDialog } from './NewDraftDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { RecommendDialog } from './RecommendDialog.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import { RetireDialog } from './RetireDialog.tsx'

/** Whatever is open over the page of a model. */
export function ModelDialogs({ dialog, onClose }: { dialog: ModelDialog; onClose: () => void }) {
  const { view } = useModelShown()
  switch (dialog.kind) {
    case 'consult':
      return <ConsultDialog onClose={onClose} />
    case 'recommend':
      return <RecommendDialog onClose={onClose} />
    case 'publish':
      return <PublishDialog onClose={onClose} />
    case 'retire':
      return <RetireDialog onClose={onClose} />
    case 'draft':
      return <NewDraftDialog rows={[view]} from={view.id} onClose={onClose} />
    case 'remark':
      return <RemarkDialog path={dialog.path} onClose={onClose} />
    case 'answer':
      return <AnswerDialog remarkId={dialog.remarkId} onClose={onClose} />
  }
}
