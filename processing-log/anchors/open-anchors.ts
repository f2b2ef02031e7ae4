import type { Log } from '../../process/log.ts'
import { type AnchorSink, lineAnchors } from './anchors.ts'

/** Opens the receiver of heads that PROCESSING_LOG_ANCHOR names; undefined if there is none. */
export async function openAnchors(
  setting: 'stdout' | 'none' | URL,
  { write, log }: { write: (line: string) => void; log: Log },
): Promise<AnchorSink | undefined> {
  if (setting === 'none') return undefined
  if (setting === 'stdout') return lineAnchors(write)
  const { webhookAnchors } = await import('./webhook-anchors.ts')
  return webhookAnchors(setting, { log })
}
