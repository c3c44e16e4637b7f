import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconCheck } from '../icons.ts'
import text from '../text.module.css'
import css from './Dialog.module.css'

/** Where one is in a dialog of several steps. */
export function DialogSteps({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useTranslation('ui')
  return (
    <ol className={css.steps} aria-label={t('dialog.steps')}>
      {steps.map((name, index) => (
        <li
          key={name}
          className={index < current ? css.past : index === current ? css.present : css.future}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current ? <Icon of={IconCheck} size={14} /> : <i aria-hidden>{index + 1}</i>}
          {name}
          {index < current && <span className={text.sr}> {t('path.done')}</span>}
        </li>
      ))}
    </ol>
  )
}
