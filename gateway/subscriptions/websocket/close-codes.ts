/**
 * Why a WebSocket was closed. 44xx and 4500 belong to the protocol graphql-transport-ws
 * (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md), 1xxx to RFC 6455.
 */
export const closeCodes = {
  /** The server stops. Before, every subscription ended with RECONNECT and its last cursor. */
  SERVICE_RESTART: 1012,
  /** A message is larger than the server allows. */
  MESSAGE_TOO_BIG: 1009,
  /** A message is no JSON, or not part of the protocol; or it is binary. */
  BAD_REQUEST: 4400,
  /** `subscribe` came before the connection was acknowledged. */
  UNAUTHORIZED: 4401,
  /** The token of `connection_init`, or a fresh one, is not valid or belongs to another user. */
  FORBIDDEN: 4403,
  /** The client does not speak graphql-transport-ws. */
  SUBPROTOCOL_NOT_ACCEPTABLE: 4406,
  /** No `connection_init` came in time. */
  CONNECTION_INITIALISATION_TIMEOUT: 4408,
  /** The id of a `subscribe` belongs to an operation that has not ended. */
  SUBSCRIBER_ALREADY_EXISTS: 4409,
  /** `connection_init` came twice. */
  TOO_MANY_INITIALISATION_REQUESTS: 4429,
  /** The token has expired. Before, every subscription ended with TOKEN_EXPIRED and its last cursor. */
  TOKEN_EXPIRED: 4440,
  /** The client answered no ping, or took no data, for too long. */
  GONE: 4441,
  /** A fault of ours. */
  INTERNAL_SERVER_ERROR: 4500,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
