/**
 * Who may import what; docs/ARCHITECTURE.md says why. Types count as well as values.
 */
const features = '^server/features/'
const pkg = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Modules that need each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported must exist and be listed in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'shared-is-pure',
      // dagre ranks the states of the drawn model: pure, needed by the screen and by the command line.
      comment:
        'shared/ runs in the browser and in the server: no Node, no DOM libraries, no clock, few packages.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', pkg('zod', '@casl/ability', '@dagrejs/dagre')] },
    },
    {
      name: 'client-walls',
      comment: 'The client knows the contracts in shared/ and never the server.',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/vite\\.config\\.ts$' },
      // What the build cuts out of the contracts for the browser (client/vite.config.ts).
      to: { pathNot: ['^client/', '^shared/', '^node_modules/', '^virtual:'] },
    },
    {
      name: 'server-walls',
      comment: 'The server stands alone: no client, no scripts, no tests.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|scripts|test)/' },
    },
    {
      name: 'scripts-not-tests',
      comment: 'Tests may use the workshop, not the other way round.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^test/' },
    },
    {
      name: 'feature-walls',
      comment:
        'A feature rests on the kernel and the repositories; another one is reached through its index.ts.',
      severity: 'error',
      from: { path: `${features}([^/]+)/` },
      to: {
        path: '^server/',
        pathNot: ['^server/kernel/', '^server/db/', `${features}$1/`, `${features}[^/]+/index\\.ts$`],
      },
    },
    {
      name: 'features-read-through-repositories',
      comment: 'A feature may know the shape of a record; only repositories, which ask for rights, read it.',
      severity: 'error',
      from: { path: features },
      to: { path: '^server/db/(models/|model\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-walls',
      comment: 'The kernel carries every feature and knows none.',
      severity: 'error',
      from: { path: '^server/kernel/' },
      to: { path: '^server/', pathNot: '^server/(kernel|db|audit|outbox)/' },
    },
    {
      name: 'lower-layers-know-no-feature',
      comment: 'Database, audit, outbox and the two doors reach features through the kernel only.',
      severity: 'error',
      from: { path: '^server/(db|audit|outbox|http|realtime|data)/' },
      to: { path: features },
    },
    {
      name: 'one-user-of-mongoose',
      comment: 'Only server/db talks to the database; the session store brings its own connection.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/db/' },
      to: { path: pkg('mongoose', '@casl/mongoose') },
    },
    {
      name: 'one-user-of-the-driver',
      comment: 'As above, for the driver below Mongoose.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(db/|http/session)' },
      to: { path: pkg('mongodb', 'connect-mongo') },
    },
    {
      name: 'one-user-of-socket-io',
      comment: 'server/realtime is the live door; app.ts and main.ts put the parts together.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(realtime/|app\\.ts$|main\\.ts$)' },
      to: { path: pkg('socket\\.io') },
    },
    {
      name: 'one-user-of-express',
      comment: 'server/http is the other door.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(http/|app\\.ts$|main\\.ts$)' },
      to: { path: pkg('express', 'express-session', 'passport', 'passport-local', 'helmet', 'compression') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^scripts/bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
