import { refusal } from '../inputs.ts'
import type { NoticeColour } from './generated/schema.ts'
import type { NewNotice } from './records.ts'

/**
 * What a notice of each colour requires (INTERPOL's descriptions of the colours; `NoticeInput` in the SDL says the same). A
 * warrant names its charge. Bodies, methods, threats and sanctioned entities may concern no recorded person: then a summary
 * says what the notice is about.
 */
const needs: Record<NoticeColour, { subject: 'always' | 'or a summary'; warrant?: true; asset?: true }> = {
  RED: { subject: 'always', warrant: true },
  YELLOW: { subject: 'always' },
  BLUE: { subject: 'always' },
  BLACK: { subject: 'or a summary' },
  GREEN: { subject: 'always' },
  ORANGE: { subject: 'or a summary' },
  PURPLE: { subject: 'or a summary' },
  SILVER: { subject: 'always', asset: true },
  UN_SPECIAL: { subject: 'or a summary' },
}

type Content = Pick<
  NewNotice,
  'kind' | 'colour' | 'subjectId' | 'summary' | 'arrestWarrants' | 'assetKeys' | 'recipients'
>

/** Refuses, with BAD_USER_INPUT, a notice that lacks what its colour or kind requires. `owner`: its country. */
export function refuseIncomplete(notice: Content, owner: string): void {
  const { colour, kind } = notice
  const { subject, warrant, asset } = needs[colour]
  if (notice.subjectId === null && (subject === 'always' || notice.summary === null)) {
    const both = subject === 'always' ? 'a subject' : 'a subject, or a summary of what it is about'
    throw lacks('subjectId', `A ${colour} notice needs ${both}: give \`input.subjectId\`.`)
  }
  if (warrant && notice.arrestWarrants.length === 0) {
    throw lacks('arrestWarrants', `A ${colour} notice needs an arrest warrant: give \`input.arrestWarrants\`.`)
  }
  if (asset && notice.assetKeys.length === 0) {
    throw lacks('vehicles', `A ${colour} notice needs an asset: give \`input.vehicles\` or \`input.accounts\`.`)
  }
  if (kind === 'DIFFUSION' && !notice.recipients.some((country) => country !== owner)) {
    throw lacks(
      'recipients',
      'A diffusion goes to chosen countries: name at least one besides your own in `input.recipients`.',
    )
  }
  if (kind === 'NOTICE' && notice.recipients.length > 0) {
    throw lacks('recipients', 'A notice goes to all: leave `input.recipients` out, or make it a diffusion.')
  }
}

function lacks(field: string, message: string) {
  return refusal('NOTICE_NEEDS', `input.${field}`, message)
}
