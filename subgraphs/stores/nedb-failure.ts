import { storeFailure } from './store-failure.ts'

/** A file whose content is not what was written. */
export class DamagedFile extends Error {
  override name = 'DamagedFile'

  constructor(what: string) {
    super(
      `${what}: restore its folder from a backup, or move the folder away and import its records again. ` +
        'Whether something is on record cannot be told from what is left.',
    )
  }
}

/** An error of the operating system. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** Turns the error of a file that cannot be read or written into one that callers may read; other errors stay unchanged. */
export function documentFailure(error: unknown, trouble: 'reads-fail' | 'writes-fail'): unknown {
  if (!isFileError(error) && !(error instanceof DamagedFile)) return error
  const full = isFileError(error) && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code ?? '')
  const reason = full ? 'its disk is full' : 'its files cannot be read or written'
  return storeFailure(full ? 'disk-full' : trouble, `The database cannot be used: ${reason}. Ask again later.`, error)
}
