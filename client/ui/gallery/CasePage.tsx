import { useEffect } from 'react'
import { TwoColumns } from '../page/Section.tsx'
import { useToast } from '../overlays/Toast.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import { CaseSide } from './CaseSide.tsx'
import css from './gallery.module.css'
import { PlanTable } from './PlanTable.tsx'
import { Situation } from './Situation.tsx'

/** The case overview as drawn, to prove the parts together. */
export function CasePage() {
  const toast = useToast()
  useEffect(() => {
    toast({
      text: 'Beata Wilk (szkoła) oznaczyła „Obiady” jako zrobione',
      person: { name: 'Beata Wilk', sector: 'edu' },
      action: { label: 'Pokaż zmianę', onClick: () => undefined },
    })
  }, [toast])
  return (
    <>
      <CaseHeader primary="Uzupełnij plan do podpisu" />
      <div className={css.content}>
        <TwoColumns
          main={
            <>
              <Situation />
              <PlanTable />
            </>
          }
          side={<CaseSide />}
          sideLabel="Warunki i zespół"
        />
      </div>
    </>
  )
}
