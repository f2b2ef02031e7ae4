import { type FieldPosition, pathAt, WriteContext } from '../answer/write-context.ts'
import type { Path } from '../data-path.ts'

/** The content of a deferred fragment for one object. */
export interface Piece {
  /** The path of the object in the merged data. */
  path: Path
  /** JSON; null if a null moved up to here. */
  data: string | null
  /** What was found while it was written. */
  context: WriteContext
}

/**
 * What a deferred fragment is written with. What leads to its objects was told in an earlier part of the answer: only what
 * is in the fragment counts.
 */
export class PartContext extends WriteContext {
  readonly pieces: Piece[] = []

  /** Writes the fragment for one object, whose position is `position`. */
  part(position: FieldPosition, write: (context: WriteContext) => string | undefined): void {
    const context = new WriteContext(this.introspection)
    context.at.push(...this.at)
    this.pieces.push({ path: pathAt(position, this.at), data: write(context) ?? null, context })
  }

  override give(): void {}
  override giveAll(): void {}
  override miss(): undefined {}
  override moveUp(): undefined {}
}
