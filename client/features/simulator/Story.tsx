import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import type { PlayedVersion } from './useSimulation.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

const AT_MOST = 120

/** The picture in words: every move, reminder and missed deadline with its day. */
export function Story({ version, until }: { version: PlayedVersion; until: Date }) {
  const { t } = useTranslation('simulator')
  const { t: ui } = useTranslation('ui')
  const { traceWord, noticesWord } = useSimulatorWords(version.model)
  const lines = version.outcome.trace
    .filter(({ at }) => at <= until)
    .flatMap((entry, index) => {
      const words = traceWord(entry)
      const notices = noticesWord(entry)
      return words ? [{ key: index, at: entry.at, words, notices, isLate: entry.kind === 'missed' }] : []
    })
    .slice(0, AT_MOST)
  return (
    <Section title={t('story', { version: version.title })}>
      <ol className={css.story}>
        {lines.map(({ key, at, words, notices, isLate }) => (
          <li key={key} data-late={isLate || undefined}>
            <time dateTime={warsawDate(at)} className={text.ink2}>
              {weekdayDateTime(ui, at)}
            </time>
            <span>
              {words}
              {notices && <span className={`${css.notices} ${text.small} ${text.ink2}`}>{notices}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
