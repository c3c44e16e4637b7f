import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { Reply } from '../../api/reply.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'
import { TabsNav } from '../../ui/page/TabsNav.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { CasesPart } from './CasesPart.tsx'
import { ChangesPart } from './ChangesPart.tsx'
import { DrawingPart } from './DrawingPart.tsx'
import { ModelContext, type ModelDialog, type ModelShown } from './modelContext.ts'
import { ModelDialogs } from './ModelDialogs.tsx'
import { ModelHeader } from './ModelHeader.tsx'
import css from './models.module.css'
import { modelOf } from './readModelView.ts'
import { RegionSelect } from './RegionSelect.tsx'
import { RemarksPart } from './RemarksPart.tsx'
import { TimesPart } from './TimesPart.tsx'
import { useRegion } from './useRegion.ts'

/** One version of a model: its drawing, who is told when, what it changes, what is said of it, whom it concerns. */
export function Page() {
  const { id = '' } = useParams()
  const reply = useOperation('models.get', { model: id })
  const { refetch } = reply
  useLive({ kind: 'models' }, reply.data?.cursor)
  if (reply.data) return <Shown key={id} reply={reply.data} onRefetch={() => void refetch()} />
  if (reply.isError && isGone(reply.error)) return <NoAccess />
  if (reply.isError)
    return (
      <ErrorState
        onRetry={() => void refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      />
    )
  return <SkeletonRows rows={8} />
}

/** Parts in which words of the model are read. */
const WORDED = ['', 'times', 'changes'] as const

/** Another part of the page in the same words. */
function partAddress(part: string, params: URLSearchParams): string {
  const next = new URLSearchParams()
  if (part) next.set('part', part)
  const words = params.get('words')
  if (words) next.set('words', words)
  return `?${next.toString()}`
}

function Shown({ reply, onRefetch }: { reply: Reply<'models.get'>; onRefetch: () => void }) {
  const { t } = useTranslation('models')
  const [params] = useSearchParams()
  const [dialog, setDialog] = useState<ModelDialog | null>(null)
  const { data: view, abilities } = reply
  const { region, choose } = useRegion(view.voivodeship)
  const shown = useMemo<ModelShown>(
    () => {
      const model = modelOf(view)
      return {
        view,
        abilities,
        model: model && inRegion(model, region),
        region,
        open: setDialog,
        refetch: onRefetch,
      }
    },
    // Asking again is the same act whenever it is made.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [view, abilities, region],
  )
  const hasRemarks = view.status !== 'draft' && view.voivodeship !== null
  const parts = [
    { key: '', shown: true, content: <DrawingPart /> },
    { key: 'times', shown: shown.model !== null, content: <TimesPart /> },
    { key: 'changes', shown: view.basedOn !== null, content: <ChangesPart /> },
    { key: 'remarks', shown: hasRemarks, content: <RemarksPart />, count: view.openRemarkCount },
    {
      key: 'cases',
      shown: (abilities['preview']?.allowed ?? false) && shown.model !== null,
      content: <CasesPart />,
    },
  ] as const
  const open = parts.filter((part) => part.shown)
  const current = open.find(({ key }) => key === (params.get('part') ?? '')) ?? open[0]
  return (
    <ModelContext value={shown}>
      <ModelHeader />
      <div className={css.tabs}>
        <TabsNav
          label={t('parts.label')}
          tabs={open.map((part) => ({
            to: partAddress(part.key, params),
            label: t(`parts.${part.key || 'drawing'}`),
            current: part === current,
            ...('count' in part && part.count > 0 ? { count: part.count } : {}),
          }))}
        />
      </div>
      {shown.model && WORDED.some((key) => key === current?.key) && (
        <RegionSelect variants={shown.model.variants} region={region} onChange={choose} />
      )}
      <div className={css.content}>{current?.content}</div>
      {dialog && <ModelDialogs dialog={dialog} onClose={() => setDialog(null)} />}
    </ModelContext>
  )
}
