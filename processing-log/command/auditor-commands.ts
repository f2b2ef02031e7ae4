import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { makeAuditorKey, type Opened, openerOf } from '../auditor-key.ts'
import type { KeptEntry } from '../entry.ts'
import { print } from './print.ts'
import { UsageError } from './usage.ts'

/** `keygen FILE`: never overwrites a file. */
export async function keygenCommand([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) throw new UsageError('keygen FILE: name one file for the key.')
  const { publicKey, privateKey } = makeAuditorKey()
  try {
    writeFileSync(file, `${privateKey}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // node:fs throws errors of this type
    throw new UsageError(`${file} is there already: what is sealed to a key is lost with it, so name another file.`)
  }
  console.error(
    `${file} has the key that opens what is sealed: keep it, and keep it from the server. The server is told:`,
  )
  console.log(`PROCESSING_LOG_AUDITOR_KEY=${publicKey}`)
  return 0
}

/** `open --key FILE [FOUND]`: returns 1 if any sealed text could not be opened. */
export async function openCommand(keyFiles: readonly string[], [found, ...others]: readonly string[]): Promise<number> {
  if (keyFiles.length === 0 || others.length > 0)
    throw new UsageError('open --key FILE [FOUND]: name the file of the key.')
  const openers = keyFiles.map((file) => {
    const opener = openerOf(readFileSync(file, 'utf8').trim())
    if (!opener) throw new UsageError(`${file} holds no key of keygen.`)
    return opener
  })
  let shut = 0
  async function* lines() {
    const input = found === undefined ? process.stdin : createReadStream(found)
    let number = 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      const { sealed = [], ...entry } = readEntry(line, number)
      const opened: Opened[] = []
      const left: string[] = []
      for (const text of sealed) {
        const clear = openers.map((opener) => opener(text)).find((each) => each !== undefined)
        if (clear) opened.push(clear)
        else left.push(text)
      }
      shut += left.length
      const clear = opened.length > 0 ? together(opened) : undefined
      yield `${JSON.stringify({ ...entry, clear, sealed: left.length > 0 ? left : undefined })}\n`
    }
  }
  await print(lines())
  if (shut === 0) return 0
  console.error(`${shut} texts are sealed to another key, or are not as they were written.`)
  return 1
}

function readEntry(line: string, number: number): Partial<KeptEntry> {
  try {
    const read: unknown = JSON.parse(line)
    if (isEntry(read)) return read
  } catch {
    // the error below says what the line must be
  }
  throw new UsageError(`Line ${number} is no entry: give what npm run log -- search has printed.`)
}

function isEntry(value: unknown): value is Partial<KeptEntry> {
  if (typeof value !== 'object' || value === null) return false
  if (!('sealed' in value)) return 'requestId' in value
  return Array.isArray(value.sealed) && value.sealed.every((text) => typeof text === 'string')
}

function together(all: readonly Opened[]): Opened {
  const kinds = new Map<string, string[]>()
  for (const opened of all) {
    for (const [kind, list] of Object.entries(opened)) kinds.set(kind, [...(kinds.get(kind) ?? []), ...list])
  }
  return Object.fromEntries(kinds)
}
