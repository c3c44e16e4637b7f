import { useNetwork } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconWifiOff } from '../icons.ts'
import text from '../text.module.css'
import css from './Skeleton.module.css'

/** Shorter waits show nothing at all: a flash of grey is worse than a moment of quiet. */
const PATIENCE_MS = 300

/** Grey hairlines of the real row height, without shimmer, once the wait has become noticeable. */
export function SkeletonRows({ rows = 5, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('ui')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  // Nothing is on its way then: a wait without end would look like one that ends soon.
  const { online } = useNetwork()
  if (shown && !online)
    return (
      <p role="status" className={css.waiting}>
        <Icon of={IconWifiOff} /> {t('loadingOffline')}
      </p>
    )
  return (
    <div role="status" className={css.rows} style={{ minHeight: rows * height }}>
      {shown && (
        <>
          <span className={text.sr}>{t('loading')}</span>
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} className={css.row} style={{ height }} aria-hidden>
              <i />
              <i />
              <i />
            </div>
          ))}
        </>
      )}
    </div>
  )
}
