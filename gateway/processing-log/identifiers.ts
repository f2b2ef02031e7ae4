import { type Asked, askedId, askedMrz, askedName, askedOf, askedText } from '../../processing-log/asked.ts'
import type { AskedValue } from './asked-arguments.ts'

/** Texts with a meaning of their own, by the last name of their path. */
const byName: Readonly<Record<string, (text: string) => readonly Asked[]>> = {
  mrz: askedMrz,
  name: askedName,
  person: askedName,
  full: askedName,
  family: askedName,
  given: askedName,
  // It identifies nobody and nothing.
  idempotencyKey: () => [],
}

/** Whether objects of an input type are read as a whole. */
export function isWhole(type: string): type is keyof typeof askedOf {
  return Object.hasOwn(askedOf, type)
}

/** What a value of an argument identifies. */
export function identifiersOf({ name, type, value }: AskedValue): readonly Asked[] {
  if (isWhole(type)) return askedOf[type](value as never) // coerced to the type of this name
  const text = String(value)
  if (type === 'ID') return askedId(text)
  return (byName[name.slice(name.lastIndexOf('.') + 1)] ?? askedText)(text)
}
