import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaFile, subgraphNames } from '../../schema/sdl.ts'
import type { Setup } from '../measure.ts'
import { freePort, type Started, startProgram, treeOf } from '../processes.ts'

/** Four subgraphs at work, one process each, that several gateways may share: only one of them is loaded at a time. */
export interface Subgraphs {
  processes: Started[]
  urls: Map<string, string>
}

/** What gateways are started with. */
export interface Surroundings {
  /** For files of this run. */
  folder: string
  signingKey: string
  /**
   * The subgraphs on Apollo Server; on the product's own server, which takes signed identities only; on the same, for
   * gateways that cannot sign each request; and on Mercurius.
   */
  apolloSubgraphs(): Promise<Subgraphs>
  leanSubgraphs(): Promise<Subgraphs>
  unsignedSubgraphs(): Promise<Subgraphs>
  mercuriusSubgraphs(): Promise<Subgraphs>
}

/** Every gateway that can be measured, by name; the first is what the others are compared with. */
export const gateways: Record<string, (at: Surroundings) => Promise<Setup>> = {
  stock: async (at) => stock('stock', await at.apolloSubgraphs(), at, []),
  'stock-lean': async (at) => stock('stock-lean', await at.leanSubgraphs(), at, ['--signed']),
  'ours-http': async (at) => {
    const subgraphs = await at.leanSubgraphs()
    const remotes = [...subgraphs.urls].flatMap(([name, url]) => ['--remote', `${name}=${url}`])
    return ours('ours-http', at, remotes, subgraphs)
  },
  'ours-local': (at) => ours('ours-local', at, []),
}

const TSX = ['--import', 'tsx']

/** A gateway of ours and what it is asked at. */
async function ours(gateway: string, at: Surroundings, args: string[], subgraphs?: Subgraphs): Promise<Setup> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const command = [...TSX, 'bench/gateways/ours.ts', '--port', String(port), ...args]
  const settings = { NODE_ENV: 'production', SUBGRAPH_SIGNING_KEY: at.signingKey }
  return setup(gateway, url, await startProgram(command, settings, `${url}/ready?all`), subgraphs)
}

async function stock(gateway: string, subgraphs: Subgraphs, at: Surroundings, args: string[]): Promise<Setup> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const supergraph = join(at.folder, `${gateway}.graphql`)
  writeFileSync(supergraph, supergraphAt(subgraphs))
  const command = [...TSX, 'bench/peers/stock-gateway.js', '--port', String(port), '--supergraph', supergraph, ...args]
  const settings = { APOLLO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', SUBGRAPH_SIGNING_KEY: at.signingKey }
  return setup(gateway, url, await startProgram(command, settings, `${url}/graphql`), subgraphs)
}

/** The product's supergraph with the addresses of these subgraphs. */
export function supergraphAt({ urls }: Subgraphs): string {
  return schemaFile('supergraph.graphql').replace(
    /"subgraph:([a-z-]+)"/g,
    (_, name: string) => `"${urls.get(name)}/graphql"`,
  )
}

/** A gateway that was started, with the subgraphs that it asks. It does not own them. */
export function setup(gateway: string, origin: string, started: Started, subgraphs?: Subgraphs): Setup {
  return {
    gateway,
    origin,
    gatewayPids: () => treeOf(started.pid),
    otherPids: () => subgraphs?.processes.map(({ pid }) => pid) ?? [],
    stop: () => started.stop(),
  }
}

/** Starts the fixture subgraphs by a script, which is told a port and a name. `nameOption`: the last of `script`'s options. */
export async function startSubgraphs(
  script: readonly string[],
  nameOption: string,
  settings: Record<string, string>,
  started: Started[],
): Promise<Subgraphs> {
  const subgraphs: Subgraphs = { processes: [], urls: new Map() }
  for (const name of subgraphNames) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const command = [...TSX, ...script, nameOption, name, '--port', String(port)]
    const process = await startProgram(command, { NODE_ENV: 'production', ...settings }, `${url}/graphql`)
    started.push(process)
    subgraphs.processes.push(process)
    subgraphs.urls.set(name, url)
  }
  return subgraphs
}
