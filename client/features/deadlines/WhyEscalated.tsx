import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import text from '../../ui/text.module.css'
import { WhyPanel } from './WhyPanel.tsx'

/**
 * A quiet way to ask why something went up, or why its deadline falls where it falls; the answer opens over
 * the page. `about` completes its name for whoever hears it without the row.
 */
export function WhyEscalated({
  id,
  escalated = true,
  about,
}: {
  id: string
  escalated?: boolean
  about?: string
}) {
  const { t } = useTranslation('deadlines')
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
          <WhyPanel id={id} />
        </Dialog>
      )}
    </>
  )
}
