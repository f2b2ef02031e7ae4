/** Whether the log at this address is in a database, not in a folder. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url)
}
