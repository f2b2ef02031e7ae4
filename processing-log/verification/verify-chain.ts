import type { Anchor } from '../anchors/anchor-file.ts'
import { beginning, type ChainRecord, type Link } from '../chain/chain.ts'
import { headText, type SignedHead, type VerifyingKey } from '../chain/keys.ts'
import type { Damaged, Opened } from '../chain/records.ts'
import { type Cut, covers, cutText, type SignedCut } from '../chain/retention.ts'
import type { FindingList } from './findings.ts'

/** What a chain is checked against. */
export interface Evidence {
  /** The keys that may have signed its heads. */
  trusted: readonly VerifyingKey[]
  /** Heads of this writer that were handed out, and where each was found. */
  anchors: readonly Anchor[]
  /** The writer of the chain, if it is already known. */
  writer?: string | undefined
  /** The kept head: the chain was written up to here. */
  kept?: { link: Link; where: string } | undefined
}

/** Retention leaves one gap, or two while it is running. */
const MOST_MISSING = 100

/** Checks the chain of one writer from its first record to its last. */
export class ChainVerifier {
  readonly #found: FindingList
  readonly #evidence: Evidence
  readonly #cuts: CutList
  /** By the number of the record that they are about. */
  readonly #expected = new Map<number, { hash: string; where: string; what: string; anchor: boolean }[]>()
  #writer: string | undefined
  /** Gaps in the chain. If the log documents a cut later on, retention has made them. */
  readonly #missing: { where: string; before: Link; what: string }[] = []
  #last: Link = beginning
  #lastAt = ''
  /** Lines since the last record that could be read. */
  #unread = 0
  #started = false

  /** `cuts`: collects the cuts that the chain documents, even if they are of other chains. */
  constructor(found: FindingList, evidence: Evidence, cuts: CutList) {
    this.#cuts = cuts
    this.#found = found
    this.#evidence = evidence
    this.#writer = evidence.writer
    for (const { head, where } of evidence.anchors) {
      if (!this.#isSigned(head)) found.fault(where, head.seq, 'the anchor is not signed by this log.')
      else this.#expect(head, { hash: head.hash, where, what: 'the anchor', anchor: true })
    }
    const { kept } = evidence
    if (kept) this.#expect(kept.link, { hash: kept.link.hash, where: kept.where, what: 'the kept head', anchor: false })
  }

  /** The writer of the chain; undefined if no record has named it. */
  get writer(): string | undefined {
    return this.#writer
  }

  /** The number of the last record. */
  get seq(): number {
    return this.#last.seq
  }

  /** Checks the next line; `record` is undefined if any byte of it was changed. */
  take(record: ChainRecord | undefined, where: string): void {
    if (!record) {
      this.#unread += 1
      this.#found.fault(where, undefined, 'the line is not as it was written.')
      return
    }
    this.#follow(record, where)
    this.#meet(record)
    this.#read(record, where)
    this.#found.records += 1
    this.#found.from = earlier(this.#found.from, record.at)
    this.#found.to = later(this.#found.to, record.at)
    this.#last = { seq: record.seq, hash: record.hash }
    this.#lastAt = record.at
    this.#started = true
    this.#unread = 0
  }

  /** Ends the check after the last line. `cut`: the cut that retention is known to have made. */
  end(where: string, cut?: Cut): void {
    this.#endMissing(cut, where)
    let retired = 0
    for (const [seq, all] of this.#expected) {
      for (const { where: named, what, hash } of all) {
        if (cut && (seq < cut.last || (seq === cut.last && hash === cut.hash))) retired += 1
        else if (seq <= this.#last.seq) this.#found.fault(named, seq, `${what} is of a record that is missing.`)
        else {
          const end = `the log ends with seq ${this.#last.seq}, and ${what} (${named}) is of seq ${seq}`
          this.#found.fault(where, this.#last.seq, `${end}: its end was cut off.`)
        }
      }
    }
    if (retired > 0) this.#found.note(`${where}: ${retired} known heads are of records that retention has cut off.`)
  }

  #endMissing(cut: Cut | undefined, chain: string): void {
    let cutOff = false
    for (const { where, before, what } of this.#missing) {
      if (cut && covers(cut, before)) cutOff = true
      else this.#found.fault(where, before.seq + 1, what)
    }
    if (cut && (cutOff || this.#last.seq === 0)) {
      this.#found.note(`${chain}: what was written from ${cut.from} until ${cut.until} was cut off by retention.`)
    }
  }

  #isSigned(head: SignedHead): boolean {
    const key = this.#evidence.trusted.find(({ publicKey }) => publicKey === head.key)
    return key?.verify(headText(head), head.signature) ?? false
  }

  #expect({ seq }: Link, what: { hash: string; where: string; what: string; anchor: boolean }): void {
    if (seq > 0) this.#expected.set(seq, [...(this.#expected.get(seq) ?? []), what])
  }

  #follow({ seq, prev, at }: ChainRecord, where: string): void {
    const { seq: before, hash } = this.#last
    if (!this.#started && this.#unread === 0 && seq > 1) {
      this.#miss(where, { seq: seq - 1, hash: prev }, `the log begins with seq ${seq}: what came before it is missing.`)
    } else if (seq !== before + 1 + this.#unread) {
      const after = `it follows seq ${before}${this.#unread > 0 ? ` and ${this.#unread} lines` : ''}`
      this.#miss(where, { seq: seq - 1, hash: prev }, `${after}: ${gap(before + this.#unread, seq)}`)
    } else if (this.#unread === 0 && prev !== hash) {
      this.#found.fault(where, seq, `it does not follow the record before it, seq ${before}: one of both was replaced.`)
    }
    if (at < this.#lastAt) {
      this.#found.fault(where, seq, `the clock went back, from ${this.#lastAt} to ${at}.`)
    }
  }

  #miss(where: string, before: Link, what: string): void {
    if (this.#missing.length < MOST_MISSING) this.#missing.push({ where, before, what })
    else this.#found.fault(where, before.seq + 1, what)
  }

  /** Compares a record with what is known about it. */
  #meet({ seq, hash }: ChainRecord): void {
    const expected = this.#expected.get(seq)
    if (!expected) return
    this.#expected.delete(seq)
    for (const { hash: other, where, what, anchor } of expected) {
      if (other !== hash) this.#found.fault(where, seq, `${what} is of another record than the log has there.`)
      else if (anchor) this.#found.anchors += 1
    }
  }

  #read(record: ChainRecord, where: string): void {
    const { kind, seq, json } = record
    if (kind === 'entry') {
      this.#found.entries += 1
      return
    }
    const content = JSON.parse(json) // its hash is right, so our own code wrote it
    if (kind === 'opened') this.#opened(content, where, seq)
    if (kind === 'head') this.#head(content, where, seq)
    if (kind === 'retired') this.#retired(content, where, seq)
    if (kind === 'repaired')
      this.#found.note(`${where}, seq ${seq}: half a line that a killed process had left was cut off.`)
    if (kind === 'unwritten') {
      this.#found.note(
        `${where}, seq ${seq}: ${content.entries} entries could not be written since ${content.since}; their callers were refused.`,
      )
    }
    if (kind === 'damaged') {
      const { what, written, found }: Damaged = content
      const ends = `written up to seq ${written?.seq ?? 'unknown'}, found up to ${found?.seq ?? 'none'}`
      this.#found.fault(where, seq, `when it was opened, ${what}: ${ends}.`)
    }
  }

  #opened({ writer }: Opened, where: string, seq: number): void {
    if (this.#writer !== undefined && writer !== this.#writer) {
      this.#found.fault(where, seq, `it is of another writer, ${writer}.`)
    }
    this.#writer = writer
  }

  #head({ key, signature }: Pick<SignedHead, 'key' | 'signature'>, where: string, seq: number): void {
    const trusted = this.#evidence.trusted.find(({ publicKey }) => publicKey === key)
    const head = { writer: this.#writer ?? '', ...this.#last, at: this.#lastAt }
    if (!trusted)
      this.#found.fault(where, seq, `it is signed with a key that is not known here, ${key}: give it with --key.`)
    else if (!trusted.verify(headText(head), signature)) this.#found.fault(where, seq, 'its signature is wrong.')
    else this.#found.heads += 1
  }

  #retired(cut: SignedCut, where: string, seq: number): void {
    const trusted = this.#evidence.trusted.find(({ publicKey }) => publicKey === cut.key)
    if (trusted?.verify(cutText(cut), cut.signature)) this.#cuts.add(cut)
    else this.#found.fault(where, seq, `what it says of a cut is not signed by a key that is known here.`)
  }
}

/** The last cut of each writer's chain. */
export class CutList {
  readonly #cuts = new Map<string, Cut>()

  add(cut: Cut): void {
    const known = this.#cuts.get(cut.writer)
    if (!known || known.last < cut.last) this.#cuts.set(cut.writer, cut)
  }

  of(writer: string | undefined): Cut | undefined {
    return writer === undefined ? undefined : this.#cuts.get(writer)
  }
}

function gap(before: number, seq: number): string {
  return seq > before ? `${seq - before - 1} records are missing.` : 'it stands there again.'
}

function earlier(one: string | undefined, other: string): string {
  return one === undefined || other < one ? other : one
}

function later(one: string | undefined, other: string): string {
  return one === undefined || other > one ? other : one
}
