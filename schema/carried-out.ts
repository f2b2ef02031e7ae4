/**
 * Whether a mutation that was not answered was carried out: what a client is told as `extensions.carriedOut`, and in
 * words. Null: that is not known.
 */
export type CarriedOut = boolean | null

const sentences = {
  true: 'The change was carried out: read the record anew.',
  false: 'Nothing was changed.',
  null: 'It is not known whether the change was carried out: send it again with the same `idempotencyKey`.',
}

/** The message and the extensions of an error, with whether its mutation was carried out. */
export function withCarriedOut<Extensions extends object>(
  { message, extensions }: { message: string; extensions: Extensions },
  carriedOut: CarriedOut,
): { message: string; extensions: Extensions & { carriedOut: CarriedOut } } {
  return { message: `${message} ${sentences[`${carriedOut}`]}`, extensions: { ...extensions, carriedOut } }
}
