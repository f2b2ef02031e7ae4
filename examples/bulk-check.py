"""Checks a file of travel documents, vehicles and accounts: CSV in, CSV out, 500 in a call. It goes on where it ended,
however it ended. It needs nothing but Python (3.9 or later): copy this file and bulk-check/check.graphql."""

import argparse, collections, csv, http.client, itertools, json, os, pathlib, re, sys, time, urllib.error, urllib.request

try:
    import fcntl
except ImportError:  # Windows: there nothing keeps a second process from the file
    fcntl = None

CALL = 500
ANSWER_SECONDS = 60
VERDICT_COLUMNS = ["verdict", "detail"]  # what is written behind a row; an output may be an input again
NOT_ASKED = "COULD_NOT_BE_ASKED"  # a verdict of ours: the database could not be asked. That is never "no record"
FIELDS = {"document": "checkTravelDocuments", "vehicle": "checkVehicles", "account": "checkAccounts"}
QUERY = (pathlib.Path(__file__).parent / "bulk-check" / "check.graphql").read_text("utf-8")

Row = collections.namedtuple("Row", "cells text")  # values by column, and all of it as the output begins its line


class Mistake(Exception):
    """The command line or a file is not as it has to be: a sentence for whoever wrote it."""


class Refused(Exception):
    """It would be refused again, however often it is asked."""


class NotNow(Exception):
    """It could not be asked now: run it again."""


def say(line):
    print(line, file=sys.stderr, flush=True)


def format_row(cells):
    """A line of the output. It holds no line break: a line that a kill has torn is known by its missing end."""
    cells = [re.sub(r"[\r\n]+", " ", cell) for cell in cells]
    return ",".join('"' + cell.replace('"', '""') + '"' if re.search('[",]', cell) else cell for cell in cells)


def read_records(path):
    """Records with the number of their last line; the first has the names of the columns."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            for cells in reader:
                if cells:
                    yield reader.line_num, cells
    except UnicodeDecodeError:
        raise Mistake(f"{path} is not UTF-8: save it as CSV UTF-8.")
    except csv.Error as error:
        raise Mistake(f"{path} is no CSV as it has to be: {error}")


def open_input(path):
    """What the output begins with, and the rows."""
    records = read_records(path)
    names = [name.strip() for name in next(records, (0, []))[1]]
    if "kind" not in names:
        raise Mistake(f'{path} has no column "kind": its first line names the columns, with commas between them.')
    twice = [name for at, name in enumerate(names) if names.index(name) != at]
    if twice:
        raise Mistake(f'{path} has two columns "{twice[0]}".')
    kept = [at for at, name in enumerate(names) if name not in VERDICT_COLUMNS]

    def rows():
        for line, cells in records:
            if len(cells) != len(names):
                raise Mistake(f"Line {line} of {path} has {len(cells)} values, and there are {len(names)} columns.")
            values = {name: cell.strip() for name, cell in zip(names, cells)}
            yield Row(values, format_row([cells[at] for at in kept]))

    return format_row([names[at] for at in kept]), rows()


class Output:
    """The answers, a line each: how many there are says where to go on."""

    def __init__(self, path):
        self.file = open(path, "a+b")
        try:
            if fcntl:
                fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            what = "Stop that process, or give this one another --out."
            raise Mistake(f"{path} is in use by another process. {what}")

    def lines(self):
        """The whole lines of earlier runs. One that a kill has torn is cut off: it is asked for again."""
        self.file.seek(0)
        end = 0
        for line in self.file:
            if not line.endswith(b"\n"):
                self.file.truncate(end)
                return
            end += len(line)
            yield line[:-1].decode("utf-8", "replace")

    def append(self, lines):
        self.file.write("".join(line + "\n" for line in lines).encode())
        self.file.flush()
        os.fsync(self.file.fileno())


def given(row, *columns):
    return {name: row.cells[name] for name in columns if row.cells.get(name)}


def document(row):
    return {"number": row.cells.get("number", ""), "issuedBy": row.cells.get("issuedBy", ""), **given(row, "type")}


def vehicle(row):
    asked = given(row, "vin", "chassisNumber", "engineNumber", "hin", "imo")
    if row.cells.get("plate"):
        asked["plate"] = {"number": row.cells["plate"], "country": row.cells.get("plateCountry", "")}
    return asked


def account(row):
    return {"scheme": row.cells.get("scheme", ""), "value": row.cells.get("value", ""), **given(row, "bank", "country")}


def ask(rows, options):
    """Sends one call. Whatever is no answer of a gateway is an error NOT_ANSWERED."""
    variables = {}
    for kind, item in (("document", document), ("vehicle", vehicle), ("account", account)):
        asked = rows.get(FIELDS[kind], [])
        variables[kind + "s"] = [item(row) for row in asked]
        variables[f"with{kind.title()}s"] = bool(asked)
    headers = {"content-type": "application/json"}
    token = options.token
    if options.token_file:  # read anew for each call: a token that has expired is replaced by the next one
        token = pathlib.Path(options.token_file).read_text().strip()
    if token:
        headers["authorization"] = "Bearer " + token
    if options.purpose:
        headers["x-purpose"] = options.purpose
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    try:
        try:
            request = urllib.request.Request(options.url, body, headers)
            with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as response:
                status, text = response.status, response.read()
        except urllib.error.HTTPError as refusal:
            status, text = refusal.code, refusal.read()
        answer = json.loads(text)
        if isinstance(answer, dict) and ("data" in answer or "errors" in answer):
            return answer
        why = f"HTTP status {status}"
    except ValueError:
        why = f"HTTP status {status}"  # a proxy's page
    except (OSError, http.client.HTTPException) as error:
        why = getattr(error, "reason", error)
    return {"errors": [{"message": f"The gateway was not reached: {why}.", "extensions": {"code": "NOT_ANSWERED"}}]}


def code_of(error):
    return error.get("extensions", {}).get("code", "NOT_ANSWERED")


def is_passing(code):
    return code.startswith("SOURCE_") or code in ("NOT_ANSWERED", "RECONNECT")


def verdict_of(check):
    handlings = [record["handling"] for record in check.get("records") or check.get("alerts") or []]
    contacts = dict.fromkeys(each["contact"]["code"] for each in handlings if each["confirmationRequired"])
    detail = [f"Nobody acts before the NCB of {code} has confirmed it." for code in contacts]
    if check["problem"]:
        detail.append(check["problem"]["message"])
    return check["verdict"], " ".join(detail + check.get("warnings", []))


def pause(seconds, why, options):
    seconds = min(seconds, options.longest_wait / 1000)
    say(f"Asks again in {seconds:g} s: {why}")
    time.sleep(seconds)


def check(rows, options):
    """Looks up to 500 rows up in one call: a verdict and its detail each, in their order."""
    verdicts = [None] * len(rows)
    waiting = {}  # by field: where its rows stand
    for at, row in enumerate(rows):
        field = FIELDS.get(row.cells["kind"].lower())
        if field:
            waiting.setdefault(field, []).append(at)
        else:
            verdicts[at] = ("NOT_CHECKED", f'kind is one of {", ".join(FIELDS)}; got "{row.cells["kind"]}".')
    failed = 0
    while waiting:
        answer = ask({field: [rows[at] for at in places] for field, places in waiting.items()}, options)
        data, errors = answer.get("data") or {}, answer.get("errors") or []
        wait = next((error for error in errors if code_of(error) in ("RATE_LIMITED", "OVERLOADED")), None)
        if wait and not data:
            pause(wait["extensions"].get("retryAfter", 1), wait["message"], options)  # nothing was carried out
            continue
        failed += 1
        for field, places in list(waiting.items()):
            checks = data.get(field)
            if checks is not None and len(checks) == len(places):
                for at, told in zip(places, checks):
                    verdicts[at] = verdict_of(told)
                del waiting[field]
                continue
            error = next((error for error in errors if "path" not in error or error["path"][0] == field), {})
            code, why = code_of(error), error.get("message", "The answer is none of this gateway.")
            if not is_passing(code):
                raise Refused(f"{code}: {why}")
            if failed < options.tries:
                continue
            if not code.startswith("SOURCE_"):
                raise NotNow(why)
            for at in places:
                verdicts[at] = (NOT_ASKED, why)
            del waiting[field]
        if waiting:
            pause(0.5 * 2**failed, why, options)
    return verdicts


def skip_answered(header, rows, output, options):
    """Goes through what earlier runs have answered, which has to be of this input. How often it has each verdict."""
    counts = collections.Counter()
    first = f"{header},{format_row(VERDICT_COLUMNS)}"
    line = 0
    for line, text in enumerate(output.lines(), 1):
        row = next(rows, None) if line > 1 else None
        begin = first if line == 1 else f"{row.text}," if row else None
        if begin is None or not text.startswith(begin):
            raise Mistake(f"Line {line} of {options.to} is not of this input: give another --out.")
        if line > 1:
            counts[text[len(begin) :].split(",")[0]] += 1
    if line == 0:
        output.append([first])
    if counts:
        say(f"{sum(counts.values())} were checked before, and are not asked again.")
    return counts


def read_command_line():
    epilog = """Ends with 0 when all is answered, 1 when it is refused for good, 2 when the command line or a file is
    wrong, and 3 when something could not be asked: run it again."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=epilog)
    parser.add_argument("--url", required=True, help="where GraphQL is: http://127.0.0.1:4000/graphql")
    columns = """CSV with a column "kind": document (number, issuedBy, type), vehicle (vin, plate and plateCountry,
    chassisNumber, engineNumber, hin, imo) or account (scheme, value, bank, country)"""
    parser.add_argument("--in", required=True, dest="source", metavar="FILE", help=columns)
    kept = "the same with verdict and detail; a file that an earlier run has begun is gone on with"
    parser.add_argument("--out", required=True, dest="to", metavar="FILE", help=kept)
    parser.add_argument("--token", help="a bearer token; without one the gateway has to be in development mode")
    parser.add_argument("--token-file", metavar="FILE", help="a file with the token, read anew for each call")
    parser.add_argument("--purpose", help="why you ask")
    tries = "how often a call is sent while it, or a source, is not answered (5)"
    parser.add_argument("--tries", type=int, default=5, metavar="N", help=tries)
    wait = "how long it waits at most between two (30000)"
    parser.add_argument("--longest-wait", type=float, default=30_000, metavar="MS", help=wait)
    options = parser.parse_args()  # ends with 2 itself
    if not re.match("https?://", options.url):
        raise Mistake("Give --url http://HOST:PORT/graphql.")
    if options.tries < 1:
        raise Mistake("--tries is a whole number above 0.")
    if not options.longest_wait > 0:
        raise Mistake("--longest-wait is a number of milliseconds above 0.")
    return options


def main():
    options = read_command_line()
    header, rows = open_input(options.source)
    output = Output(options.to)
    counts = skip_answered(header, rows, output, options)
    for call in iter(lambda: list(itertools.islice(rows, CALL)), []):
        verdicts = check(call, options)
        output.append(f"{row.text},{format_row(verdict)}" for row, verdict in zip(call, verdicts))
        counts.update(verdict for verdict, _ in verdicts)
        say(f"{sum(counts.values())} checked.")
    found = ", ".join(sorted(f"{verdict} {times}" for verdict, times in counts.items()))
    print(f"Done: {found or 'nothing to check'}.")
    return 3 if NOT_ASKED in counts else 0


try:
    sys.exit(main())
except Refused as error:
    say(f"Refused, and asking again would not help. {error}")
    sys.exit(1)
except NotNow as error:
    say(f"{error} Run it again: it goes on where it was.")
    sys.exit(3)
except (Mistake, OSError) as error:
    say(error)
    sys.exit(2)
