import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { GraphQLError } from 'graphql'
import { codeOf } from '../schema/errors.ts'

/** What a log says of an error: what kind of error it is, and where it was made. Never its message. */
export interface DescribedError {
  class: string
  /** A code of Node, of HTTP or TLS, of PostgreSQL (SQLSTATE), MongoDB (a number), or of our own table. */
  code?: string | number
  /** What PostgreSQL says was violated: a name of our own tables. */
  constraint?: string
  /** `file:line:column`, the innermost first. */
  at?: readonly string[]
  /** What led to it: its cause, or those of several. */
  causes?: readonly DescribedError[]
}

/** An error of another thread, which has described it there. */
export class DescribedFault extends Error {
  override name = 'DescribedFault'
  readonly described: DescribedError

  constructor(described: DescribedError) {
    super('a fault in another thread')
    this.described = described
  }
}

const MAX_FRAMES = 10
const MAX_CAUSES = 4
const MAX_DEPTH = 4
/** Where the sources are, or what was built of them; a stack has it in either form. */
const roots = [new URL('..', import.meta.url).href, fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/')]
/** A name of a class of errors. */
const ERROR_NAME = /^[A-Z][A-Za-z]{0,50}(Error|Exception)$|^Error$/
/** Of Node, undici, llhttp, ws, jose, and TLS. */
const LIBRARY_CODE = /^((ERR|UND_ERR|HPE|WS_ERR|EAI)_[A-Z0-9_]{1,60}|[A-Z]{3,10}(_[A-Z]{2,12}){2,8})$/
const SQLSTATE = /^[0-9A-Z]{5}$/
const CONSTRAINT = /^[a-z][a-z0-9_]{0,62}$/
const FRAME = /^ {4}at (?:async )?(?:.* \()?((?:file:\/\/|node:|\/|[A-Za-z]:[\\/]).*?):([0-9]{1,6}):([0-9]{1,6})\)?$/
/** Files that a stack has named, and that are there: no more than there are. */
const there = new Set<string>()
const FILE = /^[\w@.+\-[\]/]{1,200}$/

/**
 * Describes an error for the log. Messages hold values: drivers quote the key that is there already, `JSON.parse` a part
 * of the text, GraphQL the literal. So nothing is taken but what the code itself has written, each in a form of its own.
 * Functions are left out of the stack, too: some are made of an operation, and have the name that its client gave it.
 */
export function describeError(error: unknown): DescribedError {
  try {
    return described(error, 0)
  } catch {
    return { class: 'unreadable' } // a getter that throws
  }
}

function described(error: unknown, depth: number): DescribedError {
  if (error instanceof DescribedFault) return error.described
  if (!(error instanceof Error)) return { class: typeof error }
  const code = safeCode(error)
  const constraint = isOfPostgres(error) && 'constraint' in error && ofForm(error.constraint, CONSTRAINT)
  const at = framesOf(error)
  const causes = depth < MAX_DEPTH ? causesOf(error).map((cause) => described(cause, depth + 1)) : []
  return {
    class: classOf(error),
    ...(code !== undefined && { code }),
    ...(constraint && { constraint }),
    ...(at.length > 0 && { at }),
    ...(causes.length > 0 && { causes }),
  }
}

/** What it calls itself, or the nearest of its classes that is named as errors are. */
function classOf(error: Error): string {
  let at: object | null = error
  while (at) {
    const name = 'name' in at ? ofForm(at.name, ERROR_NAME) : undefined
    const found = name ?? ofForm(at.constructor?.name, ERROR_NAME)
    if (found) return found
    at = Object.getPrototypeOf(at)
  }
  return 'Error'
}

function safeCode(error: Error): string | number | undefined {
  const known = error instanceof GraphQLError ? codeOf(error) : undefined
  if (known) return known
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'number') return code
  if (typeof code !== 'string') return undefined
  if (Object.hasOwn(constants.errno, code) || code === 'ENOTFOUND') return code
  return ofForm(code, isOfPostgres(error) ? SQLSTATE : LIBRARY_CODE)
}

function isOfPostgres(error: Error): boolean {
  return 'severity' in error && ofForm(error.severity, /^(ERROR|FATAL|PANIC)$/) !== undefined
}

function causesOf(error: Error): unknown[] {
  const several = error instanceof AggregateError ? [...error.errors] : []
  const original = 'originalError' in error ? [error.originalError] : [] // of a GraphQLError
  return [...original, error.cause, ...several]
    .filter((cause) => cause !== undefined && cause !== null)
    .slice(0, MAX_CAUSES)
}

/** Where it was made. What is before the first frame is its message, of any number of lines. */
function framesOf({ stack, message }: Error): string[] {
  if (typeof stack !== 'string') return []
  const start = stack.indexOf(message)
  if (start < 0) return [] // its message was changed: nobody knows where it ends
  return stack
    .slice(start + message.length)
    .split('\n')
    .slice(1, MAX_FRAMES + 1)
    .flatMap((line) => frameOf(line) ?? [])
}

function frameOf(line: string): string | undefined {
  const [, file, row, column] = FRAME.exec(line) ?? []
  const shown = file && fileOf(file)
  return shown ? `${shown}:${row}:${column}` : undefined
}

/**
 * A file as it stands in the repository or in a package: no folder of this machine. Only one that is there: names of
 * functions may have lines of their own, which then look like frames.
 */
function fileOf(file: string): string | undefined {
  if (file.startsWith('node:')) return isBuiltin(file) ? file : undefined
  const path = file.replaceAll('\\', '/').replace(/\?.*$/, '')
  const module = path.lastIndexOf('/node_modules/')
  const root = roots.find((each) => path.startsWith(each))
  const shown = module >= 0 ? path.slice(module + 1) : root && path.slice(root.length)
  return shown && ofForm(shown, FILE) && isThere(path) ? shown : undefined
}

function isThere(path: string): boolean {
  if (there.has(path)) return true
  if (!existsSync(path.startsWith('file://') ? new URL(path) : path)) return false
  there.add(path)
  return true
}

function ofForm(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined
}
