import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type DocumentNode, type FieldNode, parse, print, visit } from 'graphql'
import { mapPlan } from './map-plan.ts'
import type { RequiredArguments } from './required-arguments.ts'
import { splitFetch } from './split-fetch.ts'

/**
 * Takes the stand-ins out of a plan: fetches select `_required0_price: price(in: EUR)`, and representations send it as
 * `price`. A fetch that needs several variants of a field is split.
 */
export function withoutStandIns(plan: QueryPlan, required: RequiredArguments): QueryPlan {
  const restored = (fetch: FetchNode): PlanNode => {
    const nodes = splitFetch(fetch, required).map((part) => restoreFetch(part, required))
    const [first] = nodes
    return first && nodes.length === 1 ? first : { kind: 'Parallel', nodes }
  }
  return mapPlan(plan, restored, (fetch) => restoreFetch(fetch, required))
}

function restoreFetch(fetch: FetchNode, required: RequiredArguments): FetchNode {
  const { requires, inputRewrites = [] } = fetch
  const renamers: FetchDataRewrite[] = []
  const restored = requires && restoreRequires(requires, [], required, renamers)
  return {
    ...fetch,
    ...(restored && { requires: restored }),
    ...(renamers.length > 0 && { inputRewrites: [...inputRewrites, ...renamers] }),
    operation: restoreText(fetch.operation, required),
  }
}

function restoreText(text: string, { standIns }: RequiredArguments): string {
  if (![...standIns.keys()].some((name) => text.includes(name))) return text
  const document: DocumentNode = visit(parse(text, { noLocation: true }), {
    Field(node): FieldNode | undefined {
      const field = standIns.get(node.name.value)
      if (!field) return undefined
      const given = [...(node.arguments ?? []), ...field.arguments] // those of the context and of the requirement
      return { ...node, name: { ...node.name, value: field.name }, alias: node.alias ?? node.name, arguments: given }
    },
  })
  return print(document)
}

/** Replaces stand-ins by their fields, and adds to `renamers` how to rename their values, nested ones first. */
function restoreRequires(
  selections: readonly QueryPlanSelectionNode[],
  above: readonly string[],
  required: RequiredArguments,
  renamers: FetchDataRewrite[],
): QueryPlanSelectionNode[] {
  return selections.map((node) => {
    if (node.kind === 'InlineFragment') {
      return { ...node, selections: restoreRequires(node.selections, above, required, renamers) }
    }
    const key = node.alias ?? node.name
    const path = [...above, key]
    const inner = node.selections && { selections: restoreRequires(node.selections, path, required, renamers) }
    const field = required.standIns.get(node.name)
    if (!field) return { ...node, ...inner }
    renamers.push({ kind: 'KeyRenamer', path, renameKeyTo: field.name })
    return { ...node, ...inner, name: field.name, alias: key }
  })
}
