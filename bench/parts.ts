/**
 * `npm run bench -- parts [--json] [--questions N]`: how long a card of `screen` takes from the answer of its database to the
 * client, while another database takes its time; beside the whole answer to the same question.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { localClient } from '../gateway/clients/local.ts'
import { developmentAuthenticator } from '../gateway/identity.ts'
import { startGateway } from '../gateway/server.ts'
import { createLog } from '../process/log.ts'
import { createSettings } from '../process/settings.ts'
import { subgraphNames } from '../schema/sdl.ts'
import { readSubgraphsConfig } from '../subgraphs/config.ts'
import { openSubgraphs } from '../subgraphs/main.ts'
import { percentile } from './load.ts'

export interface PartsOptions {
  json: boolean
  questions: number
}

/** What the slowest database takes, in milliseconds. */
const SLOW_MS = 200
const WARM_UP = 100
const MOST_QUESTIONS = 300

const CARDS = {
  persons: 'persons { edges { node { score } } }',
  documents: 'documents { verdict }',
  vehicles: 'vehicles { verdict }',
  accounts: 'accounts { verdict }',
}
const cards = Object.entries(CARDS)
const DEFERRED = cards.map(([label, card]) => `... @defer(label: "${label}") { ${card} }`).join(' ')
const WHOLE = cards.map(([, card]) => card).join(' ')
const queryOf = (content: string) => `query Desk($who: ScreeningInput!) { screen(subject: $who) { ${content} } }`
const who = {
  name: 'Jamil Qandiloun',
  documents: [{ number: 'C7KJ40LMT', issuedBy: 'DEU' }],
  vehicles: [{ vin: 'WVWZZZ1JZXW000001' }],
  accounts: [{ scheme: 'IBAN', value: 'DE89370400440532013000' }],
}

export async function parts({ json, questions }: PartsOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const log = createLog('silent')
  const config = readSubgraphsConfig(createSettings({ DATA_DIR: folder, SEED: 'always' }))
  const subgraphs = await openSubgraphs(subgraphNames, config, log)
  /** When the first database answered the question under way. */
  let answered: number | undefined
  const clients = subgraphs.map((subgraph) => {
    const client = localClient(subgraph, log)
    const prepare: typeof client.prepare = (operation) => {
      const ask = client.prepare(operation)
      return async (variables, call) => {
        const answer = await ask(variables, call)
        if (subgraph.name === 'persons') await sleep(SLOW_MS)
        answered ??= performance.now()
        return answer
      }
    }
    return { ...client, prepare }
  })
  const most = 1_000_000_000
  const unlimited = { costPerSecond: most, costBurst: most, overloadQueueMs: 60_000, overloadLoopDelayMs: 60_000 }
  const gateway = await startGateway({
    ...{ clients, log, host: '127.0.0.1', port: 0, operationTimeoutMs: 10_000, loopbackNamesOnly: true },
    authenticate: developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, randomBytes(32)),
    admission: unlimited,
  })
  const client = new Client(gateway.url)

  /** Milliseconds from the first database's answer to the first card, and from the question to the end. */
  async function ask(query: string): Promise<{ firstCard: number; end: number }> {
    answered = undefined
    const started = performance.now()
    const { body } = await client.request({
      ...{ method: 'POST', path: '/graphql' },
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824, application/json' },
      body: JSON.stringify({ query, variables: { who } }),
    })
    let text = ''
    let firstCard: number | undefined
    for await (const chunk of body) {
      text += chunk
      if (/"incremental"|^\{/.test(text)) firstCard ??= performance.now()
    }
    if (!text.includes('"accounts"') || text.includes('"errors"')) throw new Error(`It was answered ${text}`)
    return { firstCard: (firstCard ?? 0) - (answered ?? 0), end: performance.now() - started }
  }

  try {
    const rows: Record<string, number | string>[] = []
    for (const [name, query] of Object.entries({ 'in parts': queryOf(DEFERRED), whole: queryOf(WHOLE) })) {
      for (let times = 0; times < WARM_UP; times++) await ask(query)
      const measured: { firstCard: number; end: number }[] = []
      for (let times = 0; times < Math.min(questions, MOST_QUESTIONS); times++) measured.push(await ask(query))
      const at = (which: 'firstCard' | 'end', share: number) =>
        Math.round(
          percentile(
            measured.map((one) => one[which]).sort((one, other) => one - other),
            share,
          ) * 100,
        ) / 100
      const [p50, p99] = [at('firstCard', 0.5), at('firstCard', 0.99)]
      rows.push({ screen: name, firstCardP50Ms: p50, firstCardP99Ms: p99, wholeP50Ms: at('end', 0.5) })
    }
    if (json) for (const row of rows) console.log(JSON.stringify(row))
    else console.table(rows)
  } finally {
    await client.close()
    await gateway.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
