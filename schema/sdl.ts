import { readFileSync } from 'node:fs'

/**
 * The subgraphs, in the order of the documentation, and the server that each keeps its records on if they are not embedded
 * (`log`: none, it reads the processing log). A further one is a line here: its SDL is `<name>.graphql`, its folder
 * `subgraphs/<name>`.
 */
export const servers = {
  persons: 'mongodb',
  'stolen-documents': 'postgres',
  vehicles: 'mongodb',
  'financial-alerts': 'postgres',
  hits: 'postgres',
  'processing-log': 'log',
} as const satisfies Record<string, 'mongodb' | 'postgres' | 'log'>
export type SubgraphName = keyof typeof servers

/** Their names, in the same order. */
export const subgraphNames = Object.keys(servers) as readonly SubgraphName[] // it has no other keys

/** Those that have records, in a store of their own. */
export const storedNames = subgraphNames.filter((name) => servers[name] !== 'log')

/** Subgraphs that ask others, and which: whether their caller sees a record, and whose it is. */
export const asks: Partial<Record<SubgraphName, readonly SubgraphName[]>> = {
  hits: ['persons', 'stolen-documents', 'vehicles', 'financial-alerts'],
}

/** The text of a file in this folder. */
export function schemaFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** The SDL of one subgraph, after the part that all share. */
export function subgraphSdl(name: SubgraphName): string {
  return `${schemaFile('shared.graphql')}\n${schemaFile(`${name}.graphql`)}`
}
