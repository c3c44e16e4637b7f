import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildClient } from './lib/client.ts'
import { capture } from './lib/owned.ts'
import { root } from './lib/paths.ts'
import { Plain, runMain, step } from './lib/say.ts'
import { filesUnder } from './lib/treeHash.ts'

/** What an earlier build left would go on being there, and be started, after its source is gone. */
async function clearServer(): Promise<void> {
  for (const folder of ['server', 'shared'])
    await rm(join(root, 'dist', folder), { recursive: true, force: true })
}

async function compileServer(): Promise<void> {
  const tsc = join(root, 'node_modules/typescript-native/bin/tsc')
  const { code, output } = await capture(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root })
  if (code !== '0') throw new Plain(`The server cannot be compiled:\n${output.trim()}`)
}

/** Tables and the like, which the server reads beside its code and the compiler does not carry over. */
async function copyData(): Promise<void> {
  const files = [...(await filesUnder('server')), ...(await filesUnder('shared'))]
  for (const file of files.filter((name) => !/\.(ts|md)$/.test(name))) {
    const target = join(root, 'dist', file)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(root, file), target)
  }
}

await runMain(async () => {
  await clearServer()
  await step('Compiling the server', compileServer)
  await step('Copying its data', copyData)
  await buildClient()
})
