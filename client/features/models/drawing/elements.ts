import { Position } from '@xyflow/react'
import { pathIndex } from '../../../../shared/workflow/drawing/lanes.ts'
import { signSpots } from '../../../../shared/workflow/drawing/signs.ts'
import { linkState, nodeStatus } from '../../../../shared/workflow/drawing/status.ts'
import type {
  DrawnModel,
  Link,
  ModelLayout,
  ModelPosition,
} from '../../../../shared/workflow/drawing/types.ts'
import type { LinkEdgeType } from './LinkEdge.tsx'
import { markOfLink, markOfNode, type DrawingMarks } from '../../../../shared/workflow/drawing/marks.ts'
import type { Selection } from './selection.ts'
import type { StateNodeType } from './StateNode.tsx'
import type { Words } from './useDrawingWords.ts'

interface Drawing {
  model: DrawnModel
  layout: ModelLayout
  position: ModelPosition | undefined
  marks: DrawingMarks | undefined
  selection: Selection | null
  words: Words
}

/** Lines know their own way; the library only wants a place to start and to end. */
const HANDLES = [
  { type: 'source' as const, position: Position.Right, x: 0, y: 0, width: 1, height: 1 },
  { type: 'target' as const, position: Position.Left, x: 0, y: 0, width: 1, height: 1 },
]

const joined = (...parts: string[]): string => parts.filter(Boolean).join(', ')

/** States for the canvas, in the order in which Tab should meet them: that of the model. */
export function nodesOf({ model, layout, position, marks, selection, words }: Drawing): StateNodeType[] {
  const { t } = words
  const order = new Map(model.states.map(({ id }, index) => [id, index]))
  const boxes = layout.nodes.toSorted((a, b) => (order.get(a.id) ?? 999) - (order.get(b.id) ?? 999))
  return boxes.map((box) => {
    const status = nodeStatus(box.id, position)
    const mark = markOfNode(marks, box)
    const isChosen =
      selection?.kind === 'state' ? selection.state === box.id : selection?.steps[0] === box.beside
    return {
      id: box.id,
      type: 'state',
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      // Known beforehand: a node measured anew would take its lines, and the focus on them, off the page.
      measured: { width: box.width, height: box.height },
      handles: HANDLES,
      selected: isChosen,
      // Over the lines: the words at a state have a ground of their own, which has to lie on what crosses them.
      zIndex: 3,
      ariaLabel: joined(
        t('aria.node', { state: box.lines.join(' '), lane: words.lane(box.lane) }),
        status === 'plain' ? '' : t(`status.${status}`),
        mark ? t(`diff.${mark}`) : '',
      ),
      ariaRole: 'button',
      domAttributes: { 'aria-pressed': isChosen, 'aria-roledescription': undefined } as object,
      data: {
        box,
        status,
        mark,
        clock: box.clock ? words.duration(box.clock) : '',
        here: status === 'here' ? words.short.here(position?.day) : '',
      },
    }
  })
}

/** Along the road; where a line leaves from many states, by the first of them. */
const roadOrder = ({ sources, from }: Link): number => {
  const at = pathIndex(sources.includes(from) ? from : (sources[0] ?? ''))
  return at < 0 && sources.length > 0 ? 999 : at
}

/** Lines for the canvas. */
export function edgesOf({ layout, position, marks, selection, words }: Drawing): LinkEdgeType[] {
  const { t } = words
  const ids = new Set(layout.nodes.map(({ id }) => id))
  const signs = signSpots(layout, marks)
  return layout.links
    .toSorted((a, b) => roadOrder(a) - roadOrder(b))
    .map((link) => {
      const state = linkState(link, position)
      const mark = markOfLink(marks, link.transitions)
      const isChosen =
        selection?.kind === 'steps' &&
        (selection.link ? selection.link === link.id : link.transitions.includes(selection.steps[0] ?? ''))
      const [source = '', target = source] = [link.from, link.to].filter((id) => ids.has(id))
      return {
        id: link.id,
        type: 'link',
        source,
        target,
        selected: isChosen,
        zIndex: state.status === 'blocked' || state.status === 'done' ? 2 : 1,
        ariaLabel: joined(words.linkName(link, state), mark ? t(`diff.${mark}`) : ''),
        ariaRole: 'button',
        domAttributes: { 'aria-pressed': isChosen } as object,
        data: {
          link,
          state,
          mark,
          signAt: signs.get(link.id),
          caption: link.isReturn ? t('back') : link.clock ? words.duration(link.clock) : '',
          missing: state.status === 'blocked' ? t('missing', { count: state.missing }) : '',
        },
      }
    })
}
