import { readFileSync } from 'node:fs'

/** The four subgraphs, in the order in which the documentation names them. A fifth one is a line here. */
export const subgraphNames = ['persons', 'stolen-documents', 'vehicles', 'financial-alerts'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** A file of this folder, as text. */
export function schemaFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** The SDL of one subgraph, what all share in front. */
export function subgraphSdl(name: SubgraphName): string {
  return `${schemaFile('shared.graphql')}\n${schemaFile(`${name}.graphql`)}`
}
