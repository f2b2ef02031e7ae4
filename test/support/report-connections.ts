/** Loaded with `--import` before a program: writes a line for each connection or name lookup that leaves this machine. */
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import net from 'node:net'

const ours = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

function report(kind: string, host: unknown): void {
  if (typeof host === 'string' && !ours.test(host)) writeSync(1, `outgoing ${kind}: ${host}\n`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Called as (options, ...), (port, host, ...), or with such a list, normalised.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  report('connection', typeof first === 'object' && first !== null && 'host' in first ? first.host : second)
  return Reflect.apply(connect, this, args)
}

const lookup = dns.lookup
Object.assign(dns, {
  lookup(host: string, ...args: unknown[]) {
    report('lookup', host)
    return Reflect.apply(lookup, dns, [host, ...args])
  },
})
