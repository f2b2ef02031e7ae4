import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { subgraphSetting } from '../../process/settings.ts'
import { servers, storedNames, subgraphNames } from '../../schema/sdl.ts'

// Files that people copy name each subgraph. A further one is not forgotten in them: what it lacks there is told by its line.

const compose = readFileSync('docker-compose.yml', 'utf8')
const example = readFileSync('.env.example', 'utf8')

/** The start of the URL of a store on its server. */
const schemeOf = { mongodb: 'mongodb://', postgres: 'postgres://' }
const store = (name: (typeof subgraphNames)[number]) => subgraphSetting('STORE', name, 'URL')
const elsewhere = (name: (typeof subgraphNames)[number]) => subgraphSetting('SUBGRAPH', name, 'URL')

describe('docker-compose.yml', () => {
  it('has a database for each subgraph, and none besides', () => {
    const given = [...compose.matchAll(/^ +(STORE_\w+_URL): (\w+:\/\/).+\/(\w+)$/gm)].map(
      ([, setting, scheme, database]) => `${setting}: ${scheme}.../${database}`,
    )
    expect(given.sort()).toEqual(
      storedNames
        .map((name) => `${store(name)}: ${schemeOf[servers[name] as keyof typeof schemeOf]}.../${databaseOf(name)}`)
        .sort(),
    )
  })

  it('makes the databases that PostgreSQL does not make by itself', () => {
    const made = [...compose.matchAll(/CREATE DATABASE (\w+);/g)].map(([, database]) => database)
    expect(made.sort()).toEqual(
      subgraphNames
        .filter((name) => servers[name] === 'postgres')
        .map(databaseOf)
        .sort(),
    )
  })
})

describe('.env.example', () => {
  it('has a database for each subgraph, and none besides', () => {
    const given = [...example.matchAll(/^#(STORE_\w+_URL)=(\w+:\/\/)\S+\/(\w+)$/gm)].map(
      ([, setting, scheme, database]) => `${setting}=${scheme}.../${database}`,
    )
    expect(given.sort()).toEqual(
      storedNames
        .map((name) => `${store(name)}=${schemeOf[servers[name] as keyof typeof schemeOf]}.../${databaseOf(name)}`)
        .sort(),
    )
  })

  it('has an address for each subgraph that runs elsewhere, no two of them the same', () => {
    const given = [...example.matchAll(/^#(SUBGRAPH_\w+_URL)=(\S+)$/gm)]
    expect(given.map(([, setting]) => setting).sort()).toEqual(subgraphNames.map(elsewhere).sort())
    expect(new Set(given.map(([, , url]) => url)).size).toBe(subgraphNames.length)
  })
})

function databaseOf(name: string): string {
  return name.replaceAll('-', '_')
}
