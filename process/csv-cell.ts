/** A cell of CSV (RFC 4180), and nothing that a spreadsheet would take for a formula. */
export function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""').replace(/[\r\n]+/g, ' ')}"`
}
