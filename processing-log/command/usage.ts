/** A mistake in the command's arguments. */
export class UsageError extends Error {}

export const USAGE = `npm run log -- COMMAND [options]

verify   Reads the whole log: whether a byte was changed, a record is missing, its end was cut off, or the clock went back.
         A server may be writing it meanwhile. Ends with 0 when all is as it was written, with 1 when something is not.
  --anchor FILE   Heads of the log that were handed out: what the server has written to standard output, or any file that
                  has those lines in it. Each must be in the log. May be given several times.
  --key KEY       A public key that heads were signed with before the present one. May be given several times.

search   The entries that all of this is true of, the newest first, as a line of JSON each. Beside a delivery of a
         subscription stands who received it.
  --person NAME   They asked for these words of a name, in any order, script or spelling. What is asked of several people
                  at once may have them of different ones.
  --document DOC  They asked for this document: FRA/12AB34567, or P/FRA/12AB34567.
  --vehicle ID    They asked for this VIN, chassis, engine, HIN or IMO number, or this plate: DEU/BAB1234.
  --account ACC   They asked for this IBAN, wallet or domestic account: KOR/088/110123456789.
  --record ID     They were given this record, or asked for it: its id, or Person/ID.
  --user USER, --organisation NAME, --country CODE, --purpose PURPOSE   Who asked, and why.
  --code CODE     They were refused, or not answered whole, with this code.
  --from TIME, --to TIME   When: 2026-03-01, or 2026-03-01T12:00:00Z. A day counts to its end.
  --limit N       How many at most. Default: 100.

export   All that was asked for one person or thing, or given of it, the oldest first, for whoever has a right to know
         (Article 18): time, country, organisation, purpose, records. Of several --person, --document, --vehicle,
         --account and --record, one is enough. Of --record, no other record is named. All else is as in search.
  --statistics    Counts by country and purpose instead, of all or of what the options choose.
  --format json   Or csv.

keygen FILE   Makes the auditor's key, in FILE, and says what PROCESSING_LOG_AUDITOR_KEY has to be. Not on the server.

open [FOUND]   Opens what is sealed in the entries that search has found, read from a file or standard input: under "clear",
         what they asked for. Not on the server.
  --key FILE      The auditor's key, of keygen. May be given several times.

  --folder DIR    Of verify, search and export: where the log is. Default: log in DATA_DIR.`
