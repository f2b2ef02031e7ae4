import { existsSync, mkdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WrongFile } from '../../subgraphs/import/entries.ts'
import type { Format, Kind } from '../../subgraphs/import/kinds.ts'
import { aFolder, type Folder, importFile, startImport } from '../support/import-files.ts'

let folder: Folder
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

/** A ZIP file of one entry, which is stored as it is. */
function zip(name: string, content = ''): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt32LE(content.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name + content)])
}
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const bigEndian = (text: string) => utf16(text).swap16()
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const person = '{"id":"1","name":{"full":"Zelda Quorvex"}}'

describe('a file that is not what was said', () => {
  test.each<[what: string, content: string | Buffer, says: RegExp]>([
    ['an HTML page', '<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>', /is an HTML page, .* download/],
    ['an HTML page behind comments', `${'<!---->'.repeat(200)}\n<HTML lang="en">`, /is an HTML page/],
    ['XML', '<?xml version="1.0"?>\n<persons></persons>', /is XML, which is not read: export it as CSV/],
    ['UTF-16 with its mark', utf16(`\ufeff${person}`), /is in UTF-16, where UTF-8 is read: .*iconv -f UTF-16 -t UTF-8/],
    ['UTF-16, the other half first', bigEndian(`\ufeff${person}`), /is in UTF-16, /],
    ['UTF-16 without a mark', utf16(person), /is in UTF-16LE, /],
    ['UTF-16BE without a mark', bigEndian('full_name\r\nZelda Quorvex\r\n'), /is in UTF-16BE, /],
    ['UTF-32', Buffer.from('fffe00006600000075000000', 'hex'), /is in UTF-32, /],
    [
      'Windows-1252',
      latin1('full_name\r\nZelda M\xfcller\r\n'),
      /not in UTF-8, but .* Windows-1252 \(line 2 .* FC, "ü"/,
    ],
    ['Windows-1252 in JSON', latin1('{"name":{"full":"Jos\xe9"}}\n'), /Windows-1252 \(line 1 has the byte E9, "é"/],
    ['an Excel workbook', zip('xl/workbook.xml'), /is an Excel workbook \(\.xlsx\): save the sheet as "CSV UTF-8"/],
    ['an older Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /is an older Excel or Word file/],
    [
      'an OpenDocument spreadsheet',
      zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      /\(\.ods\): save/,
    ],
    ['a Word document', zip('word/document.xml'), /is a Word document \(\.docx\)/],
    ['a ZIP', zip('persons.csv', 'full_name\nZelda'), /is an archive \(ZIP\): unpack it first/],
    ['gzip', gzipSync('full_name\nZelda'), /is packed \(gzip\): unpack it first/],
    ['a PDF', '%PDF-1.7\n', /is a PDF: /],
    ['rich text', '{\\rtf1\\ansi Zelda}', /is a rich text \(RTF\)/],
    ['a database', 'SQLite format 3\0', /is an SQLite database: export it/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /is a picture \(PNG\)/],
    ['binary', Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 7) % 256)), /is no text, but something binary/],
    ['nothing', '', /is empty: there is nothing to import/],
    ['blanks', '\ufeff \r\n\r\n', /is empty/],
    ['a JSON array', `[${person},\n${person}]`, /is a JSON array, where JSON lines are read, .*jq -c '\.\[\]'/],
    ['a JSON array of entities', '[{"id":"a","schema":"Person","properties":{}}]', /is a JSON array/],
    [
      'JSON over many lines',
      '{\n  "id": "1",\n  "status": "WITNESS"\n}\n',
      /cannot be read as JSON: none of its .* Line 1: .*jq -c \./,
    ],
    ['an error in JSON', '{"error":"unauthorized"}', /nothing that is known of persons: its first object has "error"/],
    ['CSV of other columns', 'Name;Alter\nZelda;40\n', /The columns "Name", "Alter" are not known\. No other is there/],
    [
      'a column too many',
      'full_name,Gender,colour\nZelda,f,red\n',
      /"Gender" \(perhaps "gender"\), "colour" are not known/,
    ],
    ['a column twice', 'full_name,full_name\nA,B\n', /names the column "full_name" twice/],
    ['separators only', ';;;\n;;;\n', /has no line that names columns/],
    ['a text', 'Dear colleague,\nsee below.\n', /The column "Dear colleague" is not known/],
  ])('is refused, with what it is and what to do: %s', async (_, content, says) => {
    const path = folder.write('persons.json', content)
    const store = folder.path('store')
    await expect(importFile('persons', path, store)).rejects.toThrow(WrongFile)
    await expect(importFile('persons', path, store)).rejects.toThrow(says)
    expect(existsSync(store)).toBe(false)
  })

  test.each<[kind: Kind, format: Format, content: string, says: RegExp]>([
    ['persons', 'csv', person, /is JSON, and no CSV/],
    ['persons', 'jsonl', 'full_name\nZelda', /is no JSON: it begins with "full_name/],
    ['persons', 'jsonl', '{"id":"a","schema":"Person","properties":{}}', /is FollowTheMoney/],
    ['persons', 'ftm', person, /is no FollowTheMoney: its first object has "id", "name", and neither/],
    ['persons', 'notices', '{"message":"Forbidden"}', /no answer of the public notices service: .* "message"/],
    ['vehicles', 'jsonl', '{"op":"ADD","entity":{"id":"a"}}', /is FollowTheMoney, of which persons are read/],
    ['vehicles', 'jsonl', '{"id":"1","number":"X1","type":"PASSPORT"}', /"id", "number", "type"/],
    ['alerts', 'csv', 'kind,vin\nCAR,1\n', /"kind", "vin" are not known/],
    ['travel-documents', 'jsonl', '[]', /is a JSON array/],
  ])('is refused as %s in the format %s: %s', async (kind, format, content, says) => {
    const path = folder.write('file', content)
    await expect(importFile(kind, path, folder.path('store'), { format })).rejects.toThrow(says)
    expect(existsSync(folder.path('store'))).toBe(false)
  })

  test('is refused also where others of its folder are sound, and before anything of these is imported', async () => {
    mkdirSync(folder.path('in'))
    folder.write('in/a.csv', 'full_name\nZelda Quorvex\n')
    folder.write('in/b.csv', '<html>')
    await expect(importFile('persons', folder.path('in'), folder.path('store'))).rejects.toThrow(
      /b\.csv is an HTML page/,
    )
    expect(existsSync(folder.path('store'))).toBe(false)
    mkdirSync(folder.path('none'))
    folder.write('none/list.xlsx', '')
    await expect(importFile('persons', folder.path('none'), folder.path('store'))).rejects.toThrow(/holds no \.json/)
  })

  test('names at most ten of the columns that are not known', async () => {
    const columns = Array.from({ length: 300 }, (_, at) => `column ${at}`).join(',')
    const path = folder.write('file.csv', `${columns}\n`)
    await expect(importFile('vehicles', path, folder.path('store'))).rejects.toThrow(/"column 9" and 290 more are not/)
  })

  test('ends the command with 2, and no report of lines is left', async () => {
    const path = folder.write('persons.json', utf16(`\ufeff${person}`))
    const { code, stdout, stderr } = await startImport('persons', path, '--url', folder.path('store')).ended
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^.*persons\.json is in UTF-16, .*\nNothing was imported\.\n$/)
    expect(existsSync(`${path}.refused.csv`)).toBe(false)
    const device = await startImport('persons', '/dev/null', '--url', folder.path('store')).ended
    expect(device).toMatchObject({ code: 2, stderr: expect.stringContaining('is a pipe or a device') })
    expect(existsSync(folder.path('store'))).toBe(false)
  })
})

describe('what is beside the file', () => {
  test('is told where a folder holds what is not read, and reports of earlier runs are no input', async () => {
    mkdirSync(folder.path('in'))
    folder.write('in/a.csv', 'full_name\nZelda Quorvex\nNobody 7,7\n')
    folder.write('in/a.csv.refused.csv', 'file,line,reason\n')
    folder.write('in/list.xlsx', '')
    mkdirSync(folder.path('in/more'))
    const { code, stdout, stderr } = await startImport('persons', folder.path('in'), '--url', folder.path('store'))
      .ended
    expect(stdout).toContain('2 read, 1 written, 0 on record already, 1 refused')
    expect(stderr).toContain('Not read, as they are neither JSON nor CSV by their names: list.xlsx, more/.')
    expect(code).toBe(3)
  })

  test('is never replaced by the report', async () => {
    const path = folder.write('persons.csv', 'full_name\nZelda Quorvex\n')
    const itself = await startImport('persons', path, '--report', path, '--url', folder.path('store')).ended
    expect(itself).toMatchObject({ code: 2, stderr: expect.stringContaining('--report is the file itself') })
    const other = folder.write('notes.txt', 'keep me')
    const foreign = await startImport('persons', path, '--report', other, '--url', folder.path('store')).ended
    expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('is no report of refused lines') })
    expect(existsSync(path) && existsSync(other)).toBe(true)
  })
})
