import { refuseLongList } from '../../text-input.ts'
import { asked, readAccount } from '../filter-values.ts'
import type {
  AlertSeverity,
  AlertStatus,
  AlertUpdateFilter,
  AlertUpdateKind,
  FraudTypology,
} from '../generated/schema.ts'
import { atLeast } from '../severity.ts'

/** The canonical filter of the feed. Null: no condition. `accounts`: account keys. */
export interface FeedQuery {
  kinds: readonly AlertUpdateKind[] | null
  statuses: readonly AlertStatus[] | null
  severities: readonly AlertSeverity[] | null
  typologies: readonly FraudTypology[] | null
  countries: readonly string[] | null
  accounts: readonly string[] | null
  own: boolean
}

/** The filter of the feed; null: everything. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function readFilter(filter: AlertUpdateFilter | null | undefined): FeedQuery {
  refuseLongList(filter?.accounts ?? [], 'filter.accounts')
  refuseLongList(filter?.countries ?? [], 'filter.countries')
  const accounts = asked(filter?.accounts)?.map((input, at) => readAccount(input, `filter.accounts.${at}`))
  return {
    kinds: asked(filter?.kinds),
    statuses: asked(filter?.statuses),
    severities: filter?.severityAtLeast ? atLeast(filter.severityAtLeast) : null,
    typologies: asked(filter?.typologies),
    countries: asked(filter?.countries),
    accounts: accounts ? [...new Set(accounts)] : null,
    own: filter?.own ?? false,
  }
}
