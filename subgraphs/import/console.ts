import type { Source } from './entries.ts'
import type { Counts } from './state.ts'

const EVERY_MS = { terminal: 200, log: 5000 }

/**
 * Shows the progress of an import on standard error: one line, overwritten, on a terminal; otherwise a line every 5
 * seconds.
 */
export function progressLine(source: Source, output: NodeJS.WriteStream, before: Counts) {
  const began = { at: Date.now(), read: before.read, bytes: source.bytesRead() }
  let last = Date.now()
  return {
    tell({ read, refused }: Counts): void {
      const now = Date.now()
      if (read - began.read === 0 || now - last < (output.isTTY ? EVERY_MS.terminal : EVERY_MS.log)) return
      last = now
      const seconds = (now - began.at) / 1000
      const bytes = source.bytesRead()
      const secondsLeft = ((source.bytes - bytes) * seconds) / Math.max(1, bytes - began.bytes)
      const line = [
        `${Math.floor((100 * bytes) / Math.max(1, source.bytes))} %`,
        `${grouped(read)} read`,
        ...(refused > 0 ? [`${grouped(refused)} refused`] : []),
        `${grouped((read - began.read) / seconds)} a second`,
        `about ${durationOf(secondsLeft)} left`,
      ].join(', ')
      output.write(output.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
    },
    end(): void {
      if (output.isTTY) output.write('\r\x1b[K')
    },
  }
}

/** "1,234,567" */
export function grouped(number: number): string {
  return Math.round(number).toLocaleString('en-US')
}

/** "42 s", "3 min", "2 h 5 min" */
export function durationOf(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
