import { closeSync, openSync, readSync } from 'node:fs'

/** How much of a file is checked to tell its type. */
const LOOKED_AT = 64 * 1024

/** The first bytes of a file. */
export function beginningOf(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(LOOKED_AT)
    return buffer.subarray(0, readSync(descriptor, buffer))
  } finally {
    closeSync(descriptor)
  }
}

/** The characters that a file begins with. */
export function textOfBeginning(beginning: Buffer): string {
  return beginning
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
}

/**
 * The type of a file that cannot be imported as UTF-8 text, as the end of a sentence that says what to do: "an Excel
 * workbook (.xlsx): ...". Null if it may be text. Nothing is unpacked.
 */
export function foreignType(beginning: Buffer): string | null {
  const text = textOfBeginning(beginning)
  if (text.replace(/\0/g, '') === '') return 'empty: there is nothing to import.'
  return signatureOf(beginning) ?? wideEncoding(beginning) ?? markup(text) ?? narrowEncoding(beginning)
}

const SAVE_AS_CSV = 'save the sheet as "CSV UTF-8", and import that.'
const UNPACK = 'unpack it first, and import what is in it.'
const NO_RECORDS = 'it holds no records that could be read.'
const EXPORT = 'export it as CSV or JSON lines, and import that.'

/** By their first bytes, in Latin-1, or bytes at the offset `at`. */
const SIGNATURES: readonly { bytes: string; at?: number; is: string }[] = [
  { bytes: '\x1f\x8b', is: `packed (gzip): ${UNPACK}` },
  { bytes: '\x1f\x9d', is: `packed (compress): ${UNPACK}` },
  { bytes: '1AY&SY', at: 4, is: `packed (bzip2): ${UNPACK}` },
  { bytes: '\xfd7zXZ\0', is: `packed (xz): ${UNPACK}` },
  { bytes: '\x28\xb5\x2f\xfd', is: `packed (Zstandard): ${UNPACK}` },
  { bytes: '\x04\x22\x4d\x18', is: `packed (LZ4): ${UNPACK}` },
  { bytes: "7z\xbc\xaf'\x1c", is: `an archive (7-Zip): ${UNPACK}` },
  { bytes: 'Rar!\x1a\x07', is: `an archive (RAR): ${UNPACK}` },
  { bytes: 'ustar', at: 257, is: `an archive (tar): ${UNPACK}` },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    is: `an older Excel or Word file, or one with a password: ${SAVE_AS_CSV}`,
  },
  { bytes: '%PDF-', is: `a PDF: ${NO_RECORDS}` },
  { bytes: '%!PS', is: `PostScript: ${NO_RECORDS}` },
  { bytes: '{\\rtf', is: `a rich text (RTF): save it as plain text in UTF-8.` },
  { bytes: 'SQLite format 3\0', is: `an SQLite database: ${EXPORT}` },
  { bytes: 'PAR1\x15', is: `a Parquet file: ${EXPORT}` },
  { bytes: 'Obj\x01', is: `an Avro file: ${EXPORT}` },
  { bytes: 'ARROW1\0\0', is: `an Arrow file: ${EXPORT}` },
  { bytes: 'PGDMP', is: `a dump of PostgreSQL: ${EXPORT}` },
  { bytes: '\x89PNG\r\n', is: `a picture (PNG): ${NO_RECORDS}` },
  { bytes: '\xff\xd8\xff', is: `a picture (JPEG): ${NO_RECORDS}` },
  { bytes: 'GIF89a', is: `a picture (GIF): ${NO_RECORDS}` },
  { bytes: 'II*\0', is: `a picture (TIFF): ${NO_RECORDS}` },
  { bytes: 'MM\0*', is: `a picture (TIFF): ${NO_RECORDS}` },
]

function signatureOf(beginning: Buffer): string | null {
  const stands = (bytes: string, at = 0) => beginning.toString('latin1', at, at + bytes.length) === bytes
  if (stands('PK\x03\x04') || stands('PK\x05\x06') || stands('PK\x07\x08')) return zipped(beginning)
  return SIGNATURES.find(({ bytes, at }) => stands(bytes, at))?.is ?? null
}

/** Tells by file names in the ZIP file, which are not compressed. */
function zipped(beginning: Buffer): string {
  const names = beginning.toString('latin1')
  if (/xl\/(workbook|worksheets|styles|sharedStrings|theme|_rels)/.test(names))
    return `an Excel workbook (.xlsx): ${SAVE_AS_CSV}`
  if (names.includes('opendocument.spreadsheet')) return `an OpenDocument spreadsheet (.ods): ${SAVE_AS_CSV}`
  if (names.includes('word/document')) return `a Word document (.docx): ${NO_RECORDS}`
  if (names.includes('opendocument.text')) return `an OpenDocument text (.odt): ${NO_RECORDS}`
  return `an archive (ZIP): ${UNPACK}`
}

const AS_UTF8 = 'save it as UTF-8'

/** Encodings with two or four bytes per character, and files that are no text. */
function wideEncoding(beginning: Buffer): string | null {
  const [first, second, third, fourth] = beginning
  const mark = `${first},${second},${third},${fourth}`
  if (mark === '255,254,0,0' || mark === '0,0,254,255') return recoded('UTF-32')
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return recoded('UTF-16')
  let [even, odd, controls] = [0, 0, 0]
  for (const [at, byte] of beginning.entries()) {
    if (byte === 0 && at % 2 === 0) even++
    else if (byte === 0) odd++
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls++
  }
  const most = Math.max(even, odd)
  if (most > beginning.length / 5 && most > 8 * Math.min(even, odd))
    return recoded(even > odd ? 'UTF-16BE' : 'UTF-16LE')
  return controls > 1 + beginning.length / 100 ? `no text, but something binary: ${NO_RECORDS}` : null
}

function recoded(encoding: string): string {
  return `in ${encoding}, where UTF-8 is read: ${AS_UTF8} ("CSV UTF-8" in Excel), or with: iconv -f ${encoding} -t UTF-8`
}

function markup(text: string): string | null {
  let begins = text.slice(0, 2000)
  const ahead = /^(<!--[\s\S]*?-->|<\?xml[^>]*>)\s*/
  for (let found = ahead.exec(begins); found; found = ahead.exec(begins)) begins = begins.slice(found[0].length)
  if (/^<(!doctype\s+html|html|head|body|title|meta|script|style|table|div|p|h[1-6])\b/i.test(begins)) {
    return 'an HTML page, such as an error or a log-in page: look at it in a browser, and download the data again.'
  }
  if (begins.includes('urn:schemas-microsoft-com:office:spreadsheet')) return `an Excel workbook (XML): ${SAVE_AS_CSV}`
  return /^<[?!a-z]/i.test(text) ? `XML, which is not read: ${EXPORT}` : null
}

/**
 * A text with bytes that are not UTF-8 and without any valid UTF-8 character beyond ASCII: it has a single-byte encoding.
 * If only some lines of a file are not UTF-8, the file is read and these lines are refused.
 */
function narrowEncoding(beginning: Buffer): string | null {
  const text = new TextDecoder('utf-8').decode(beginning, { stream: beginning.length === LOOKED_AT })
  const foreign = text.indexOf('\ufffd')
  if (foreign < 0 || /[^\0-\x7f\ufffd]/.test(text)) return null
  const at = beginning.findIndex((byte) => byte > 0x7f)
  const line = text.slice(0, foreign).split(/\r\n|[\r\n]/).length
  const byte = beginning[at] ?? 0
  const letter = byte >= 0xa0 ? `, ${JSON.stringify(String.fromCharCode(byte))} in Windows-1252` : ''
  const hex = byte.toString(16).toUpperCase()
  return (
    `not in UTF-8, but in an older encoding such as Windows-1252 (line ${line} has the byte ${hex}${letter}): ` +
    `${AS_UTF8} ("CSV UTF-8" in Excel), or with: iconv -f WINDOWS-1252 -t UTF-8`
  )
}
