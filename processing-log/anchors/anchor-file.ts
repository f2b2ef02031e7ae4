import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SignedHead } from '../chain/keys.ts'

/** A head that was handed out, and the file and line that has it. */
export interface Anchor {
  head: SignedHead
  where: string
}

const HEAD = /\{"processingLogHead":(\{[^{}]*\})\}/

/** Finds the heads in a text file, such as the server's standard output. */
export async function* anchorsIn(file: string): AsyncGenerator<Anchor> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const [, json] = HEAD.exec(line) ?? []
    const head = json === undefined ? undefined : readHead(json)
    if (head) yield { head, where: `${file}, line ${number}` }
  }
}

function readHead(json: string): SignedHead | undefined {
  try {
    const { writer, seq, hash, at, key, signature } = JSON.parse(json)
    const texts = [writer, hash, at, key, signature]
    if (!Number.isSafeInteger(seq) || texts.some((text) => typeof text !== 'string')) return undefined
    return { writer, seq, hash, at, key, signature }
  } catch {
    return undefined
  }
}
