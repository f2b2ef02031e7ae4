/**
 * Why a WebSocket was closed. 44xx and 4500 are those of the protocol graphql-transport-ws
 * (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md), 1xxx those of RFC 6455.
 */
export const closeCodes = {
  /** The server stops. Every subscription was ended with RECONNECT and its last cursor before. */
  SERVICE_RESTART: 1012,
  /** A message is larger than the server takes. */
  MESSAGE_TOO_BIG: 1009,
  /** A message is no JSON, or none of the protocol; or it is binary. */
  BAD_REQUEST: 4400,
  /** `subscribe` came before the connection was acknowledged. */
  UNAUTHORIZED: 4401,
  /** The token of `connection_init`, or a fresh one, is not valid, or is another user's. */
  FORBIDDEN: 4403,
  /** The client does not speak graphql-transport-ws. */
  SUBPROTOCOL_NOT_ACCEPTABLE: 4406,
  /** No `connection_init` came in time. */
  CONNECTION_INITIALISATION_TIMEOUT: 4408,
  /** The id of a `subscribe` is that of an operation which has not ended. */
  SUBSCRIBER_ALREADY_EXISTS: 4409,
  /** `connection_init` came twice. */
  TOO_MANY_INITIALISATION_REQUESTS: 4429,
  /** The token has expired. Every subscription was ended with TOKEN_EXPIRED and its last cursor before. */
  TOKEN_EXPIRED: 4440,
  /** The client answered no ping, or took nothing, for too long. */
  GONE: 4441,
  /** A fault of ours. */
  INTERNAL_SERVER_ERROR: 4500,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
