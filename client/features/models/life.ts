import type { ModelStatus } from '../../../shared/workflow/model.ts'

/** The life of a version in order; the schema's own list would bring the whole schema along. */
export const LIFE: readonly ModelStatus[] = ['draft', 'consultation', 'recommended', 'published', 'retired']
