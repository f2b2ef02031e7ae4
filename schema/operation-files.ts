import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Source } from 'graphql'

/** What is no file of operations, or is one that cannot be read. */
export class OperationFilesError extends Error {}

const DOCUMENT = /\.(graphql|gql)$/
const SCRIPT = /\.([cm]?[jt]sx?|vue|svelte)$/
const MANIFEST = /\.json$/
/** Folders that hold the operations of others, or copies. */
const FOREIGN = /^(node_modules|dist|build|\..+)$/
/** A document within a script: gql`...`, graphql(`...`), or a template behind the comment that editors know. */
const TEMPLATE = /(?:\b(?:gql|graphql)\s*\(?\s*|\/\*\s*GraphQL\s*\*\/\s*)`((?:[^`\\]|\\.)*)`/gs

/**
 * The GraphQL documents of a folder or file: `.graphql`, templates within scripts, and manifests of persisted operations.
 * Each says where it stands.
 */
export function readOperationFiles(path: string): Source[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new OperationFilesError(`${path}: there is no such file or folder.`)
  if (!found.isDirectory()) return sourcesOf(path, true)
  return filesBelow(path).flatMap((file) => sourcesOf(file, false))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return FOREIGN.test(entry.name) ? [] : filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

/** `isMeant`: whether the caller named this file, and not its folder. */
function sourcesOf(file: string, isMeant: boolean): Source[] {
  const text = () => readFileSync(file, 'utf8')
  if (DOCUMENT.test(file)) return [new Source(text(), file)]
  if (SCRIPT.test(file)) return templatesOf(file, text())
  if (MANIFEST.test(file)) return manifestOf(file, text(), isMeant)
  if (isMeant)
    throw new OperationFilesError(`${file}: operations are read from .graphql, scripts and manifests (.json).`)
  return []
}

function templatesOf(file: string, text: string): Source[] {
  return [...text.matchAll(TEMPLATE)].map(({ 0: whole, 1: body = '', index }) => {
    const start = index + whole.length - body.length - 1
    const before = text.slice(0, start)
    const at = { line: before.split('\n').length, column: start - before.lastIndexOf('\n') }
    // What is put in are fragments of another document: they are found by their names.
    const filled = body.replace(/\$\{[^}]*\}/g, (put) => put.replace(/[^\n]/g, ' ')).replaceAll('\\`', ' `')
    return new Source(filled, file, at)
  })
}

/** Apollo's manifest of persisted queries, or the client preset's `persisted-documents.json`. */
function manifestOf(file: string, text: string, isMeant: boolean): Source[] {
  const bodies = bodiesOf(parsed(file, text, isMeant))
  if (!bodies && isMeant)
    throw new OperationFilesError(`${file}: it is no manifest: neither Apollo's, nor texts by their hashes.`)
  return (bodies ?? []).map((body) => {
    const at = text.indexOf(JSON.stringify(body))
    return new Source(body, file, { line: text.slice(0, Math.max(0, at)).split('\n').length, column: 1 })
  })
}

function parsed(file: string, text: string, isMeant: boolean): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (isMeant) throw new OperationFilesError(`${file}: it is not JSON.`)
    return undefined
  }
}

function bodiesOf(json: unknown): string[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { format, operations } = json as Record<string, unknown> // an object
  if (format === 'apollo-persisted-query-manifest' && Array.isArray(operations)) {
    return operations.map((operation) => operation?.body).filter((body) => typeof body === 'string')
  }
  const entries = Object.entries(json)
  const isTexts = entries.every(([hash, text]) => /^(\w+:)?[0-9a-f]{32,128}$/.test(hash) && typeof text === 'string')
  return isTexts && entries.length > 0 ? entries.map(([, text]) => text) : undefined
}
