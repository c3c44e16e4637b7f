import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/page/Section.tsx'
import { EmptyState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { RemarkItem } from './RemarkItem.tsx'

/** What institutions say of the version: first what waits for an answer, then what has one, folded away. */
export function RemarksPart() {
  const { t } = useTranslation('models')
  const { view, abilities, open } = useModelShown()
  const waiting = view.remarks.filter(({ answer }) => !answer)
  const settled = view.remarks.filter(({ answer }) => answer)
  const mayRemark = abilities['remark']?.allowed ?? false
  return (
    <Section
      title={t('remarks.waiting')}
      end={
        mayRemark && (
          <button type="button" className={text.link} onClick={() => open({ kind: 'remark', path: '' })}>
            {t('act.remark')}
          </button>
        )
      }
    >
      {waiting.length === 0 && (
        <EmptyState kind="nothingYet">
          {t(view.remarks.length === 0 ? 'remarks.none' : 'remarks.allAnswered')}
        </EmptyState>
      )}
      {waiting.map((remark) => (
        <RemarkItem key={remark.id} remark={remark} />
      ))}
      {settled.length > 0 && (
        <details className={css.folded}>
          <summary>{t('remarks.settled', { count: settled.length })}</summary>
          {settled.map((remark) => (
            <RemarkItem key={remark.id} remark={remark} />
          ))}
        </details>
      )}
    </Section>
  )
}
