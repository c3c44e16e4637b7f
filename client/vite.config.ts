import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import { OPERATION_NAMES, specOf } from '../shared/contracts/operations.ts'
import { publishedModels } from '../shared/workflow/models/index.ts'

const root = decodeURIComponent(new URL('.', import.meta.url).pathname)
/** The watched server's address in development; loadEnv also reads the process environment. */
const server = `http://127.0.0.1:${loadEnv('development', root, 'PORT').PORT ?? '3000'}`

/**
 * The browser needs of the contracts only where each operation lives; the schemas themselves, and the
 * validation library with them, stay on the server.
 */
function operationRoutes(): Plugin {
  const id = 'virtual:operation-routes'
  const routes = Object.fromEntries(
    OPERATION_NAMES.map(specOf).map((spec, i) => [
      OPERATION_NAMES[i],
      { kind: spec.kind, method: spec.method, path: spec.path },
    ]),
  )
  return {
    name: 'operation-routes',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (loaded) =>
      loaded === `\0${id}` ? `export const OPERATION_ROUTES = ${JSON.stringify(routes)}` : undefined,
  }
}

/** The published models as plain data, checked here: their schema, too, stays out of the browser. */
function publishedModelData(): Plugin {
  const id = 'virtual:published-models'
  return {
    name: 'published-models',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (loaded) =>
      loaded === `\0${id}` ? `export const MODELS = ${JSON.stringify(publishedModels)}` : undefined,
  }
}

/** The highest of eleven takes ten times as long for a twentieth. */
const THOROUGH = { [constants.BROTLI_PARAM_QUALITY]: 9 }
/** Small files gain nothing. */
const WORTH_PACKING = 1500

/** Each script, style and text also packed, once and thoroughly, so that the server need not for every reader. */
function packedAssets(): Plugin {
  return {
    name: 'packed-assets',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          if (source.length < WORTH_PACKING || !/\.(js|css|svg|json)$/.test(file.fileName)) continue
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(source, { params: THOROUGH }),
          })
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(source) })
        }
      },
    },
  }
}

/**
 * Pages arrive by lazy routes, each in a chunk of its own; only what every page needs is in the first script.
 * Libraries that change rarely are cut off by name, so a release does not make people fetch them again.
 */
export default defineConfig({
  root,
  plugins: [react(), operationRoutes(), publishedModelData(), packedAssets()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Scripts so put together import from each other in circles; each module then begins when first needed.
        strictExecutionOrder: true,
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
              priority: 2,
            },
            { name: 'i18n', test: /node_modules[\\/](i18next|react-i18next)[\\/]/, priority: 2 },
            // The start in one piece, and what several pages share in a few: by default some two hundred scripts
            // of a few lines each would have to come before the page of a case shows.
            { name: 'start', test: /client[\\/]main\.tsx$/, priority: 1 },
            { name: 'ui', test: /node_modules/, minShareCount: 12 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 60_000 },
          ],
        },
      },
    },
  },
})
