import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from '../process/environment.ts'

/** A PostgreSQL server of our own, to be killed. */
export interface Postgres {
  /** Its database `postgres`, as a user that may do everything. */
  url: string
  /** Ends all its processes with SIGKILL; resolves when they are gone. */
  kill(): Promise<void>
  /** Starts it again on what is on the disk; resolves when it takes connections. */
  start(): Promise<void>
}

const INSTALLED = '/usr/lib/postgresql'
const START_TRIES = 600

/** The folder of its programs; undefined where there is none on this machine. */
function binaries(): string | undefined {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(INSTALLED, version, 'bin')),
    ...(environment().PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'postgres', 'pg_isready'].every((name) => existsSync(join(folder, name))))
}

/** PostgreSQL refuses to run as root: then it runs as the user of that name. Null: there is none. */
function runAs(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {}
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** Makes a database cluster in a new folder `home` and starts it; undefined where this machine cannot. */
export async function startPostgres(home: string): Promise<Postgres | undefined> {
  const bin = binaries()
  const user = runAs()
  if (bin === undefined || user === null) return undefined
  mkdirSync(home)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(home, user.uid, user.gid)
  const [data, locale] = [join(home, 'data'), ['--encoding=UTF8', '--locale=C']]
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', ...locale], {
    ...user,
    cwd: home,
  })
  // No port, but a socket in its folder. Without fsync a killed process loses nothing: only a power cut would.
  const args = ['-D', data, '-k', home, '-c', 'listen_addresses=', '-c', 'fsync=off']
  let server: ReturnType<typeof spawn>
  const start = async () => {
    for (let tries = 0; tries < START_TRIES; tries++) {
      if (tries === 0 || server.exitCode !== null || server.signalCode !== null) {
        // It ends at once while a process of its last life is still there.
        server = spawn(join(bin, 'postgres'), args, { ...user, cwd: home, stdio: 'ignore' })
      }
      if (isReady(bin, home)) return
      await sleep(100)
    }
    throw new Error('PostgreSQL does not start')
  }
  await start()
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(home)}`,
    start,
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return
      const exited = once(server, 'exit')
      const { pid } = server
      // Each of its processes is the leader of a session of its own: no signal to a group reaches them all.
      const others = pid === undefined ? [] : childrenOf(pid)
      server.kill('SIGKILL')
      for (const other of others) killIfThere(other)
      await exited
    },
  }
}

function isReady(bin: string, home: string): boolean {
  try {
    execFileSync(join(bin, 'pg_isready'), ['-q', '-h', home], { cwd: home })
    return true
  } catch {
    return false
  }
}

/** Where the system tells (Linux). Elsewhere they end by themselves once the first process has gone. */
function childrenOf(parent: number): number[] {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // `PID (NAME) STATE PARENT ...`: the name may have anything in it.
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === parent
      } catch {
        return false // it has just ended
      }
    })
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself meanwhile.
  }
}
