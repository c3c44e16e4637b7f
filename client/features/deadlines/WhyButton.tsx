import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'

export interface Question {
  escalated?: boolean
  /** Completes its name for whoever hears it without the row. */
  about?: string | undefined
}

/**
 * A quiet way to ask why something went up, or why its deadline falls where it falls; the answer opens over
 * the page, and is asked for only then.
 */
export function WhyButton({ escalated = true, about, children }: Question & { children: ReactNode }) {
  const { t } = useTranslation('ui')
  const [isOpen, setOpen] = useState(false)
  const title = t(escalated ? 'why.escalated' : 'why.from')
  return (
    <>
      <button type="button" className={`${text.link} ${text.small}`} onClick={() => setOpen(true)}>
        {title}
        {about && <span className={text.sr}> {about}</span>}
      </button>
      {isOpen && (
        <Dialog opened width={720} title={title} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </>
  )
}
