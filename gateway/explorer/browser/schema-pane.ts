/// <reference lib="dom" />
import {
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

interface Described {
  name: string
  description?: string | null | undefined
}
interface Typed extends Described {
  type: { toString(): string }
  args?: readonly GraphQLArgument[]
}

/** The pane that shows one type of the schema, with links to the types it leads to. */
export function schemaPane(pane: HTMLElement, schema: GraphQLSchema) {
  const heading = element('h2')
  const body = element('div')
  const names = element('datalist')
  const search = element('input')
  names.id = 'types'
  names.append(...typeNames(schema).map((name) => Object.assign(element('option'), { value: name })))
  Object.assign(search, { type: 'search', placeholder: 'Type', ariaLabel: 'Find a type' })
  search.setAttribute('list', names.id)
  search.addEventListener('change', () => show(search.value))
  pane.replaceChildren(search, names, heading, body)

  function show(name: string): void {
    const type = schema.getType(name)
    if (!type) return
    heading.textContent = name
    body.replaceChildren(...textOf(type))
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      body.append(...Object.values(type.getFields()).map(fieldEntry))
    if (isEnumType(type)) body.append(...type.getValues().map(enumValue))
    if (isAbstractType(type))
      body.append('One of ', ...schema.getPossibleTypes(type).flatMap((one) => [link(one.name), ' ']))
    pane.scrollTop = 0
  }

  function fieldEntry(field: Typed): HTMLElement {
    const entry = element('section')
    const title = element('h3')
    title.append(field.name, ': ', link(String(field.type)))
    entry.append(title, ...textOf(field))
    for (const argument of field.args ?? []) {
      const line = element('p')
      const name = element('code')
      name.textContent = argument.name
      line.append(name, ': ', link(String(argument.type)), ` ${argument.description ?? ''}`)
      entry.append(line)
    }
    return entry
  }

  /** A type as it is written, which leads to the type itself. */
  function link(written: string): HTMLElement {
    const name = written.replace(/[[\]!]/g, '')
    const button = element('button')
    button.type = 'button'
    button.className = 'type'
    button.textContent = written
    button.addEventListener('click', () => show(name))
    return button
  }

  show(schema.getQueryType()?.name ?? '')
  return { show }
}

function typeNames(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getTypeMap()).filter((name) => getNamedType(schema.getType(name)) && !name.startsWith('__'))
}

function enumValue(value: Described): HTMLElement {
  const entry = element('section')
  const title = element('h3')
  title.textContent = value.name
  entry.append(title, ...textOf(value))
  return entry
}

function textOf({ description }: Described): HTMLElement[] {
  return (description ?? '').split('\n\n').map((text) => Object.assign(element('p'), { textContent: text }))
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name)
}
