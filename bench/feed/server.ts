import type { Child } from './child.ts'
import type { ProbeOrder, Usage } from './probe.ts'

/** What is measured: a server of the feed in a process of its own. */
export interface FeedServer {
  /** `ours`, or whose parts it is made of. */
  peer: string
  port: number
  /** Payloads of connection_init, as JSON: those with the same one are one group. */
  inits: string[]
  /** Payload of subscribe, as JSON; `after` where it can go on from a cursor. */
  subscribe(after?: string): string
  /** Makes update `n` happen. Resolves when it has. */
  update(n: number): Promise<void>
  /** Whether so many are subscribed, of whom `checkpoints` have been told that they are live. */
  subscribed(count: number, checkpoints: number): Promise<boolean>
  usage(order?: Partial<ProbeOrder>): Promise<Usage>
  stop(): Promise<void>
}

/** The arguments of Node with which a server can be asked for its `Usage`. */
export const PROBED = ['--expose-gc', '--import', 'tsx', '--import', './bench/feed/probe.ts']

/** Asks the probe of a child. */
export async function usageOf(child: Child, order: Partial<ProbeOrder> = {}): Promise<Usage> {
  const asked: ProbeOrder = { probe: true, collect: false, forget: false, profile: undefined, ...order }
  const { usage } = await child.ask(asked, (answer): answer is { usage: Usage } => hasKey(answer, 'usage'))
  return usage
}

/** Whether it is an object with that key. */
export function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}
