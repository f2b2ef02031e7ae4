/** Written by `npm run codegen` from the schema: change nothing here. */

/** How our scalars look in JSON: the `scalars` of graphql-codegen. */
export const scalars = {
  "ID": "string",
  "Date": "string",
  "DateTime": "string",
  "PartialDate": "string",
  "CountryCode": "string",
  "Cursor": "string",
  "EnumValue": "string",
  "Decimal": "string"
} as const

/** What stands behind each interface and union: the `possibleTypes` of Apollo Client's cache. */
export const possibleTypes = {
  "OwnedRecord": [
    "FinancialAlert",
    "Person",
    "Notice",
    "TravelDocument",
    "Vehicle"
  ],
  "AlertFeedEvent": [
    "AlertUpdate",
    "AlertFeedGap",
    "AlertFeedCheckpoint"
  ],
  "Correspondence": [
    "HitConfirmation"
  ],
  "Asset": [
    "VehicleIdentity",
    "AccountIdentity"
  ]
} as const

/** Every list in pages, by its type and field: the arguments that make it another list. */
export const connections = {
  "Query": {
    "alerts": [
      "filter",
      "orderBy"
    ],
    "hitConfirmations": [
      "filter"
    ],
    "searchPersons": [
      "query",
      "threshold"
    ],
    "notices": [
      "filter"
    ],
    "processingLog": [
      "filter"
    ],
    "travelDocuments": [
      "filter"
    ],
    "searchVehicles": [
      "query"
    ],
    "vehicles": [
      "filter"
    ]
  },
  "FinancialAlert": {
    "related": [],
    "confirmations": []
  },
  "AccountIdentity": {
    "openAlerts": []
  },
  "Person": {
    "alerts": [],
    "confirmations": []
  },
  "IdentityDocument": {
    "alerts": []
  },
  "VehicleIdentity": {
    "alerts": []
  },
  "RecordsToReview": {
    "alerts": [],
    "persons": [],
    "notices": [],
    "travelDocuments": [],
    "vehicles": []
  },
  "Screening": {
    "persons": [
      "threshold"
    ]
  },
  "Notice": {
    "confirmations": []
  },
  "TravelDocument": {
    "confirmations": []
  },
  "Vehicle": {
    "confirmations": []
  },
  "MrzHolder": {
    "matches": [
      "threshold"
    ]
  },
  "PersonSearch": {
    "matches": [
      "threshold"
    ]
  }
} as const

/** Every code that an error may have; its comment says what to do. */
export const errorCodes = {
  /** A value breaks the rule that the message names. Correct it; asking again unchanged fails again. */
  BAD_USER_INPUT: true,
  /** The cursor is malformed, or of another list. Start again without `after`. */
  BAD_CURSOR: true,
  /** More than 500 checks in a call, more than 200 items in a page or a list of an input, or series that are too long together. Split the call. */
  TOO_MANY_ITEMS: true,
  /** There is no such record, or none that you may see. Nothing was changed. */
  NOT_FOUND: true,
  /** Your roles or your purpose do not allow this field: it is null, and says nothing of any record. Or you may see the record, but this change is its owner's, or of the NCB whose turn it is. Of a change that is refused nothing was done. */
  FORBIDDEN: true,
  /** The record was changed meanwhile. Nothing was changed by this call: read it anew, then decide. */
  CONFLICT: true,
  /** The `idempotencyKey` was used with another input. Use a new key for a new request. */
  IDEMPOTENCY_CONFLICT: true,
  /** The record cannot take that step from where it stands. The message says which steps are legal, and whose turn it is. */
  ILLEGAL_STEP: true,
  /** No token, or one that is expired or not valid here. Send a valid bearer token. */
  UNAUTHENTICATED: true,
  /** The token of a subscription has expired. Get a new one, and subscribe again with `extensions.cursor` as `after`. */
  TOKEN_EXPIRED: true,
  /** You have as many subscriptions as one connection, or one user, may have. End some of them first. */
  TOO_MANY_SUBSCRIPTIONS: true,
  /** You have too much going on at once, or have asked for too much in a short time. Nothing was carried out: wait `extensions.retryAfter` seconds, then ask again. */
  RATE_LIMITED: true,
  /** The server has more to do than it can at the moment. Nothing was carried out: wait `extensions.retryAfter` seconds, then ask again. */
  OVERLOADED: true,
  /** This server stops, or takes nothing more on. Subscribe again, at any other, with `extensions.cursor` as `after`. */
  RECONNECT: true,
  /** A database could not be asked: its fields are null, which is NOT "no record". Ask again later. */
  SOURCE_UNAVAILABLE: true,
  /** A database did not answer in time: its fields are null, which is NOT "no record". Ask again later. */
  SOURCE_TIMEOUT: true,
  /** A database is asked more than it can answer: its fields are null, which is NOT "no record". Ask again later. */
  SOURCE_OVERLOADED: true,
  /** A database gave an answer that cannot be read: its fields are null, which is NOT "no record". Ask again later. */
  SOURCE_INVALID_RESPONSE: true,
  /** The HTTP request carries no readable GraphQL request, or an unknown purpose. See the message. */
  BAD_REQUEST: true,
  /** The body, the URL (414) or the headers (431) are larger than the server takes. Split the request. */
  REQUEST_TOO_LARGE: true,
  /** This server does not know the text of that hash. Send hash and text; from then on the hash will do. */
  PERSISTED_QUERY_NOT_FOUND: true,
  /** Only version 1 of persisted queries is known here. Send the text. */
  PERSISTED_QUERY_NOT_SUPPORTED: true,
  /** Only operations that the operator has listed are answered here. Send one of them by its id or its text, or have this one added to the list. */
  PERSISTED_QUERY_REQUIRED: true,
  /** The query text is not GraphQL. */
  GRAPHQL_PARSE_FAILED: true,
  /** The query does not fit the schema. The message names the field. */
  GRAPHQL_VALIDATION_FAILED: true,
  /** The schema (`__schema`, `__type`) is not told here, or not to you. Nothing of the operation was carried out. Leave them out, and take the schema from `schema/api.graphql`. */
  INTROSPECTION_DISABLED: true,
  /** `operationName` names no operation of the query, or is missing where there are several. */
  OPERATION_RESOLUTION_FAILURE: true,
  /** The operation is too large or too deep to be planned. Ask for less, or split it. */
  OPERATION_TOO_COMPLEX: true,
  /** The operation costs more than one may; `cost`, `limit` and its dearest `field` say how much. Nothing was asked or changed. Ask for less, or split it. */
  OPERATION_TOO_COSTLY: true,
  /** A fault of ours. Report it with the request id of the answer. */
  INTERNAL_SERVER_ERROR: true,
} as const

/** Why one may ask: the header `x-purpose`. */
export const purposes = [
  "CRIMINAL_INVESTIGATION",
  "BORDER_CONTROL",
  "SECURITY_CHECK",
  "HUMANITARIAN",
  "ADMINISTRATIVE"
] as const
