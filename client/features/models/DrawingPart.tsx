import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import text from '../../ui/text.module.css'
import { Callout } from '../../ui/states/States.tsx'
import { ModelDrawing } from './drawing/ModelDrawing.tsx'
import type { Selection } from './drawing/selection.ts'
import { ErrorList } from './ErrorList.tsx'
import { useModelShown } from './modelContext.ts'
import { RemarkItem } from './RemarkItem.tsx'
import css from './models.module.css'

/** The place of an address such as `?at=transitions.U5` as a choice in the drawing. */
function chosen(at: string | null): Selection | undefined {
  const [kind, id] = at?.split('.') ?? []
  if (kind === 'states' && id) return { kind: 'state', state: id }
  return kind === 'transitions' && id ? { kind: 'steps', link: '', steps: [id] } : undefined
}

/** The drawing with what was said of each place beside it. */
export function DrawingPart() {
  const { t } = useTranslation('models')
  const { view, abilities, model, open } = useModelShown()
  const [params] = useSearchParams()
  const at = params.get('at')
  if (!model)
    return (
      <>
        <Callout tone="amber">{t('noDrawing')}</Callout>
        <ErrorList view={view} />
      </>
    )
  const mayRemark = abilities['remark']?.allowed ?? false
  const about = (place: string) => {
    const here = view.remarks.filter(({ path }) => path === place || path.startsWith(`${place}.`))
    if (here.length === 0 && !mayRemark) return null
    return (
      <>
        <h3>{t('remarks.here')}</h3>
        {here.map((remark) => (
          <RemarkItem key={remark.id} remark={remark} isShort />
        ))}
        {mayRemark && (
          <p className={css.way}>
            <button type="button" className={text.link} onClick={() => open({ kind: 'remark', path: place })}>
              {t('act.remark')}
            </button>
          </p>
        )}
      </>
    )
  }
  return <ModelDrawing key={at ?? ''} model={model} first={chosen(at)} aboutOf={about} />
}
