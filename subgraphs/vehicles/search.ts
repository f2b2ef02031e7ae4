import { createHash } from 'node:crypto'
import { failure } from '../../schema/errors.ts'
import { compact, upperAscii } from '../../schema/identifiers/compact.ts'
import { plate } from '../../schema/identifiers/plate.ts'
import { shown } from '../../schema/identifiers/problem.ts'
import { type Connection, readPage, toConnection } from '../connection.ts'
import type { QuerySearchVehiclesArgs, VehicleQuery } from './generated/schema.ts'
import type { VehicleContext } from './loaders.ts'
import { isBehind, type Match, rank } from './matching.ts'
import type { Search } from './search-criteria.ts'
import { foldMake, SHORTEST_SERIAL, words } from './tokens.ts'

/** A page of matches; `truncated`: more records share a token than were ranked. */
export interface VehicleMatches extends Connection<Match> {
  truncated: boolean
}

/**
 * One page of a search. Every page ranks the candidates anew, so that nothing has to be stored; its cursors are valid for
 * this query only. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS.
 */
export async function searchVehicles(
  args: QuerySearchVehiclesArgs & { first: number },
  { store, viewer, limits }: VehicleContext,
): Promise<VehicleMatches> {
  const search = readSearch(args.query)
  const list = `searchVehicles:${createHash('sha256').update(JSON.stringify(search)).digest('base64url')}`
  const page = readPage(args, list, store.cursors)
  const { records, truncated } = await store.candidates(viewer, search)
  const { after } = page
  const ranked = await rank(search, records, limits)
  const behind = ranked.filter((match) => after === null || isBehind(match, after))
  const position = ({ score, vehicle }: Match) => [score, vehicle.recordedAt, vehicle._id]
  return { ...toConnection(behind, page, list, store.cursors, position, (match) => match), truncated }
}

/** Characters of a make, model or colour: the longest that a record can have, to bound the work. */
const LONGEST_WORDS = 200

/** Reads a query. Throws BAD_USER_INPUT if it could find nothing, or would not find what it seems to ask for. */
export function readSearch(query: VehicleQuery): Search {
  const { yearFrom = null, yearTo = null } = query
  if (query.vin == null && query.plate == null && query.make == null) {
    throw refusal('A search needs `vin` (at least its last 6 characters), `plate` or `make`.')
  }
  if (query.plateCountry != null && query.plate == null) throw refusal('`plateCountry` needs a `plate`.')
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo) {
    throw refusal(`\`yearFrom\` ${yearFrom} lies after \`yearTo\` ${yearTo}: no vehicle is of such a year.`)
  }
  for (const field of ['make', 'model', 'colour'] as const) {
    const { length } = query[field] ?? ''
    if (length > LONGEST_WORDS) throw refusal(`\`${field}\` has ${length} characters: at most ${LONGEST_WORDS}.`)
  }
  const make = query.make == null ? null : foldMake(query.make)
  if (make === '') throw refusal(`\`make\` has no letter and no digit; got ${shown(query.make)}.`)
  return {
    serial: query.vin == null ? null : readSerial(query.vin),
    plate: query.plate == null ? null : readPlate(query.plate, query.plateCountry ?? null),
    make,
    model: readWords('model', query.model),
    colour: readWords('colour', query.colour),
    yearFrom,
    yearTo,
    kinds: [...new Set(query.kinds ?? [])].sort(),
  }
}

/** The longest number in a record: a chassis number of 20. */
const LONGEST_SERIAL = 20

function readSerial(raw: string): string {
  const serial = upperAscii(compact(raw)).replace(/[OQ]/g, '0').replaceAll('I', '1')
  if (!/^[A-Z0-9]+$/.test(serial)) throw refusal(`\`vin\` has letters A-Z and digits only; got ${shown(raw)}.`)
  if (serial.length < SHORTEST_SERIAL || serial.length > LONGEST_SERIAL) {
    throw refusal(`\`vin\` needs the last ${SHORTEST_SERIAL} to ${LONGEST_SERIAL} characters; got ${serial.length}.`)
  }
  return serial
}

/** ICAO 9303: no nationality stated. So a plate without a country follows the rule of those with one. */
const NO_COUNTRY = 'XXX'

function readPlate(raw: string, country: string | null): { number: string; country: string | null } {
  const read = plate({ number: raw, country: country ?? NO_COUNTRY })
  if (!read.ok) throw refusal(read.problem.message)
  return { number: read.value.slice(read.value.indexOf('/') + 1), country }
}

function readWords(field: string, text: string | null | undefined): string[] | null {
  if (text == null) return null
  const found = words(text)
  if (found.length === 0) throw refusal(`\`${field}\` has no letter and no digit; got ${shown(text)}.`)
  return found
}

function refusal(message: string) {
  return failure('BAD_USER_INPUT', message, { rule: 'VEHICLE_QUERY' })
}
