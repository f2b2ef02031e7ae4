import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const kinds: readonly [heading: string, level: CriticalityLevel][] = [
  ['What breaks clients', CriticalityLevel.Breaking],
  ['What may surprise clients', CriticalityLevel.Dangerous],
  ['What is new', CriticalityLevel.NonBreaking],
]

/** A version of the schema. */
export interface Release {
  name: string
  sdl: string
}

/** The page `docs/schema/changelog.md`: what changed from each version of the schema to the next, newest first. */
export async function schemaChangelog(releases: readonly Release[]): Promise<string> {
  const sections: string[] = []
  for (const [at, { name, sdl }] of releases.entries()) {
    const before = releases[at - 1]
    if (before)
      sections.unshift(`## ${name}\n\n${listed(await diff(buildSchema(before.sdl), buildSchema(sdl)), before)}`)
  }
  return `# What changed in the schema

Written by \`npm run codegen\` from the versions in \`schema/released/\`. What a caller can notice besides: \`CHANGELOG.md\`. Which of your operations break:
[frontend](../frontend.md#types).

${sections.join('\n\n')}
`
}

function listed(changes: readonly Change[], { name }: Release): string {
  const news = withoutParts(changes)
  const types = news.filter(({ type }) => type === ChangeType.TypeAdded).map(({ path }) => path ?? '')
  const parts = kinds.flatMap(([heading, level]) => {
    const these = news.filter(({ criticality, type }) => criticality.level === level && type !== ChangeType.TypeAdded)
    const lines = [...new Set(these.map(lineOf))].sort()
    if (level === CriticalityLevel.NonBreaking && types.length > 0)
      lines.unshift(
        `* Types: ${types
          .sort()
          .map((type) => `[${type}](${type}.md)`)
          .join(', ')}`,
      )
    return lines.length === 0 ? [] : [`### ${heading}\n\n${lines.join('\n')}`]
  })
  return parts.length > 0 ? `Since ${name}:\n\n${parts.join('\n\n')}` : `Nothing since ${name}.`
}

/** Changes without those of descriptions, and without the parts of what is new as a whole. */
function withoutParts(changes: readonly Change[]): Change[] {
  const whole: readonly string[] = [ChangeType.TypeAdded, ChangeType.FieldAdded, ChangeType.DirectiveAdded]
  const added = new Set(changes.filter(({ type }) => whole.includes(type)).map(({ path }) => path))
  const isPart = (path = '') =>
    path.split('.').some((_, at, names) => at > 0 && added.has(names.slice(0, at).join('.')))
  const isPlace = ({ type, path }: Change) => type === ChangeType.DirectiveLocationAdded && added.has(path)
  return changes.filter((change) => !isPart(change.path) && !isPlace(change) && !/DESCRIPTION/.test(change.type))
}

function lineOf({ message, path }: Change): string {
  const told = message.replace(/\s+/g, ' ').replace(/'([\w.@:()[\]! ]+)'/g, '`$1`')
  return path && !told.includes(path) && !path.startsWith('@') ? `* ${told} (\`${path}\`)` : `* ${told}`
}
