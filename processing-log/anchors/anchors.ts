import type { SignedHead } from '../chain/keys.ts'

/** Hands signed heads to a receiver that keeps them out of reach of those who could change the log. */
export interface AnchorSink {
  hand(head: SignedHead): void
  /** How often handing out a head failed. */
  readonly failures: number
  close(): Promise<void>
}

/** A head as one line of JSON. */
export function anchorLine(head: SignedHead): string {
  return JSON.stringify({ processingLogHead: head })
}

/** Writes each head as a line, for example to standard output. */
export function lineAnchors(write: (line: string) => void): AnchorSink {
  return {
    hand: (head) => write(`${anchorLine(head)}\n`),
    failures: 0,
    close: async () => undefined,
  }
}
