import { useState } from 'react'
import { useParams } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Page as CasePage } from '../cases/CasePage.tsx'
import { useModels } from './useModels.ts'

/** The case page once the version of the model it goes by is at hand, so that its parts need not wait each. */
export function Page() {
  const { id = '' } = useParams()
  return <OneCase key={id} id={id} />
}

function OneCase({ id }: { id: string }) {
  const reply = useOperation('cases.get', { id })
  const ref = reply.data?.data.model
  const { isPending } = useModels(ref ? [ref] : [])
  const [isOpen, setOpen] = useState(false)
  const isReady = !reply.isPending && !isPending
  // A case taken over to another version while it is open stays on screen meanwhile, with what is being typed.
  if (isReady && !isOpen) setOpen(true)
  return isOpen || isReady ? <CasePage /> : <SkeletonRows rows={8} />
}
