import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import type { PlayedVersion } from './useSimulation.ts'
import css from './simulator.module.css'
import { toldOnce } from './storyLines.ts'
import { useSimulatorWords } from './useSimulatorWords.ts'

const AT_MOST = 120

/** The picture in words: every move, reminder, missed deadline and refused step with its day. */
export function Story({ version, until }: { version: PlayedVersion; until: Date }) {
  const { t } = useTranslation('simulator')
  const { t: ui } = useTranslation('ui')
  const { traceWord, detailWord } = useSimulatorWords(version.model)
  const lines = toldOnce(version.outcome.trace)
    .filter(({ at }) => at <= until)
    .flatMap((entry, index) => {
      const words = traceWord(entry)
      const detail = detailWord(entry)
      return words ? [{ key: index, at: entry.at, words, detail, isLate: entry.kind === 'missed' }] : []
    })
    .slice(0, AT_MOST)
  return (
    <Section title={t('story', { version: version.title })}>
      <ol className={css.story}>
        {lines.map(({ key, at, words, detail, isLate }) => (
          <li key={key} data-late={isLate || undefined}>
            <time dateTime={warsawDate(at)} className={text.ink2}>
              {weekdayDateTime(ui, at)}
            </time>
            <span>
              {words}
              {detail && <span className={`${css.detail} ${text.small} ${text.ink2}`}>{detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
