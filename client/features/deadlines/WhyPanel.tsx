import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useOnChange } from '../../api/useLive.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import css from './deadlines.module.css'
import { useTrailWords } from './useTrailWords.ts'

/** One deadline explained: its rule with the days left out, who was told when or why not, what comes next. */
export function WhyPanel({ id }: { id: string }) {
  const { t } = useTranslation('deadlines')
  const { t: term } = useTranslation('case')
  const reply = useOperation('deadlines.why', { id })
  const words = useTrailWords(reply.data ? [reply.data.data.deadline] : [])
  // Outside the case a deadline has no stream; a notice about it is the sign to look again.
  useOnChange((change) => {
    if (change.type === 'notification' && change.kind === 'entered') void reply.refetch()
  })
  if (reply.isError && isGone(reply.error))
    return <EmptyState kind="outOfScope">{t('page.missing')}</EmptyState>
  if (reply.isError && !reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  if (!reply.data) return <SkeletonRows rows={5} />
  const why = reply.data.data
  const { deadline, trail } = why
  return (
    <div className={css.why}>
      <p className={css.about}>{words.about(deadline)}</p>
      <p className={`${text.small} ${text.ink2}`}>
        {t('owner', { who: words.owner(deadline) })}
        {deadline.caseId && (
          <>
            {' '}
            <Link to={`/cases/${deadline.caseId}`}>
              {deadline.caseNumber
                ? term('name.number', { number: deadline.caseNumber })
                : term('name.unnamed')}
            </Link>
          </>
        )}
      </p>
      <h3>{t('rule')}</h3>
      {words.rule(deadline).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h3>{t('trail')}</h3>
      {trail.length === 0 && <p>{t('nothingYet')}</p>}
      <ol className={css.trail}>
        {trail.map((entry, index) => (
          <li key={index} data-missed={entry.kind === 'missed' || undefined}>
            <div className={css.when}>{words.at(entry.at)}</div>
            <div>
              <div className={text.medium}>{words.happened(entry)}</div>
              {words.reached(entry).map((line) => (
                <div key={line} className={`${text.small} ${text.ink2}`}>
                  {line}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <h3>{t('next.title')}</h3>
      <p>
        {why.next && t('next.if')} {words.next(why)}
      </p>
    </div>
  )
}
