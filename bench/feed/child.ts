import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A process that is spoken to over IPC. It ends with this one. */
export interface Child {
  pid: number
  send(message: object): void
  /** The next message that `fits`; rejects when the process ends. */
  hear<Message>(fits: (message: unknown) => message is Message): Promise<Message>
  /** The same, after a message to it. */
  ask<Answer>(message: object, fits: (answer: unknown) => answer is Answer): Promise<Answer>
  stop(): Promise<void>
}

/** What does not end at SIGTERM by then is killed. */
const MAX_STOP_MS = 15_000

/**
 * Starts a program of Node, and resolves when `ready` does. Its standard error goes to a file, as a log does, and is
 * part of the error when it ends too early.
 */
export async function startChild(
  args: readonly string[],
  settings: Record<string, string>,
  ready: (child: Child) => Promise<unknown>,
): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-log-'))
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'w')
  const env = { ...process.env, ...settings }
  const spawned = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', log, 'ipc'] })
  closeSync(log)
  spawned.setMaxListeners(0)
  let end = ''
  const ended = new Promise<never>((_, reject) => {
    spawned.once('error', (error) => reject(error))
    spawned.once('exit', (code, signal) => {
      end = `${args.join(' ')} ended with ${code ?? signal}: ${readFileSync(logFile, 'utf8').slice(-2000)}`
      reject(new Error(end))
    })
  })
  ended.catch(() => {}) // whoever asks is told
  const child: Child = {
    pid: spawned.pid ?? 0,
    send: (message) => spawned.send(message),
    hear: (fits) => Promise.race([nextMessage(spawned, fits), ended]),
    ask: (message, fits) => {
      if (end) return Promise.reject(new Error(end))
      const answer = child.hear(fits)
      spawned.send(message)
      return answer
    },
    async stop() {
      await terminate(spawned)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await Promise.race([ready(child), ended])
    return child
  } catch (error) {
    await child.stop()
    throw error
  }
}

function nextMessage<Answer>(child: ChildProcess, fits: (answer: unknown) => answer is Answer): Promise<Answer> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      if (!fits(message)) return
      child.off('message', onMessage)
      resolve(message)
    }
    child.on('message', onMessage)
  })
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), MAX_STOP_MS)
  await gone
  clearTimeout(timer)
}
