/** Whether an unanswered mutation was carried out, as `extensions.carriedOut` and in words. Null: unknown. */
export type CarriedOut = boolean | null

const sentences = {
  true: 'The change was carried out: read the record anew.',
  false: 'Nothing was changed.',
  null: 'It is not known whether the change was carried out: send it again with the same `idempotencyKey`.',
}

/** Adds to an error's message and extensions whether its mutation was carried out. */
export function withCarriedOut<Extensions extends object>(
  { message, extensions }: { message: string; extensions: Extensions },
  carriedOut: CarriedOut,
): { message: string; extensions: Extensions & { carriedOut: CarriedOut } } {
  return { message: `${message} ${sentences[`${carriedOut}`]}`, extensions: { ...extensions, carriedOut } }
}
