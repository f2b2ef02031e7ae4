import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A page, or another text that a browser opens, ready to send. */
export interface Page {
  text: string
  /** The same, compressed; the best coding first. */
  encoded: ReadonlyMap<'br' | 'gzip', Buffer>
  /** Changes with the text (RFC 9110, section 8.8.3). */
  etag: string
  headers: Readonly<Record<string, string>>
}

/** The sources that a page may load from, by directive of a Content Security Policy. */
export type Sources = Readonly<Record<`${string}-src`, readonly string[]>>

/** For every page: it loads nothing that its policy does not allow, and no other page can frame it. */
const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'display-capture']

/** A page is compressed once; the levels above take ten times as long. */
const BROTLI_QUALITY = 9

/** Makes a page with its headers: the browser loads only what `sources` allows. */
export function wholePage(html: string, sources: Sources): Promise<Page> {
  const allowed = Object.entries(sources).map(([directive, from]) => `${directive} ${from.join(' ')}`)
  return wholeText(html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [closed, ...allowed].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
  })
}

/** Makes what is sent of a text. */
export async function wholeText(text: string, headers: Record<string, string>): Promise<Page> {
  return {
    text,
    encoded: new Map([
      ['br', await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })],
      ['gzip', await promisify(gzip)(text)],
    ]),
    etag: `"${createHash('sha256').update(text).digest('base64url')}"`,
    headers: { ...headers, 'x-content-type-options': 'nosniff' },
  }
}

/** The hashes of a page's scripts, for its Content Security Policy: no other script runs. */
export function inlineScriptHashes(html: string): string[] {
  return hashesOf(html, /<script>(.*?)<\/script>/gs)
}

/** The hashes of a page's style sheets, for its Content Security Policy. */
export function inlineStyleHashes(html: string): string[] {
  return hashesOf(html, /<style>(.*?)<\/style>/gs)
}

function hashesOf(html: string, elements: RegExp): string[] {
  return [...html.matchAll(elements)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
}
