import type { SeedUser } from '../types.ts'
import { he, she, works } from './user.ts'

const OPS = ['gops-slupno', 'mops-bedzin'] as const

/** People who serve all three centres under a contract, as small offices often arrange it. */
export const sharedUsers: SeedUser[] = [
  he(
    'slawomir.pajak',
    'Sławomir',
    'Pająk',
    works('mgops-kcynia', 'DPO', 'inspektor ochrony danych'),
    ...OPS.map((key) => works(key, 'DPO', 'inspektor ochrony danych')),
  ),
  she(
    'kinga.mroz',
    'Kinga',
    'Mróz',
    works('mgops-kcynia', 'ADMIN', 'administratorka systemu'),
    ...OPS.map((key) => works(key, 'ADMIN', 'administratorka systemu')),
  ),
]
