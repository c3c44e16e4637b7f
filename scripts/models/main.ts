import { Command, Option } from 'commander'
import { runMain } from '../lib/say.ts'
import type { SimulateFlags } from './simulate.ts'
import { whole } from './numbers.ts'

/** Cooperation models at the terminal, for those who write and judge them. */
const REFERENCE = `
A model is named by a file with its JSON, by code and version (URR@1), or by the id of its record. Versions that
come with the program are always known; others are looked up in the database that MONGODB_URI names.

Exit code: 0 when all is well, 1 when something is wrong or (with --exit-code) different.`

// Each command loads its own parts when it is called: help and mistakes are answered at once.
const program = new Command('npm run models --')
  .description('Checks, draws, compares, exchanges and tries out cooperation models.')
  .addHelpText('after', REFERENCE)
  .showHelpAfterError('(add --help for what is expected)')

program
  .command('validate')
  .description('say whether a model can be worked with, and if not, what is wrong and where')
  .argument('<model...>', 'files or versions, such as draft.json or URR@1')
  .option('--json', 'as JSON')
  .action(async (names: string[], flags: { json?: boolean }) =>
    (await import('./validate.ts')).validate(names, flags),
  )

program
  .command('draw')
  .description('draw a model as a printable SVG: lanes, stages, deadlines, ways')
  .argument('<model>', 'file or version')
  .option('--out <file>', 'where to write the drawing; else it goes to the terminal')
  .addOption(new Option('--locale <language>', 'language of the drawing').choices(['pl', 'en']).default('pl'))
  .option('--region <code>', 'two digits of a voivodeship: draw in its words')
  .action(async (name: string, flags: { out?: string; locale: 'pl' | 'en'; region?: string }) =>
    (await import('./draw.ts')).draw(name, flags),
  )

program
  .command('diff')
  .description('say what differs between two models')
  .argument('<before>', 'file or version')
  .argument('<after>', 'file or version')
  .option('--json', 'as JSON')
  .option('--exit-code', 'end with 1 when they differ')
  .action(async (before: string, after: string, flags: { json?: boolean; exitCode?: boolean }) =>
    (await import('./diff.ts')).diff(before, after, flags),
  )

program
  .command('export')
  .description('write a model as JSON')
  .argument('<model>', 'version, record or file')
  .option('--out <file>', 'where to write it; else it goes to the terminal')
  .action(async (name: string, flags: { out?: string }) =>
    (await import('./exportModel.ts')).exportModel(name, flags),
  )

program
  .command('import')
  .description('store a file as a new draft in the database that MONGODB_URI names; errors and all')
  .argument('<file>', 'the model as JSON')
  .requiredOption('--as <email>', 'adviser of the region the draft belongs to; it is written in their name')
  .option('--changelog <text>', 'what changes and why', 'Wczytane z pliku.')
  .action(async (file: string, flags: { as: string; changelog: string }) =>
    (await import('./importModel.ts')).importModel(file, flags),
  )

program
  .command('simulate')
  .description('play scenario files, or a random population, on one version or two')
  .argument('[scenario...]', 'files; see scripts/models/scenarios')
  .option('--model <model>', 'file or version to play on; scenarios name their own otherwise')
  .option('--compare <model>', 'a second file or version, played on the very same cases')
  .option('--population <cases>', 'that many invented cases instead of scenarios', whole(1, 1_000_000))
  .option('--seed <number>', 'the same number gives the same cases', whole(0, 4_294_967_295), 1)
  .option('--days <days>', 'how long each case is looked at', whole(1, 800))
  .option('--trace', 'of scenarios: everything that happens, step by step')
  .addOption(new Option('--json', 'as JSON').conflicts(['table', 'chart']))
  .addOption(new Option('--table', 'as a table (the usual)'))
  .addOption(new Option('--chart <file>', 'also as a picture (SVG)'))
  .action(async (files: string[], flags: SimulateFlags) =>
    (await import('./simulate.ts')).simulateScenarios(files, flags),
  )

await runMain(async () => {
  await program.parseAsync()
})
