import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IconArrowsExchange } from '../../ui/icons.ts'
import { CalmLine } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { awaitedOf, useWaitingElsewhere } from '../shell/ownWork.ts'
import { useWaitingWords } from '../shell/useWaitingWords.ts'
import css from './home.module.css'

/** One line for each other post at which somebody waits for this person, with the way there. */
export function Elsewhere() {
  const { t } = useTranslation('home')
  const { actAs } = useSession()
  const words = useWaitingWords()
  const { elsewhere } = useWaitingElsewhere()
  const waiting = elsewhere.filter(({ waits }) => awaitedOf(waits) > 0)
  if (waiting.length === 0) return null
  return (
    <div className={css.elsewhere}>
      {waiting.map(({ post, waits }) => (
        <CalmLine key={post.id} icon={<Icon of={IconArrowsExchange} />}>
          {t('elsewhere', { post: post.title, institution: post.institution.shortName, what: words(waits) })}{' '}
          <button type="button" className={text.link} onClick={() => actAs(post.id)}>
            {t('elsewhereGo')}
            <span className={text.sr}>: {post.title}</span>
          </button>
        </CalmLine>
      ))}
    </div>
  )
}
