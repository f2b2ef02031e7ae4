/**
 * The records of a CSV text (RFC 4180), with commas or, as spreadsheets of many countries write it, semicolons. Undefined
 * where a quote stands where none can: no line behind it can be told from another.
 */
export function parseCsv(text: string): string[][] | undefined {
  const [head = ''] = text.split('\n', 1)
  const separator = head.split(';').length > head.split(',').length ? ';' : ','
  const records: string[][] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy')
  let record: string[] = []
  for (const [whole, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === separator) continue
    if (record.some((one) => one.trim() !== '')) records.push(record)
    record = []
    if (whole === '') return records // the end of the text
  }
  return undefined
}

/** A line of CSV. A cell that a spreadsheet would take for a formula is told as text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}
