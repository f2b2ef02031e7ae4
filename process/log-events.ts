import type { FieldName } from './log-fields.ts'

/** What may be logged: how grave it is, the sentence, and which fields it has; `maybe`: those that may be missing. */
interface EventRow {
  level: 'error' | 'warn' | 'info' | 'debug'
  says: string
  fields: readonly FieldName[]
  maybe?: readonly FieldName[]
}

/** Every line that a process of ours may log. Sentences are constant: what differs stands in the fields. */
export const logEvents = {
  // The process.
  'development-mode': {
    level: 'warn',
    says: 'DEVELOPMENT MODE: no key to verify tokens with is set, so whoever asks from this machine is answered',
    fields: [],
  },
  stopping: { level: 'info', says: 'a signal has come: stopping', fields: ['signal'] },
  'signal-ignored': { level: 'info', says: 'a signal is ignored: SIGTERM stops', fields: ['signal'] },
  stopped: { level: 'info', says: 'stopped', fields: [] },
  'stop-failed': { level: 'error', says: 'could not stop', fields: ['error'] },
  'stop-overdue': {
    level: 'error',
    says: 'could not stop in time: what still hangs is cut',
    fields: ['setting', 'ms'],
  },
  'unhandled-rejection': { level: 'error', says: 'a failure that nobody waited for', fields: ['error'] },
  'uncaught-exception': { level: 'error', says: 'a fault that nobody caught: the process ends', fields: ['error'] },
  'node-warning': { level: 'warn', says: 'Node warns of what it found at this place', fields: ['error'] },
  'request-unanswered': { level: 'error', says: 'a request could not be answered', fields: ['error'] },
  'upgrade-failed': { level: 'error', says: 'a connection could not be taken over', fields: ['error'] },

  // Requests.
  answered: {
    level: 'debug',
    says: 'answered',
    fields: ['requestId', 'status', 'ms'],
    maybe: ['operation', 'hash'],
  },
  subscribes: { level: 'debug', says: 'subscribes', fields: ['requestId', 'operation', 'transport'] },
  'asked-over-websocket': {
    level: 'debug',
    says: 'asked over a WebSocket',
    fields: ['requestId', 'operation', 'kind'],
  },
  refused: { level: 'info', says: 'refused', fields: ['requestId', 'code'], maybe: ['error'] },
  'unexpected-error': {
    level: 'error',
    says: 'unexpected error',
    fields: ['error'],
    maybe: ['requestId', 'subgraph'],
  },
  'operation-unplannable': {
    level: 'error',
    says: 'an operation could not be planned',
    fields: ['requestId', 'error'],
  },
  'planning-overdue': { level: 'warn', says: 'an operation took too long to plan', fields: ['characters'] },
  'planning-thread-failed': { level: 'error', says: 'a planning thread failed', fields: ['error'] },
  'apollo-warned': { level: 'warn', says: 'Apollo Server warns of what it found at this place', fields: ['error'] },
  'websocket-failed': { level: 'debug', says: 'a WebSocket failed', fields: ['error'] },
  'socket-failed': { level: 'debug', says: 'a socket failed', fields: ['error'] },
  'token-keys-unreachable': {
    level: 'error',
    says: 'tokens cannot be verified: the keys of their issuer cannot be fetched',
    fields: ['error'],
  },
  'rate-limits-alone': {
    level: 'warn',
    says: 'the rate limits in Redis cannot be asked: each gateway counts for itself',
    fields: ['error'],
  },
  'persisted-queries-alone': {
    level: 'warn',
    says: 'the persisted queries in Redis cannot be asked: each gateway knows those that it was sent',
    fields: ['error'],
  },
  'trusted-documents-ready': { level: 'info', says: 'trusted documents are prepared', fields: ['documents'] },
  'trusted-document-unfit': {
    level: 'warn',
    says: 'a trusted document could not be prepared: it does not fit the schema, or is too large',
    fields: ['hash', 'error'],
  },
  'operation-unlisted': {
    level: 'warn',
    says: 'an operation is not among the trusted documents: TRUSTED_DOCUMENTS_ONLY=on would refuse it',
    fields: ['requestId', 'operation', 'hash'],
  },
  'rate-limits-shared': { level: 'info', says: 'the gateways count rate limits together, in Redis', fields: [] },

  // Subgraphs, as the gateway sees them.
  'subgraph-fault': {
    level: 'error',
    says: 'a subgraph gave an unexpected error: its own log has the cause, by the request id',
    fields: ['requestId', 'subgraph'],
    maybe: ['code'],
  },
  'subgraph-silent': { level: 'warn', says: 'no answer', fields: ['requestId', 'subgraph', 'error'] },
  'subgraph-away': {
    level: 'warn',
    says: 'it, or a proxy before it, says that it is not there',
    fields: ['requestId', 'subgraph', 'status'],
  },
  'subgraph-unreadable': {
    level: 'warn',
    says: 'an unreadable answer',
    fields: ['requestId', 'subgraph', 'status', 'error'],
  },
  'subgraph-refuses-us': {
    level: 'warn',
    says: 'it refuses our signed identity: is SUBGRAPH_SIGNING_KEY the same on both sides, and are their clocks right?',
    fields: ['subgraph'],
    maybe: ['requestId', 'status'],
  },
  'subgraph-unclosed': { level: 'error', says: 'could not be closed', fields: ['subgraph', 'error'] },
  'breaker-open': { level: 'warn', says: 'it fails, and is not asked for a while', fields: ['subgraph'] },
  'breaker-open-for-one': {
    level: 'warn',
    says: 'one caller is too much for it, and may not ask it for a while',
    fields: ['subgraph'],
  },
  'breaker-closed': { level: 'warn', says: 'it answers again', fields: ['subgraph'] },
  'log-unreadable': { level: 'error', says: 'a log could not be read', fields: ['requestId', 'error'] },
  'log-polled': {
    level: 'warn',
    says: 'the log cannot be followed: it is polled',
    fields: ['subgraph', 'error'],
  },

  // A subgraph, and its store.
  'subgraph-refused': { level: 'warn', says: 'refused', fields: ['requestId', 'subgraph', 'code'] },
  'gateway-unknown': {
    level: 'warn',
    says: 'a connection without an identity that the gateway has signed was refused',
    fields: ['subgraph'],
  },
  'follower-refused': {
    level: 'warn',
    says: 'a subscription was refused: its identity is none that the gateway has signed for it, once',
    fields: ['subgraph', 'code'],
  },
  'signing-keys-read': { level: 'info', says: 'so many keys were read again', fields: ['setting', 'records'] },
  'signing-keys-unreadable': {
    level: 'error',
    says: 'the file has no good keys: the last ones stay in use',
    fields: ['setting'],
  },
  'tls-file-read': { level: 'info', says: 'the TLS file was read again', fields: ['setting'] },
  'tls-file-unreadable': {
    level: 'error',
    says: 'the TLS file is no good, or fits no other: the last ones stay in use',
    fields: ['setting'],
  },
  'revocations-unknown': {
    level: 'error',
    says: 'clients are refused: the list of revoked certificates of their authority is missing, or too old',
    fields: ['error'],
  },
  'tls-client-refused': { level: 'warn', says: 'a client could not begin TLS', fields: ['error'] },
  'gateway-lost': { level: 'warn', says: 'a connection failed', fields: ['subgraph', 'error'] },
  'store-failed': {
    level: 'warn',
    says: 'the store could not do what it was asked',
    fields: ['requestId', 'subgraph', 'code', 'error'],
  },
  'processing-log-unwritten': {
    level: 'error',
    says: 'the processing log cannot be written',
    fields: ['error'],
  },
  'processing-log-waiting': { level: 'warn', says: 'waiting for the database of the processing log', fields: [] },
  'processing-log-cut': {
    level: 'info',
    says: 'so many records of the processing log were removed: they are older than the retention',
    fields: ['records'],
  },
  'processing-log-uncut': {
    level: 'error',
    says: 'what is older than the retention could not be removed from the processing log',
    fields: ['error'],
  },
  'anchor-not-taken': { level: 'error', says: 'a head of the processing log was not taken', fields: ['error'] },
  'anchors-taken-again': { level: 'info', says: 'heads of the processing log are taken again', fields: [] },
  'processing-log-written-again': {
    level: 'info',
    says: 'the processing log can be written again: so many entries were not, and their operations were refused',
    fields: ['records'],
  },
  'store-making': { level: 'info', says: 'making the store', fields: ['subgraph', 'setting'] },
  'store-opening': { level: 'info', says: 'opening the store', fields: ['subgraph', 'setting'] },
  'store-waiting': { level: 'warn', says: 'waiting for the store', fields: ['subgraph', 'setting'] },
  'store-seeding': { level: 'info', says: 'seeding the store', fields: ['subgraph', 'records'] },
  'store-open': { level: 'debug', says: 'the store is open', fields: ['subgraph', 'ms'] },
} as const satisfies Record<string, EventRow>

export type LogEvents = typeof logEvents
export type EventName = keyof LogEvents
