import { useEffect, useState } from 'react'
import type { ModelError } from '../../../../shared/workflow/modelErrors.ts'
import type { Json } from './place.ts'

const PAUSE_MS = 250

/**
 * What is wrong with the text as it is written. The schema is heavy, so it is fetched with the editor only; until
 * it is here, and where it cannot be had, `atFirst` stands: what the server found at the last saving, or nothing.
 */
export function useChecked<First extends readonly ModelError[] | null>(
  json: Json,
  atFirst: First,
): readonly ModelError[] | First {
  const [errors, setErrors] = useState<readonly ModelError[] | First>(atFirst)
  useEffect(() => {
    let isOver = false
    const check = async () => {
      const { readModel } = await import('../../../../shared/workflow/modelErrors.ts')
      if (!isOver) setErrors(readModel(json).errors)
    }
    const timer = setTimeout(() => void check().catch(() => undefined), PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [json])
  return errors
}
