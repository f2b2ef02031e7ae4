import type { Viewer } from '../schema/identity.ts'
import { type Request, requestOf } from './changes.ts'
import { readNeededText } from './text-input.ts'

/** What an owner says when a review of one of its records begins or ends: the schema's `SetComplianceReviewInput`. */
interface ReviewInput {
  idempotencyKey?: string | null | undefined
  id: string
  ifUpdatedAt?: string | null | undefined
  underReview: boolean
  reason: string
}

/** The beginning or the end of a compliance review. */
export interface ComplianceReview {
  underReview: boolean
  /** The last one is kept until the record is withdrawn, and shown to nobody. */
  reason: string
}

/**
 * Which record, and whether it is under review from now on. `mutation`: the name of the field, which its requests belong
 * to. Throws BAD_USER_INPUT.
 */
export function readComplianceReview(
  viewer: Viewer,
  mutation: string,
  { id, ifUpdatedAt, underReview, idempotencyKey, reason: given }: ReviewInput,
): { target: { id: string; ifUpdatedAt: string | null | undefined; request: Request | undefined } } & ComplianceReview {
  const reason = readNeededText(given, 'input.reason')
  const request = requestOf(viewer, mutation, idempotencyKey, { id, underReview, reason })
  return { target: { id, ifUpdatedAt, request }, underReview, reason }
}
