/** `npm run log -- COMMAND`: verifies, searches and exports the processing log. */
import { inspect, parseArgs } from 'node:util'
import { environment } from '../../process/environment.ts'
import { isProgram } from '../../process/is-program.ts'
import { createSettings } from '../../process/settings.ts'
import { StartError } from '../../process/start-error.ts'
import { type Anchor, anchorsIn } from '../anchors/anchor-file.ts'
import { type LogKeys, verifyingKey } from '../chain/keys.ts'
import { readProcessingLogConfig } from '../config.ts'
import { type Findings, faultSentence } from '../verification/findings.ts'
import { verifyLog } from '../verification/verify.ts'
import { keygenCommand, openCommand } from './auditor-commands.ts'
import { exportCommand, searchCommand } from './search-commands.ts'
import { USAGE, UsageError } from './usage.ts'

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args)
  const [command, ...others] = positionals
  if (values.help || command === undefined) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  if (!isCommand(command)) {
    throw new UsageError(`There is no command ${positionals.join(' ')}: there are ${Object.keys(commands).join(', ')}.`)
  }
  const { options, run }: { options: readonly string[]; run: Command } = commands[command]
  const wrong = Object.keys(values).find((name) => !options.includes(name))
  if (wrong !== undefined) throw new UsageError(`${command} has no option --${wrong}.`)
  return run(values, others)
}

type Values = ReturnType<typeof parsed>['values']

const WHAT = ['person', 'document', 'vehicle', 'account', 'record']
const CHOICE = [...WHAT, 'user', 'organisation', 'country', 'purpose', 'code', 'from', 'to', 'folder']

const commands = {
  verify: { options: ['anchor', 'key', 'folder'], run: onLog(verify) },
  search: { options: [...CHOICE, 'limit'], run: onLog(searchCommand) },
  export: { options: [...CHOICE, 'format', 'statistics'], run: onLog(exportCommand) },
  keygen: { options: [], run: (_values, others) => keygenCommand(others) },
  open: { options: ['key'], run: ({ key = [] }, others) => openCommand(key, others) },
} as const satisfies Record<string, { options: readonly string[]; run: Command }>

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name)
}

/** Runs a command with its options and its arguments; returns the exit code. */
type Command = (values: Values, others: readonly string[]) => Promise<number>

interface KnownLog {
  url: string
  keys: LogKeys
}

/** A command on the log that the options or the settings name. */
function onLog(run: (log: KnownLog, values: Values) => Promise<number>): Command {
  return async (values, others) => {
    if (others.length > 0) throw new UsageError(`${others.join(' ')} has no option before it: see --help.`)
    const settings = createSettings(environment())
    const config = readProcessingLogConfig(settings)
    settings.refuseMistakes()
    return run({ url: values.folder ?? config.url, keys: config.keys({ make: false }) }, values)
  }
}

async function verify({ url, keys }: KnownLog, values: Values): Promise<number> {
  const others = (values.key ?? []).map((key) => {
    const read = verifyingKey(key)
    if (!read) throw new UsageError(`${key} is no public key: 43 characters, as a head has them under "key".`)
    return read
  })
  const anchors: Anchor[] = []
  for (const file of values.anchor ?? []) for await (const anchor of anchorsIn(file)) anchors.push(anchor)
  const found = await verifyLog(url, keys, { trusted: [keys.signing, ...others], anchors })
  return tell(url, found)
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  const list = { type: 'string', multiple: true } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ help: { type: 'boolean', short: 'h' }, folder: text, anchor: list, key: list },
        ...{ person: list, document: list, vehicle: list, account: list, record: list },
        ...{ user: text, organisation: text, country: text, purpose: text, code: text, from: text, to: text },
        ...{ limit: text, format: text, statistics: { type: 'boolean' } },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message) // parseArgs throws Errors with a message for the user
  }
}

function tell(folder: string, found: Findings): number {
  const { faults, faultCount, notes, records, entries, heads, anchors, from, to } = found
  for (const note of notes) console.log(note)
  for (const fault of faults) console.error(faultSentence(fault))
  if (faultCount > faults.length) console.error(`And ${faultCount - faults.length} more.`)
  const span = from === undefined ? '' : `, from ${from} to ${to}`
  const signed = `${heads} signed heads, ${anchors} anchors found`
  const verdict = faultCount === 0 ? 'It is as it was written.' : `It is NOT as it was written: ${faultCount} faults.`
  console.log(`${folder}: ${records} records, ${entries} of them entries${span}; ${signed}. ${verdict}`)
  return faultCount === 0 ? 0 : 1
}

if (isProgram(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    const known =
      error instanceof UsageError || error instanceof StartError || (error instanceof Error && 'syscall' in error)
    console.error(known && error instanceof Error ? error.message : inspect(error))
    process.exitCode = 2
  }
}
