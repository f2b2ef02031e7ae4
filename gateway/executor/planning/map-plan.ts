import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'

/** Replaces the fetches of a plan by other nodes. A subscription's event source stays one fetch: `ofEvents` maps it. */
export function mapPlan(
  plan: QueryPlan,
  ofFetch: (fetch: FetchNode) => PlanNode,
  ofEvents: (fetch: FetchNode) => FetchNode,
): QueryPlan {
  const { node } = plan
  if (node?.kind !== 'Subscription') return { ...plan, node: node && mapNode(node, ofFetch) }
  return { ...plan, node: { ...node, primary: ofEvents(node.primary), rest: node.rest && mapNode(node.rest, ofFetch) } }
}

function mapNode(node: PlanNode, ofFetch: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => mapNode(child, ofFetch)) }
    case 'Flatten':
      return { ...node, node: mapNode(node.node, ofFetch) }
    case 'Condition': {
      const { ifClause, elseClause } = node
      return {
        ...node,
        ifClause: ifClause && mapNode(ifClause, ofFetch),
        elseClause: elseClause && mapNode(elseClause, ofFetch),
      }
    }
    case 'Fetch':
      return ofFetch(node)
    default:
      return node
  }
}
