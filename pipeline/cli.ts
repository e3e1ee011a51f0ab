/** Arguments, console, exit status; nothing else. Commands load what they need when they run. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { STAGES } from './cache.ts'
import { jsonLog, textLog } from './console.ts'
import type { Log } from './core/log.ts'
import { Fault } from './core/message.ts'

/** What the launcher knows: where the code and its configuration lie, the fingerprint of its code, the entry of workers, the compiled validators. */
export interface Launch {
  readonly root: string
  /** Where raw/, dist/ and build/ lie unless they are named: the project, or the folder a user of the package is in. */
  readonly workspace: string
  readonly code: string
  readonly worker: URL | null
  readonly validators: URL | null
}

/** Runs a command line and sets the exit status: 0 done, 1 the data failed a check, 2 wrong usage or unusable input. */
export async function main(argv: readonly string[], launch: Launch): Promise<void> {
  // A reader that closes early, such as `head`, is no error.
  process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2))
  const log = argv.some((argument, i) => argument === '--log=json' || (argument === 'json' && argv[i - 1] === '--log'))
    ? jsonLog(process.stderr)
    : textLog(process.stderr, process.env)
  try {
    await run(argv, launch, log)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else if (error instanceof Fault) {
      for (const message of error.messages) log({ event: 'fault', message })
      process.exitCode = error.status
    } else {
      process.stderr.write(`Unexpected failure of the program itself: ${(error as Error).stack}\n`)
      process.exitCode = 2
    }
  }
}

async function run(argv: readonly string[], launch: Launch, log: Log): Promise<void> {
  const shown = (folder: string) => relative(process.cwd(), folder) || '.'
  const shipped = (name: string) => shown(join(launch.root, name))
  const within = (name: string) => shown(join(launch.workspace, name))
  const { version } = JSON.parse(readFileSync(join(launch.root, 'package.json'), 'utf8'))
  const program = new Command('cli').version(version).exitOverride().showHelpAfterError('(--help lists what there is)')
  program.description('What texts state about mass violence and its remembrance, as data pinned to their words.')
  const logging = () =>
    new Option('--log <form>', 'messages on standard error').choices(['text', 'json']).default('text')
  const dataset = () => new Option('--dist <dir>', 'the dataset').default(within('dist'))
  const intermediates = () =>
    new Option('--build <dir>', 'folder for what one run leaves for the next').default(within('build'))
  const texts = () =>
    new Option('--raw <dir>', 'folder of .txt, .md and .html files, with or without a sources.yaml').default(
      within('raw'),
    )
  const lexicons = () => new Option('--lexicons <dir>', 'lexicons of English').default(shipped('pipeline/lexicons'))
  const registry = () =>
    new Option('--registry <dir>', 'registry of events and places').default(shipped('pipeline/registry'))
  const print = (text: string) => void process.stdout.write(text)

  program
    .command('build')
    .description('build a dataset from a folder of texts')
    .addOption(texts())
    .addOption(dataset())
    .addOption(new Option('--stage <stage>', 'the last stage to run').choices(STAGES).default('publish'))
    .option('--jobs <n>', 'number of workers (default: as many as are of use)', parseJobs)
    .option('--force', 'make anew what is there already', false)
    .addOption(lexicons())
    .addOption(registry())
    .addOption(intermediates())
    .addOption(logging())
    .addHelpText('after', BUILD_HELP)
    .action(async (options, command: Command) => {
      const { build, summary } = await import('./pipeline.ts')
      const { raw, lexicons, registry, stage, dist, force, jobs = null } = options
      const places = { raw, lexicons, registry, schemas: join(launch.root, 'schemas'), named: namedIn(command) }
      const { code, worker } = launch
      const validators = launch.validators?.href ?? null
      const given = { places, dist, build: options.build, stage, jobs, force }
      const outcome = await build({ ...given, code, worker, validators, log })
      log({ event: 'done', text: summary(outcome, dist, stage), counts: outcome.counts })
    })

  program
    .command('package')
    .description('put beside a dataset what is made of it: descriptions, Parquet, SQLite, a workbook')
    .addOption(dataset())
    .option('--text-only', 'leave out what is not committed', false)
    .option('--force', 'make anew what is there already', false)
    .addOption(intermediates())
    .addOption(logging())
    .action(async options => {
      const { pack } = await import('./package.ts')
      const text = await pack({ ...options, packageJson: join(launch.root, 'package.json'), code: launch.code, log })
      log({ event: 'done', text, counts: {} })
    })

  program
    .command('release')
    .description('pack a dataset for download: ZIP and tar.gz with checksums, and what changed since an earlier one')
    .addOption(dataset())
    .option('--out <dir>', 'folder for the archives', within('build/release'))
    .option('--since <dir>', 'an earlier dataset, for the release notes')
    .option('--tombstones <file>', 'the list of removed ids, to be put into the archives')
    .option('--library <file>', 'the npm package, to be put beside the archives')
    .addOption(logging())
    .action(async ({ dist, out, since = null, tombstones = null, library = null }) => {
      const { release } = await import('./release.ts')
      const packageJson = join(launch.root, 'package.json')
      const text = await release({ dist, out, since, tombstones, library, packageJson })
      log({ event: 'done', text, counts: {} })
    })

  program
    .command('verify')
    .description(
      'prove a dataset offline, from its own files: hashes, quotes, schemas, foreign keys, CSV = JSON = YAML',
    )
    .argument('[dist]', 'the dataset (also --dist)')
    .addOption(dataset())
    .addOption(logging())
    .action(async (argument, options) => {
      const { verify } = await import('./verify.ts')
      print(await verify(argument ?? options.dist, log))
    })

  program
    .command('explain')
    .description('show a record, its words in context, the rule that made it, its evidence, and what lost against it')
    .argument('<id>', 'id of a record')
    .addOption(dataset())
    .addOption(texts())
    .addOption(lexicons())
    .addOption(registry())
    .addOption(logging())
    .action(async (id, options, command: Command) => {
      const [{ explain }, { readAdditions, readConfig }] = await Promise.all([
        import('./explain.ts'),
        import('./stages/ingest/config.ts'),
      ])
      const config = [
        readConfig(options.lexicons, 'lexicons'),
        readConfig(options.registry, 'registry'),
        ...readAdditions(options.raw, namedIn(command)),
      ]
      const faults = config.flatMap(part => part.faults)
      if (faults.length > 0) throw new Fault(faults, 2)
      print(
        explain(
          options.dist,
          id,
          config.flatMap(({ files }) => files),
        ),
      )
    })

  program
    .command('report')
    .description('say what the sources of a dataset state of each event, side by side, and what does not add up')
    .addOption(dataset())
    .option('--event <id>', 'one event')
    .addOption(logging())
    .action(async ({ dist, event = null }) => {
      const { report } = await import('./report.ts')
      print(report(dist, event))
    })

  program
    .command('diff')
    .description('say what differs between two datasets, as Markdown')
    .argument('<old>', 'a dataset')
    .argument('<new>', 'another')
    .option('--json', 'as JSON', false)
    .option('--tombstones <file>', 'also bring this list of removed ids up to date')
    .addOption(logging())
    .action(async (older, newer, options) => {
      const [{ diff, diffText }, { updateTombstones }] = await Promise.all([
        import('./diff.ts'),
        import('./diff/tombstones.ts'),
      ])
      const differences = diff(older, newer)
      const { tombstones } = options
      if (tombstones) updateTombstones(tombstones, version, differences)
      print(options.json ? `${JSON.stringify(differences, null, 2)}\n` : diffText(older, newer, differences))
    })

  program
    .command('evaluate')
    .description('score a dataset against annotations: precision and recall per table')
    .addOption(dataset())
    .option('--gold <dir>', 'the annotations: all of them, or one folder', within('tests/gold'))
    .option('--corpus <name>', 'five-texts, world-open, world-closed, or a folder of annotated texts (built first)')
    .option('-v, --verbose', 'list each miss: file, words, gold, got, quote', false)
    .option('--reveal', 'show words of closed texts, too', false)
    .addOption(new Option('--json', 'as JSON').default(false).conflicts('markdown'))
    .option('--markdown', 'as Markdown', false)
    .option('--check', 'fail where a figure is below its threshold (thresholds.yaml of the annotations)', false)
    .addOption(logging())
    .action(async options => {
      const { evaluate } = await import('./evaluate.ts')
      print(await evaluate({ ...options, ...launch, log }))
    })

  await program.parseAsync(argv, { from: 'user' })
}

function parseJobs(text: string): number {
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs
  throw new InvalidArgumentError('Expected a whole number from 1 to 256.')
}

/** The folders of configuration that the user named: nothing is added to them. */
const namedIn = (command: Command) =>
  (['lexicons', 'registry'] as const).filter(part => command.getOptionValueSource(part) === 'cli')

const BUILD_HELP = `
What raw/lexicons/*.yaml and raw/registry/*.yaml hold is added to the lexicons and the registry, unless they are named.
Each stage leaves readable JSON in build/<stage>/<source-id>.json, by which a later build redoes only what changed.
With more than 20 MB of text a full build keeps build/normalize/ only. Nothing outside DIST and build/ is written.`
