import { readFileSync } from 'node:fs'

/**
 * The subgraphs, in the order in which the documentation names them, and the server that each keeps its records on where
 * they are not embedded. A further one is a line here: its SDL is `<name>.graphql`, its folder `subgraphs/<name>`.
 */
export const servers = {
  persons: 'mongodb',
  'stolen-documents': 'postgres',
  vehicles: 'mongodb',
  'financial-alerts': 'postgres',
} as const satisfies Record<string, 'mongodb' | 'postgres'>
export type SubgraphName = keyof typeof servers

/** Their names, in the same order. */
export const subgraphNames = Object.keys(servers) as readonly SubgraphName[] // it has no other keys

/** A file of this folder, as text. */
export function schemaFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** The SDL of one subgraph, what all share in front. */
export function subgraphSdl(name: SubgraphName): string {
  return `${schemaFile('shared.graphql')}\n${schemaFile(`${name}.graphql`)}`
}
