import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Row, readCsv } from '../../subgraphs/import/csv.ts'
import { LONGEST_ENTRY, openSource } from '../../subgraphs/import/entries.ts'
import { readJsonLines, readJsonValues } from '../../subgraphs/import/json.ts'
import { aFolder, type Folder } from '../support/import-files.ts'

let folder: Folder
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

type Read = Parameters<typeof openSource>[1]

/** Lines and what they hold; a problem as its sentence. */
async function entriesOf(content: string | Buffer, read: Read) {
  const entries: [line: number, value: unknown][] = []
  for await (const { line, value, problem } of openSource(folder.write('file', content), read).entries()) {
    entries.push([line, problem ?? (value instanceof Row ? value.cells : value)])
  }
  return entries
}
const csv = (content: string | Buffer) => entriesOf(content, readCsv)

describe('CSV as spreadsheets write it', () => {
  test.each([
    ['sep=;', ';'],
    ['\ufeffsep=;', ';'],
    ['SEP=|', '|'],
    ['"sep=;"', ';'],
    ['sep=\t', '\t'],
    ['sep=^', '^'],
  ])('says in a first line %j what separates cells', async (first, separator) => {
    const row = (...cells: string[]) => cells.join(separator)
    expect(await csv(`${first}\r\n${row('a', 'b')}\r\n${row('1,5', '2')}\r\n`)).toEqual([[3, ['1,5', '2']]])
  })

  test('may be separated by bars, and a separator in a quoted name is none', async () => {
    expect(await csv('a|b\n1,2|3\n')).toEqual([[2, ['1,2', '3']]])
    expect(await csv('"a;x;y",b\n1,2\n')).toEqual([[2, ['1', '2']]])
  })

  test('has rows that hold nothing, before and behind the column names, with any number of separators', async () => {
    expect(await csv(';;\n\na;b;c\n;;\n1;2;3\n;;;;;;\n;\n"";"";""\n  \n4;5;6\n;;;;;')).toEqual([
      [5, ['1', '2', '3']],
      [10, ['4', '5', '6']],
    ])
  })

  test('has separators at the ends of lines, with names or without', async () => {
    expect(await csv('a,b,,\n1,2,,\n3,4\n5,6,,,,,\n')).toEqual([
      [2, ['1', '2']],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ])
    expect(await csv('a,b\n1,2,\n')).toEqual([[2, ['1', '2']]])
  })

  test('says nothing in a column without a name, or is refused', async () => {
    expect(await csv('a,,b\n1,,2\n1,x,2\n1,2,3,y\n')).toEqual([
      [2, ['1', '', '2']],
      [3, 'The line says "x" in column 2, which has no name in the first line.'],
      [4, 'The line has 4 cells, and the first line names 3 columns.'],
    ])
  })

  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('ends its lines with %s, also within cells, and each is counted once', async (_, end) => {
    const lines = ['a,b', '1,2', '', `"x${end}y${end}z",3`, '4', '5,6']
    expect(await csv(lines.join(end))).toEqual([
      [2, ['1', '2']],
      [4, [`x${end}y${end}z`, '3']],
      [7, expect.stringContaining('1 cells')],
      [8, ['5', '6']],
    ])
  })

  test('may end its lines in different ways', async () => {
    expect(await csv('a,b\r\n1,2\n3,4\r5,6\r\n')).toEqual([
      [2, ['1', '2']],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ])
  })

  test('has quotes within cells, and blanks before quotes', async () => {
    expect(await csv('a, "b"\n"Zed" Quorvex, 5" pipe\n1, "x, y"\nO"Brien,"say ""hi"""\n')).toEqual([
      [2, ['"Zed" Quorvex', '5" pipe']],
      [3, ['1', 'x, y']],
      [4, ['O"Brien', 'say "hi"']],
    ])
  })

  test('tells how far a quote has gone on where a line has too many cells', async () => {
    expect(await csv('a,b\n"Quorvex,1\nx,2\n",3,4\n5,6\n')).toEqual([
      [2, 'The line has 3 cells, and the first line names 2 columns. A quote opens a cell that goes on to line 4.'],
      [5, ['5', '6']],
    ])
  })

  test('refuses lines with NUL bytes, and those in another encoding, and reads all others', async () => {
    const lines = ['a,b', 'ü,1', 'x\0y,2', 'ok,3']
    const bytes = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from('M\xfcller,4\n', 'latin1')])
    expect(await csv(bytes)).toEqual([
      [2, ['ü', '1']],
      [3, 'The line has a NUL byte, which is no text.'],
      [4, ['ok', '3']],
      [5, expect.stringContaining('not UTF-8, but in an older encoding such as Windows-1252')],
    ])
  })

  test('is read up to a line that is too long to be one, and not behind it', async () => {
    const source = openSource(folder.write('file', `a,b\n1,2\n${'x'.repeat(LONGEST_ENTRY + 10)},3\n4,5\n`), readCsv)
    const entries = source.entries()
    expect((await entries.next()).value).toMatchObject({ line: 2 })
    await expect(entries.next()).rejects.toThrow(/line 3 or a later one: a record is longer than 16 MiB/)
  })
})

describe('JSON', () => {
  test.each([
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('lines end with %s, wherever the file is cut into pieces', async (_, end) => {
    const content = Buffer.from(`{"a":1}${end}${end}{"a":2}${end}oops${end}{"a":3}`)
    for (let size = 1; size < content.length; size++) {
      async function* pieces() {
        for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
      }
      const lines: unknown[] = []
      for await (const { line, value, problem } of readJsonLines('f', pieces()))
        lines.push([line, problem ? '' : value])
      expect(lines).toEqual([
        [1, { a: 1 }],
        [3, { a: 2 }],
        [4, ''],
        [5, { a: 3 }],
      ])
    }
    const values = await entriesOf(`{"a":1}${end}${end}{"a":2}`, readJsonValues)
    expect(values.map(([line]) => line)).toEqual([1, 3])
  })

  test('lines that are too long to be one disturb no other', async () => {
    const content = `{"a":1}\n{"a":"${'x'.repeat(LONGEST_ENTRY)}"}\n{"a":2}\n`
    expect(await entriesOf(content, readJsonLines)).toEqual([
      [1, { a: 1 }],
      [2, 'The line is longer than 16 MiB: no record is so long.'],
      [3, { a: 2 }],
    ])
  })

  test('of any layout is read up to an object that is too long to be one, and not behind it', async () => {
    const content = `[{"a":1},\n{"a":"${'x'.repeat(LONGEST_ENTRY + 1_000_000)}"},\n{"a":2}]`
    const entries = openSource(folder.write('file', content), readJsonValues).entries()
    expect((await entries.next()).value).toMatchObject({ line: 1 })
    await expect(entries.next()).rejects.toThrow(
      /line 2: an object is longer than 16 MiB, or a bracket is never closed/,
    )
  })

  test('lines tell where they are wrong, by their own places and not by a line of their own', async () => {
    const [[, problem] = []] = await entriesOf('{"a":"x\0"}', readJsonLines)
    expect(problem).toMatch(/^This is no JSON: Bad control character in string literal in JSON at position 7\.$/)
  })
})

describe('how far an import has come', () => {
  test('is never more than everything, however often it is read', async () => {
    const source = openSource(folder.write('file', '{"a":1}\n{"a":2}\n'), readJsonLines, 2)
    const told: number[] = []
    for (const _ of [1, 2, 3]) for await (const _entry of source.entries()) told.push(source.bytesRead())
    told.push(source.bytesRead())
    expect(source.bytes).toBe(32)
    expect(told).toEqual([16, 16, 32, 32, 32, 32, 32])
  })

  test('is no more than what was there at the beginning, and a file that changes stops it', async () => {
    const path = folder.write('file', '{"a":1}\n{"a":2}\n')
    const source = openSource(path, readJsonLines)
    folder.write('file', '{"a":1}\n{"a":2}\n{"a":3}\n')
    const told: number[] = []
    const reading = async () => {
      for await (const _ of source.entries()) told.push(source.bytesRead())
    }
    await expect(reading()).rejects.toThrow(/file was changed while it was read: wait until it is complete/)
    expect(told).toEqual([16, 16, 16])
  })
})
