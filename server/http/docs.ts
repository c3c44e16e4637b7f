import express, { type Router } from 'express'
// Not the package itself, which would run the whole of the page's script in the server.
import pageFolder from 'swagger-ui-dist/absolute-path.js'
import { buildOpenApi } from './openapi.ts'

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Wspólna Sprawa: API</title>
    <link rel="stylesheet" href="./docs/swagger-ui.css" />
    <link rel="icon" href="./docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="./docs/swagger-ui-bundle.js"></script>
    <script src="./docs/init.js"></script>
  </body>
</html>
`
const INIT = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null })
`

/** The machine-readable contract and a page to browse it. */
export function docsRouter(): Router {
  const router = express.Router()
  let spec: string | undefined
  router.get('/openapi.json', (_req, res) => {
    // Made for whoever asks first: it costs more than all the rest of a start.
    spec ??= JSON.stringify(buildOpenApi(), null, 2)
    res.type('application/json').send(spec)
  })
  router.get('/docs', (_req, res) => {
    res.type('html').send(PAGE)
  })
  router.get('/docs/init.js', (_req, res) => {
    res.type('text/javascript').send(INIT)
  })
  router.use('/docs', express.static(pageFolder(), { index: false, maxAge: '1d' }))
  return router
}
