/** `npm run import -- KIND FILE`: records what a file holds, straight into a database. */
import { inspect } from 'node:util'
import { lockFile } from '../../process/folder-lock.ts'
import { isProgram } from '../../process/is-program.ts'
import { StartError } from '../../process/start-error.ts'
import { withoutPassword } from '../../process/wait-for-server.ts'
import { asFailure } from '../../schema/errors.ts'
import { isServer } from '../config.ts'
import { grouped, progressLine } from './console.ts'
import { leftOutOf, Stop, WrongFile } from './entries.ts'
import { Tally } from './importer.ts'
import { openImport } from './kinds.ts'
import { fieldsOf, type Options, readOptions, USAGE, UsageError } from './options.ts'
import { openReport } from './report.ts'
import { runImport } from './run.ts'
import { type Counts, stateFile } from './state.ts'

/** `wrong`: the command or the file is wrong; nothing was recorded. */
const EXIT = { done: 0, stopped: 1, wrong: 2, refused: 3 } as const

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if ('help' in options) {
    console.log(options.help ? await fieldsOf(options.help) : USAGE)
    return EXIT.done
  }
  const { kind, path, format, url, owner, source, status, storeOptions } = options
  const store = isServer(url) ? withoutPassword(url) : url
  const unmapped = new Tally()
  const opened = await openImport(kind, format, path, status, { url, owner, source, unmapped, storeOptions })
  const began = performance.now()
  const unlocks: (() => void)[] = []
  try {
    const leftOut = leftOutOf(path)
    if (leftOut.length > 0)
      console.error(`Not read, as they are neither JSON nor CSV by their names: ${listed(leftOut)}.`)
    const file = stateFile(path, { kind, format, owner, source, status, store })
    unlocks.push(await lockFile(file.path, 'wait until it has ended'))
    unlocks.push(await lockFile(options.report, 'name another place with --report'))
    const state = file.load()
    const before = { ...state.counts }
    if (state.position > 0) console.error(`Going on behind ${grouped(before.read)} that an earlier run has done.`)
    const report = openReport(options.report, state.reportBytes)
    const line = progressLine(opened.source, process.stderr, before)
    const job = { ...opened, stateFile: file, state, report, unmapped, onProgress: line.tell }
    const counts = await runImport(job)
      .catch((error) => {
        console.error('The import has stopped. What it has recorded stays; run it again, and it goes on from there.')
        throw error
      })
      .finally(line.end)
    const seconds = (performance.now() - began) / 1000
    console.log(summary(options, store, counts, (counts.read - before.read) / seconds, seconds, unmapped))
    return counts.refused > 0 ? EXIT.refused : EXIT.done
  } finally {
    for (const unlock of unlocks) unlock()
    await opened.importer.close()
  }
}

const MOST_LISTED = 10

function listed(names: readonly string[]): string {
  const beyond = names.length - MOST_LISTED
  return `${names.slice(0, MOST_LISTED).join(', ')}${beyond > 0 ? ` and ${grouped(beyond)} more` : ''}`
}

function summary(
  { kind, path, format, owner, source, status, report }: Options,
  store: string,
  { read, written, changed = 0, withdrawn = 0, absent = 0, unchanged, refused, passed }: Counts,
  rate: number,
  seconds: number,
  unmapped: Tally,
): string {
  const parts = [
    `${grouped(written)} written`,
    ...(changed > 0 ? [`${grouped(changed)} changed`] : []),
    ...(withdrawn > 0 ? [`${grouped(withdrawn)} withdrawn`] : []),
    ...(absent > 0 ? [`${grouped(absent)} to be withdrawn and not on record`] : []),
    `${grouped(unchanged)} on record already`,
    `${grouped(refused)} refused`,
  ]
  if (passed > 0) parts.push(`${grouped(passed)} no ${kind}`)
  const lines = [
    `${path} to the ${kind} in ${store}: ${grouped(read)} read, ${parts.join(', ')}; ` +
      `${seconds.toFixed(1)} s, ${grouped(rate)} a second.`,
  ]
  if (refused > 0) lines.push(`What was refused, and why: ${report}`)
  const lost = Object.entries(unmapped.counts)
    .sort(([, one], [, other]) => other - one)
    .map(([what, count]) => `${grouped(count)} x ${what}`)
  if (lost.length > 0) lines.push(`No record has a place for: ${lost.join(', ')}.`)
  if (changed + withdrawn + absent > 0) {
    const whose = `${owner} has imported from the source ${source}`
    lines.push(`Changed and withdrawn (MOD and DEL of a delta) is only what ${whose}, and nobody has changed here.`)
  }
  if (kind === 'persons' && format !== 'notices' && written > 0) {
    lines.push(`Persons of whom the file states no status are recorded as ${status} (--status).`)
  }
  return lines.join('\n')
}

/** What the operator may do about an error; a fault of ours is shown in full. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`
  if (error instanceof WrongFile) return `${error.message}\nNothing was imported.`
  const isOfSystem = error instanceof Error && 'syscall' in error // its message says which file, and why
  const isKnown = error instanceof Stop || error instanceof StartError || isOfSystem || asFailure(error) !== undefined
  return isKnown && error instanceof Error ? error.message : inspect(error)
}

if (isProgram(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(explain(error))
    process.exitCode = error instanceof UsageError || error instanceof WrongFile ? EXIT.wrong : EXIT.stopped
  }
}
