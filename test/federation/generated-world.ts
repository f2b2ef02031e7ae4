import type { GeneratorValue } from 'fast-check'
import { nat } from 'fast-check'
import { failure } from '../../schema/errors.ts'
import type { Subgraph } from './scenario.ts'

/** An object of a generated world: what identifies it, and what a reference told beside. */
export interface Row {
  readonly __typename: string
  readonly id: string
  readonly [field: string]: unknown
}

/** What is at a field of one row. */
type Cell = { value: unknown } | { fails: true }

interface Field {
  name: string
  owner: string
  /** As SDL has it, such as `[E1]`. */
  type: string
  /** Type whose rows it leads to. */
  to: string | undefined
  /** By the row's id. */
  cells: Map<string, Cell>
  requires: Requirement | undefined
}

/** A field of the row, or one (`below`) of what a field of the row leads to. */
interface Requirement {
  field: string
  below: string | undefined
}

interface Key {
  field: 'id' | 'code'
  resolvable: boolean
}

interface Type {
  name: string
  rows: Row[]
  fields: Field[]
  /** The subgraphs that have it, with their keys. */
  members: Map<string, Key[]>
  /** Subgraph -> fields that it does not own, and requires something of. */
  externals: Map<string, Set<string>>
  /** Rows that a subgraph does not know: subgraph and id. */
  unknown: Set<string>
}

/** A supergraph of subgraphs over one world, and how the world answers as one schema. */
export interface GeneratedWorld {
  subgraphs: Record<string, Subgraph>
  /** The value of a field, as if one subgraph had all of them. Throws where it fails. */
  resolve(type: string, field: string, row: Row): unknown
}

/**
 * A world of entities whose fields several subgraphs share: keys of several kinds, some of which may not be resolved;
 * fields that require those of a second and a third subgraph; subgraphs that do not know some entities; an interface that
 * one subgraph has as an object; an interface without objects in its subgraph; a union. Not all of them compose.
 */
export function generateWorld(generate: GeneratorValue): GeneratedWorld {
  return new WorldGenerator(generate).world()
}

class WorldGenerator {
  #generate: GeneratorValue
  #names: string[]
  #types: Type[] = []
  /** Further SDL and resolvers of a subgraph. */
  #more = new Map<string, string[]>()
  #roots = new Map<string, Map<string, { type: string; cell: Cell }>>()
  /** Objects that are no entities. */
  #values: Type[] = []
  #interface: { home: string; object: string; types: Type[] } | undefined

  constructor(generate: GeneratorValue) {
    this.#generate = generate
    this.#names = Array.from({ length: 2 + this.#upTo(2) }, (_, index) => `s${index}`)
    for (const name of this.#names) this.#roots.set(name, new Map())
    const count = 2 + this.#upTo(1)
    for (let index = 0; index < count; index++) this.#addEntity(`E${index}`)
    for (const type of this.#types) this.#addFields(type)
    for (const type of this.#types) if (this.#chance(3)) this.#addShared(type)
    if (this.#chance(2)) this.#addInterface()
    if (this.#chance(2)) this.#addHollow()
    for (const type of [...this.#types]) this.#addRequiring(type)
    this.#addRoots()
    if (this.#chance(3)) this.#addUnion()
  }

  world(): GeneratedWorld {
    const subgraphs = Object.fromEntries(this.#names.map((name) => [name, this.#subgraph(name)]))
    return { subgraphs, resolve: (type, field, row) => this.#resolve(type, field, row) }
  }

  #upTo(max: number): number {
    return this.#generate(nat, { max })
  }

  /** Once in `of` times. */
  #chance(of: number): boolean {
    return this.#upTo(of - 1) === 0
  }

  #oneOf<T>(list: readonly T[]): T {
    return list[this.#upTo(list.length - 1)] as T // never asked of an empty list
  }

  #addEntity(name: string): Type {
    const rows = Array.from({ length: 2 + this.#upTo(1) }, (_, index) => {
      return { __typename: name, id: `${name}-${index}`, code: `code ${name} ${index}` }
    })
    const type: Type = { name, rows, fields: [], members: new Map(), externals: new Map(), unknown: new Set() }
    this.#types.push(type)
    const members = this.#names.filter(() => !this.#chance(3))
    for (const member of members.length > 0 ? members : [this.#oneOf(this.#names)]) this.#addMember(type, member)
    return type
  }

  #addMember(type: Type, name: string): void {
    if (type.members.has(name)) return
    const id = { field: 'id', resolvable: true } as const
    const code = { field: 'code', resolvable: true } as const
    const keys = [[id], [id], [id, code], [code, id], [{ ...code, resolvable: false }, id], [code]] as const
    type.members.set(name, [...this.#oneOf(keys)])
  }

  #addFields(type: Type): void {
    for (const [owner, keys] of type.members) {
      // Whoever alone has a key knows every row: it is not null.
      const canBeUnknown = keys.every(({ field }) => field === 'id') && this.#chance(3)
      if (canBeUnknown) for (const { id } of type.rows) if (this.#chance(3)) type.unknown.add(`${owner} ${id}`)
      const count = 1 + this.#upTo(2)
      for (let index = 0; index < count; index++) {
        const name = `f${type.fields.length}`
        const target = this.#chance(3) ? this.#oneOf(this.#types) : undefined
        if (target) {
          this.#addMember(target, owner)
          this.#addReference(type, name, owner, target.name, target.rows)
        } else this.#addLeaf(type, name, owner, !canBeUnknown && this.#chance(4))
      }
    }
  }

  #addLeaf(type: Type, name: string, owner: string, required: boolean): Field {
    const cells = type.rows.map(({ id }): [string, Cell] => {
      // Whoever requires another field of an object would lose that, too, with a field that must not be null.
      if (!required && this.#chance(12)) return [id, { fails: true }]
      return [id, { value: !required && this.#chance(4) ? null : this.#upTo(99) }]
    })
    const field = {
      name,
      owner,
      type: required ? 'Int!' : 'Int',
      to: undefined,
      cells: new Map(cells),
      requires: undefined,
    }
    type.fields.push(field)
    return field
  }

  #addReference(type: Type, name: string, owner: string, to: string, rows: readonly Row[]): Field {
    const isList = this.#chance(2)
    const one = () => (rows.length === 0 || this.#chance(5) ? null : this.#oneOf(rows))
    const cells = type.rows.map(({ id }): [string, Cell] => {
      if (this.#chance(15)) return [id, { fails: true }]
      return [id, { value: isList ? Array.from({ length: this.#upTo(3) }, one) : one() }]
    })
    const field = { name, owner, type: isList ? `[${to}]` : to, to, cells: new Map(cells), requires: undefined }
    type.fields.push(field)
    return field
  }

  /** An object that two subgraphs give together, each a field of it. */
  #addShared(type: Type): void {
    const known = [...type.members.keys()].filter((name) => type.rows.every((row) => this.#knows(name, row)))
    const [one, other] = known
    if (one === undefined || other === undefined) return
    const rows = type.rows.map(({ id }) => ({ __typename: `V${type.name}`, id }))
    const value: Type = {
      name: `V${type.name}`,
      rows,
      fields: [],
      members: new Map(),
      externals: new Map(),
      unknown: new Set(),
    }
    this.#addLeaf(value, 'va', one, false)
    this.#addLeaf(value, 'vb', other, false)
    const cells = new Map(rows.map((row): [string, Cell] => [row.id, { value: this.#chance(4) ? null : row }]))
    for (const owner of [one, other]) {
      type.fields.push({ name: 'v', owner, type: value.name, to: value.name, cells, requires: undefined })
      addSdl(this.#more, owner, `type ${value.name} @shareable { ${owner === one ? 'va' : 'vb'}: Int }`)
    }
    this.#values.push(value)
  }

  /** Fields of some subgraphs that require those of others, of the entity or of what it leads to. */
  #addRequiring(type: Type): void {
    const ofInterface = this.#interface?.types.includes(type)
    for (const owner of ofInterface ? [] : type.members.keys()) {
      if (!this.#chance(2)) continue
      const others = type.fields.filter((field) => field.owner !== owner && field.name !== 'v')
      const candidates = others.flatMap((field): Requirement[] => {
        if (field.to === undefined) return [{ field: field.name, below: undefined }]
        const target = this.#types.find(({ name }) => name === field.to)
        const leaves = target?.fields.filter(
          (inner) => inner.to === undefined && inner.owner !== owner && !inner.requires,
        )
        return (leaves ?? []).map((leaf) => ({ field: field.name, below: leaf.name }))
      })
      if (candidates.length === 0) continue
      const requires = this.#oneOf(candidates)
      const target = this.#types.find(
        ({ name }) => name === type.fields.find(({ name }) => name === requires.field)?.to,
      )
      addTo(type.externals, owner, requires.field)
      if (target && requires.below !== undefined) {
        this.#addMember(target, owner)
        addTo(target.externals, owner, requires.below)
      }
      type.fields.push({
        name: `f${type.fields.length}`,
        owner,
        type: 'String',
        to: undefined,
        cells: new Map(),
        requires,
      })
    }
  }

  /** An interface with two types in one subgraph, which another has as an object. */
  #addInterface(): void {
    const home = this.#oneOf(this.#names)
    const object = this.#oneOf(this.#names.filter((name) => name !== home))
    const types = ['J0', 'J1'].map((name) => {
      const type = this.#addEntity(name)
      type.members.clear()
      type.members.set(home, [{ field: 'id', resolvable: true }])
      type.unknown.clear()
      return type
    })
    for (const type of types) {
      this.#addLeaf(type, 'n', home, false)
      this.#addLeaf(type, `own${type.name}`, home, false)
      this.#addLeaf(type, 'plain', object, false)
      type.fields.push({
        name: 'loud',
        owner: object,
        type: 'String',
        to: undefined,
        cells: new Map(),
        requires: { field: 'n', below: undefined },
      })
    }
    this.#interface = { home, object, types }
    const rows = types.flatMap((type) => type.rows)
    this.#addRoot(home, 'js', '[J]', { value: [...rows, null] })
    this.#addRoot(object, 'objects', '[J]', { value: rows })
    addSdl(this.#more, home, 'interface J @key(fields: "id") { id: ID! n: Int }')
    addSdl(
      this.#more,
      object,
      'type J @interfaceObject @key(fields: "id") { id: ID! n: Int @external plain: Int loud: String @requires(fields: "n") }',
    )
    for (const type of this.#types.filter(({ name, members }) => !name.startsWith('J') && members.has(home))) {
      if (this.#chance(2)) this.#addReference(type, `j${type.fields.length}`, home, 'J', rows)
    }
  }

  /** An interface of one subgraph whose only type is in another. */
  #addHollow(): void {
    const [here, there] = [this.#names[0] as string, this.#names[1] as string] // there are two at least
    addSdl(this.#more, here, 'interface K { id: ID! }')
    addSdl(
      this.#more,
      there,
      'interface K { id: ID! size: Int } type L implements K @key(fields: "id") { id: ID! size: Int }',
    )
    this.#addRoot(here, 'k', 'K', this.#chance(3) ? { fails: true } : { value: null })
    this.#addRoot(here, 'ks', '[K]', { value: [null, null] })
    for (const type of this.#types.filter(({ name, members }) => !name.startsWith('J') && members.has(here))) {
      if (this.#chance(2)) this.#addReference(type, `k${type.fields.length}`, here, 'K', [])
    }
  }

  #addUnion(): void {
    for (const name of this.#names) {
      const types = this.#types.filter((type) => type.members.has(name) && !this.#interface?.types.includes(type))
      if (types.length < 2) continue
      addSdl(this.#more, name, `union U = ${types.map((type) => type.name).join(' | ')}`)
      this.#addRoot(name, `us_${name}`, '[U]', { value: [...types.flatMap(({ rows }) => rows.slice(0, 1)), null] })
    }
  }

  #addRoots(): void {
    for (const type of this.#types) {
      if (this.#interface?.types.includes(type)) continue
      for (const name of type.members.keys()) {
        const isList = this.#chance(2)
        const value = isList ? [...type.rows, null] : this.#oneOf(type.rows)
        this.#addRoot(name, `${type.name.toLowerCase()}_${name}`, isList ? `[${type.name}]` : type.name, { value })
      }
    }
  }

  #addRoot(name: string, field: string, type: string, cell: Cell): void {
    this.#roots.get(name)?.set(field, { type, cell })
  }

  #typeOf(name: string): Type | undefined {
    return [...this.#types, ...this.#values].find((type) => type.name === name)
  }

  #knows(owner: string, row: Row): boolean {
    return !this.#typeOf(row.__typename)?.unknown.has(`${owner} ${row.id}`)
  }

  /** As one schema of all: what a field requires is asked for like anything else. */
  #resolve(typeName: string, name: string, row: Row): unknown {
    if (typeName === 'Query') {
      for (const fields of this.#roots.values()) {
        const root = fields.get(name)
        if (root) return read(root.cell)
      }
      return null
    }
    if (name === 'id' || name === 'code') return row[name]
    const field = this.#typeOf(row.__typename)?.fields.find((field) => field.name === name)
    if (!field) return null
    // Whoever is asked with what is required is asked after that: whether he knows the row comes second.
    const needed = field.requires && this.#required(row, field.requires)
    if (!this.#knows(field.owner, row)) return null
    return field.requires ? required(needed) : read(field.cells.get(row.id) ?? { value: null })
  }

  #required(row: Row, { field, below }: Requirement): unknown {
    const value = this.#resolve(row.__typename, field, row)
    return below === undefined ? value : eachRow(value, (inner) => this.#resolve(inner.__typename, below, inner))
  }

  #subgraph(name: string): Subgraph {
    const resolvers: Subgraph['resolvers'] = {}
    const sdl = [...(this.#more.get(name) ?? [])]
    const roots = [...(this.#roots.get(name) ?? [])]
    resolvers.Query = Object.fromEntries(roots.map(([field, { cell }]) => [field, () => read(cell)]))
    const rootText = roots.map(([field, { type }]) => `${field}: ${type}`).join(' ')
    sdl.push(`type Query { ${rootText} no_${name}: Int }`)
    for (const type of this.#types) {
      const keys = type.members.get(name)
      if (!keys) continue
      const own = type.fields.filter(({ owner }) => owner === name)
      const lines = [...new Set(keys.map(({ field }) => field))].map(
        (field) => `${field}: ${field === 'id' ? 'ID!' : 'String!'}`,
      )
      lines.push(
        ...own.map(
          (field) => `${field.name}: ${field.type}${field.name === 'v' ? ' @shareable' : ''}${requiresText(field)}`,
        ),
      )
      for (const external of type.externals.get(name) ?? []) {
        const field = type.fields.find((field) => field.name === external)
        lines.push(`${external}: ${field?.type} @external`)
      }
      const keyText = keys.map(
        ({ field, resolvable }) => `@key(fields: "${field}"${resolvable ? '' : ', resolvable: false'})`,
      )
      const kind = this.#interface?.types.includes(type) ? ' implements J' : ''
      sdl.push(`type ${type.name}${kind} ${keyText.join(' ')} { ${lines.join(' ')} }`)
      resolvers[type.name] = {
        __resolveReference: (reference: Row) => this.#refer(name, reference, type.rows),
        ...Object.fromEntries(own.map((field) => [field.name, (row: Row) => this.#ofSubgraph(name, field, row)])),
      }
    }
    for (const value of this.#values) {
      const own = value.fields.filter(({ owner }) => owner === name)
      if (own.length === 0) continue
      resolvers[value.name] = Object.fromEntries(
        own.map((field) => [field.name, (row: Row) => this.#ofSubgraph(name, field, row)]),
      )
    }
    const shared = this.#interface
    if (shared?.home === name) {
      const rows = shared.types.flatMap((type) => type.rows)
      resolvers.J = { __resolveReference: (reference: Row) => this.#refer(name, reference, rows) }
    }
    if (shared?.object === name) {
      const rows = shared.types.flatMap((type) => type.rows)
      const ofRow = (field: string) => (row: Row) => {
        const known = rows.find(({ id }) => id === row.id)
        const type = known && this.#typeOf(known.__typename)
        const found = type?.fields.find(({ name }) => name === field)
        return known && found ? this.#ofSubgraph(name, found, { ...row, __typename: known.__typename }) : null
      }
      // The subgraph knows no types: it gives what has none.
      resolvers.Query.objects = () => rows.map(({ id }) => ({ id }))
      resolvers.J = {
        __resolveReference: (reference: Row) => ({ ...reference }),
        plain: ofRow('plain'),
        loud: ofRow('loud'),
      }
    }
    return { sdl: sdl.join('\n'), resolvers }
  }

  async #refer(name: string, reference: Row, rows: readonly Row[]): Promise<Row | null> {
    const row = rows.find((row) => (reference.id === undefined ? row.code === reference.code : row.id === reference.id))
    return row && this.#knows(name, row) ? { ...reference, ...row } : null
  }

  #ofSubgraph(name: string, field: Field, row: Row): unknown {
    if (!this.#knows(name, row)) return null
    if (!field.requires) return read(field.cells.get(row.id) ?? { value: null })
    const told = row[field.requires.field]
    const { below } = field.requires
    if (told === undefined) throw new Error(`${field.name} was asked for without what it requires.`)
    return required(below === undefined ? told : eachRow(told, (inner) => inner[below]))
  }
}

function read(cell: Cell): unknown {
  if ('fails' in cell) throw failure('NOT_FOUND', 'There is none.')
  return cell.value
}

/** What a field makes of what it requires. */
function required(value: unknown): string {
  return `of ${JSON.stringify(value)}`
}

function eachRow(value: unknown, of: (row: Row) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => eachRow(element, of))
  return value === null || value === undefined ? null : of(value as Row) // rows, and nothing else, are led to
}

function requiresText({ requires }: Field): string {
  if (!requires) return ''
  const fields = requires.below === undefined ? requires.field : `${requires.field} { ${requires.below} }`
  return ` @requires(fields: "${fields}")`
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

function addSdl(map: Map<string, string[]>, name: string, sdl: string): void {
  map.set(name, [...(map.get(name) ?? []), sdl])
}
