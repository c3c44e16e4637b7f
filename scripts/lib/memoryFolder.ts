import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'

/** What the databases of a whole test run come to, with room to spare. */
const enough = 3 * 2 ** 30

/**
 * Where a database that nobody keeps lies best: in memory when the system offers a roomy folder there (Linux),
 * since a fresh database is a hundred small files, each forced to the disk; else the system's temporary folder.
 */
export async function memoryFolder(): Promise<string> {
  const shm = await statfs('/dev/shm').catch(() => undefined)
  return shm && shm.bavail * shm.bsize >= enough ? '/dev/shm' : tmpdir()
}
