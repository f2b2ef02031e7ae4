import { readFileSync } from 'node:fs'

/** What a process opens besides the connections of subscribers. */
const OTHER_FILES = 300

/** Throws where a process may not have so many connections: what happens then looks like a slow server. Linux only. */
export function refuseFewFiles(connections: number): void {
  // Node raises what it has up to the hard limit by itself.
  const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  const most = hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard)
  const needed = connections + OTHER_FILES
  if (most >= needed) return
  throw new Error(
    `${connections} subscribers need ${needed} open files in a process, and ${hard} are allowed. ` +
      `Allow more (as root: \`ulimit -n ${needed}\`, LimitNOFILE= of systemd, --ulimit nofile=${needed} of docker), or ` +
      'ask for fewer with --subscribers.',
  )
}
