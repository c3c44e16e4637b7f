import { spawn } from 'node:child_process'

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** `npm run models -- …` as a process of its own. */
export function modelsCli(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { MONGODB_URI: _uri, ...inherited } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/models/main.ts', ...args], {
      env: { ...inherited, NODE_ENV: 'test', ...env },
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
