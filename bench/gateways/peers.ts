/** Gateways of others over the product's subgraph servers, for `--peers`. They are installed in bench/peers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { subgraphNames, subgraphSdl } from '../../schema/sdl.ts'
import type { Setup } from '../measure.ts'
import { freePort, startProgram } from '../processes.ts'
import { type Surroundings, setup, supergraphAt } from './setups.ts'

const MODULES = 'bench/peers/node_modules'
/** Each may fail to start where it was not installed or cannot take the schema. */
export const peers: Record<string, (at: Surroundings) => Promise<Setup>> = {
  hive: (at) => hive('hive', at, []),
  'hive-rust': (at) => hive('hive-rust', at, ['--hive-router-runtime']),
  grafbase,
  mercurius,
}

/** Hive Gateway with the planner of the mesh, or with that of Hive Router, which is written in Rust. */
async function hive(gateway: string, at: Surroundings, args: string[]): Promise<Setup> {
  const subgraphs = await at.unsignedSubgraphs()
  const port = await freePort()
  const supergraph = join(at.folder, `${gateway}.graphql`)
  writeFileSync(supergraph, supergraphAt(subgraphs))
  const settings = {
    NODE_ENV: 'production',
    PORT: String(port),
    SUPERGRAPH: supergraph,
  }
  const command = [
    `${MODULES}/.bin/hive-gateway`,
    'supergraph',
    supergraph,
    '-c',
    'bench/peers/hive.config.js',
    ...args,
  ]
  const url = `http://127.0.0.1:${port}`
  return setup(gateway, url, await startProgram(command, settings, `${url}/readiness`), subgraphs)
}

/** Grafbase's gateway, as its command line interface carries it; it composes the subgraphs itself. */
async function grafbase(at: Surroundings): Promise<Setup> {
  const subgraphs = await at.unsignedSubgraphs()
  const port = await freePort()
  const home = join(at.folder, 'grafbase')
  mkdirSync(home)
  const parts = subgraphNames.map((name) => {
    const file = join(home, `${name}.graphql`)
    writeFileSync(file, subgraphSdl(name))
    return `[subgraphs.${name}]
url = "${subgraphs.urls.get(name)}/graphql"
schema_path = "${file}"
`
  })
  const config = join(home, 'grafbase.toml')
  writeFileSync(
    config,
    `${parts.join('\n')}\n[graph]\npath = "/graphql"\n[traffic_shaping]\ninflight_deduplication = false\n`,
  )
  const program = `${MODULES}/@grafbase/cli-x86_64-unknown-linux-musl/grafbase`
  const args = ['--home', home, 'dev', '--config', config, '--listen-address', `127.0.0.1:${port}`]
  const url = `http://127.0.0.1:${port}`
  return setup('grafbase', url, await startProgram(args, {}, `${url}/health`, program), subgraphs)
}

/** Mercurius over subgraphs of its own, since it cannot take the product's schema. */
async function mercurius(at: Surroundings): Promise<Setup> {
  const subgraphs = await at.mercuriusSubgraphs()
  const port = await freePort()
  const remotes = [...subgraphs.urls].flatMap(([name, url]) => ['--subgraph', `${name}=${url}`])
  const command = ['bench/peers/mercurius-gateway.js', '--port', String(port), ...remotes]
  const url = `http://127.0.0.1:${port}`
  const started = await startProgram(command, { NODE_ENV: 'production' }, `${url}/graphql`)
  return setup('mercurius', url, started, subgraphs)
}
