import { expect, test } from 'vitest'
import { accountKey } from '../../../schema/identifiers/account.ts'
import type { NoticeRecord, PersonRecord } from '../../../subgraphs/persons/records.ts'
import { persons } from '../../../subgraphs/persons/subgraph.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { createSubgraph } from '../../../subgraphs/subgraph.ts'
import { anAccount, anAlert, openAlerts } from '../../support/alert-records.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { documentDrivers, sqlDrivers } from '../../support/drivers.ts'
import { notice, person } from '../../support/person-records.ts'

const GERMAN = anAccount({ value: 'DEU/37040044/532013000', country: 'DEU' })
const GERMAN_IBAN = { scheme: 'IBAN', value: 'DE89370400440532013000' } as const
const BRITISH_IBAN = { scheme: 'IBAN', value: 'GB29NWBK60161331926819' } as const
const BRITISH = { scheme: 'DOMESTIC', value: 'GBR/601613/31926819' } as const
const SAUDI = { identifierType: 'PLATE', value: 'SAU/هب123' } as const
const KOREAN = anAccount({ value: 'KOR/088/77', country: 'KOR' })

for (const driver of sqlDrivers) {
  test.skipIf(!driver.available)(
    `alerts from before are found by both names of an account on ${driver.name}`,
    async () => {
      const alerts = await openAlerts(driver)
      const both = anAccount(GERMAN_IBAN)
      await alerts.store.store.write([
        anAlert({ id: 'german', beneficiary: GERMAN, origin: both, vehicles: [SAUDI] }),
        anAlert({ id: 'british', beneficiary: anAccount(BRITISH_IBAN), origin: KOREAN }),
        anAlert({ id: 'korean', beneficiary: KOREAN, intermediaries: [GERMAN] }),
      ])
      const CHECK = `query ($accounts: [AccountInput!]!) { checkAccounts(accounts: $accounts) { verdict alerts { id } } }`
      const UPDATES = `query ($accounts: [AccountInput!]!) { alertUpdates(filter: { accounts: $accounts }) {
      events { ... on AlertUpdate { alertId } } } }`
      const asked = [GERMAN_IBAN, GERMAN, BRITISH_IBAN, BRITISH, KOREAN].map(({ scheme, value }) => ({ scheme, value }))
      const found = async () => {
        const checks = await alerts.ask<{ checkAccounts: { verdict: string; alerts: { id: string }[] }[] }>(
          'FRA',
          CHECK,
          {
            accounts: asked,
          },
        )
        const updates: unknown[] = []
        for (const account of asked) {
          updates.push(
            (await alerts.ask<{ alertUpdates: object }>('FRA', UPDATES, { accounts: [account] })).alertUpdates,
          )
        }
        return [checks.checkAccounts.map((check) => [check.verdict, check.alerts.map(({ id }) => id).sort()]), updates]
      }
      const expected = await found()
      expect(expected[0]).toEqual([
        ['REPORTED', ['german', 'korean']],
        ['REPORTED', ['german', 'korean']],
        ['REPORTED', ['british']],
        ['REPORTED', ['british']],
        ['REPORTED', ['korean']],
      ])
      await alerts.reopen({}, async (sql) => {
        // As the version before kept them: each under the name that it was given.
        const query = (text: string, values: unknown[] = []) => sql.query({ name: '', text }, values)
        const before: [string, string, string[]][] = [
          [accountKey(GERMAN_IBAN), accountKey(GERMAN), ['german', 'korean']],
          [accountKey(BRITISH), accountKey(BRITISH_IBAN), ['british']],
        ]
        for (const [now, then, ids] of before) {
          await query(`UPDATE alert_links SET key = $2 WHERE kind = 'ACCOUNT' AND key = $1 AND alert_id = ANY ($3)`, [
            ...[now, then, ids],
          ])
          await query(
            `UPDATE alert_log_keys SET key = $2 WHERE kind = 'ACCOUNT' AND key = $1
           AND sequence IN (SELECT sequence FROM alert_log WHERE alert_id = ANY ($3))`,
            [now, then, ids],
          )
          await query('UPDATE alert_log SET accounts = array_replace(accounts, $1, $2)', [now, then])
        }
        await query(
          `INSERT INTO alert_links (alert_id, kind, key, source_only, reported_at)
         SELECT alert_id, kind, $1, true, reported_at FROM alert_links WHERE alert_id = 'german' AND key = $2`,
          [accountKey(GERMAN_IBAN), accountKey(GERMAN)],
        )
        const long = 'SAU/هـب123'
        await query(`UPDATE alert_links SET key = $1 WHERE kind = 'VEHICLE'`, [`PLATE|${long}`])
        await query(`UPDATE alerts SET vehicles = $1::jsonb WHERE id = 'german'`, [
          JSON.stringify([{ ...SAUDI, value: long }]),
        ])
        await query("DELETE FROM schema_migrations WHERE subgraph = 'financial-alerts' AND version = 3")
      })
      expect(await found()).toEqual(expected)
      await alerts.close()
    },
  )
}

for (const driver of documentDrivers) {
  test.skipIf(!driver.available)(
    `notices name an account once, and are found by both its names, also those from before, on ${driver.name}`,
    async () => {
      const fresh = await driver.freshUrl()
      const open = async () => {
        const store = await persons.openStore(fresh.url)
        return { store, subgraph: createSubgraph(persons, store, silent) }
      }
      const QUERY = `query ($e: [_Any!]!) { notice(reference: "2026/1") { assets { ... on AccountIdentity { scheme value } } }
      _entities(representations: $e) { ... on AccountIdentity { notices { id } } } }`
      const named = [BRITISH_IBAN, BRITISH, GERMAN_IBAN, { scheme: GERMAN.scheme, value: GERMAN.value }]
      const e = named.map((account) => ({ __typename: 'AccountIdentity', ...account }))
      const expected = {
        notice: { assets: [BRITISH_IBAN, { scheme: GERMAN.scheme, value: GERMAN.value }] },
        _entities: named.map(() => ({ notices: [{ id: 'n1' }] })),
      }
      const first = await open()
      const assetKeys = [accountKey(BRITISH_IBAN), accountKey(GERMAN)]
      await first.store.saveNotices([
        notice('n1', '2026/1', { colour: 'SILVER', assetKeys }),
        notice('n2', '2026/2', { colour: 'SILVER', assetKeys: ['PLATE|SAU/هب123'] }),
      ])
      await first.store.savePersons([person('p1', { vehicleKeys: ['PLATE|SAU/هب123'] })])
      expect((await askOnce(first.subgraph, { query: QUERY, variables: { e } }, callAs('FRA'))).data).toEqual(expected)
      await first.subgraph.close()

      const documents = await openDocuments(fresh.url)
      await documents.collection<NoticeRecord>('notices').updateOne({ _id: 'n1' }, { $set: { assetKeys } })
      // A plate as it was kept once: with the stroke that lengthens a letter.
      const kept = { assetKeys: ['PLATE|SAU/هـب123'] }
      await documents.collection<NoticeRecord>('notices').updateOne({ _id: 'n2' }, { $set: kept })
      const owner = { vehicleKeys: ['PLATE|SAU/هـب123', 'VIN|1HGCM82633A004352'] }
      await documents.collection<PersonRecord>('persons').updateOne({ _id: 'p1' }, { $set: owner })
      await documents.collection<{ _id: string }>('schema_migrations').deleteMany({ _id: 'persons/3' })
      await documents.close()
      const second = await open()
      expect((await askOnce(second.subgraph, { query: QUERY, variables: { e } }, callAs('FRA'))).data).toEqual(expected)
      await second.subgraph.close()
      await fresh.dispose()
    },
  )
}
