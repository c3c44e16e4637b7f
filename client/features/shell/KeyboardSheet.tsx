import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NavKey } from '../../shell/nav.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { areLettersOn, GO_KEYS, setLetters } from './keys.ts'
import css from './keys.module.css'

/** All shortcuts, and the switch for those made of single letters. */
export function KeyboardSheet({ nav, onClose }: { nav: readonly NavKey[]; onClose: () => void }) {
  const { t } = useTranslation('commands')
  const { t: shell } = useTranslation('shell')
  const [letters, setOn] = useState(areLettersOn)
  const rows: { keys: readonly string[]; words: string }[] = [
    { keys: ['Ctrl', 'K'], words: t('keys.search') },
    { keys: ['/'], words: t('keys.search') },
    ...nav.flatMap((place) => {
      const key = GO_KEYS[place]
      return key ? [{ keys: ['g', key], words: shell(`nav.${place}`) }] : []
    }),
    { keys: ['?'], words: t('keys.sheet') },
    { keys: ['Esc'], words: t('keys.escape') },
  ]
  return (
    <Dialog opened onClose={onClose} title={t('keys.title')}>
      <dl className={css.keys}>
        {rows.map(({ keys, words }) => (
          <div key={keys.join()}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        checked={letters}
        label={t('keys.letters')}
        description={t('keys.lettersHint')}
        onChange={(event) => {
          setLetters(event.currentTarget.checked)
          setOn(event.currentTarget.checked)
        }}
      />
    </Dialog>
  )
}
