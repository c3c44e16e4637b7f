import { useLocation, useSearchParams } from 'react-router'
import { columnsOf, questionOf, type ListQuestion } from './listAddress.ts'

/** Filters, sort and the open preview, all in the address; changing one keeps the others. */
export function useListAddress() {
  const { pathname } = useLocation()
  const [params, setParams] = useSearchParams()
  const question: ListQuestion = questionOf(pathname.split('/')[2], params)
  const set = (changes: Record<string, string | null>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [key, value] of Object.entries(changes))
          if (value === null) next.delete(key)
          else next.set(key, value)
        return next
      },
      // A filter tried out is no step that “back” should have to walk through.
      { replace: true, preventScrollReset: true },
    )
  const clear = () => set({ state: null, urgent: null, teryt: null, q: null, open: 'any' })
  return { question, columns: columnsOf(params), set, clear, panel: params.get('panel') }
}
