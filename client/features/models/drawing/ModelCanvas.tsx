import { ReactFlow, ReactFlowProvider, useReactFlow, type EdgeChange, type NodeChange } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef } from 'react'
import type { DrawnModel, ModelLayout, ModelPosition } from '../../../../shared/workflow/drawing/types.ts'
import { edgesOf, nodesOf } from './elements.ts'
import { DeadlineRow, Ground, LaneNames } from './Lanes.tsx'
import { LinkEdge, type LinkEdgeType } from './LinkEdge.tsx'
import type { DrawingMarks } from '../../../../shared/workflow/drawing/marks.ts'
import type { Selection } from './selection.ts'
import { StateNode, type StateNodeType } from './StateNode.tsx'
import { useDrawingWords } from './useDrawingWords.ts'
import { viewOf, HEAD, readable } from './view.ts'
import css from './canvas.module.css'

const NODE_TYPES = { state: StateNode }
const EDGE_TYPES = { link: LinkEdge }
const MIN_ZOOM = 0.3
const MAX_ZOOM = 2

export interface ModelCanvasProps {
  model: DrawnModel
  layout: ModelLayout
  position: ModelPosition | undefined
  marks: DrawingMarks | undefined
  selection: Selection | null
  onSelect: (selection: Selection) => void
}

/**
 * The drawing on a canvas that moves and zooms. A chunk of its own: pages that show no drawing do not fetch
 * it. Nothing in it can be moved or connected; the wheel scrolls the page, not the drawing.
 */
export default function ModelCanvas(props: ModelCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  )
}

function Canvas({ model, layout, position, marks, selection, onSelect }: ModelCanvasProps) {
  const words = useDrawingWords(model)
  const { t } = words
  const flow = useReactFlow()
  const { ref, width } = useElementSize()
  const isShown = useRef(false)
  const zoom = readable(width, layout)

  // The words follow the language, which the layout already depends on.
  /* eslint-disable react-hooks/exhaustive-deps */
  const nodes = useMemo(
    () => nodesOf({ model, layout, position, marks, selection, words }),
    [layout, position, marks, selection],
  )
  const edges = useMemo(
    () => edgesOf({ model, layout, position, marks, selection, words }),
    [layout, position, marks, selection],
  )
  /* eslint-enable react-hooks/exhaustive-deps */

  useEffect(() => {
    if (width === 0 || isShown.current) return
    isShown.current = true
    void flow.setViewport(viewOf(width, layout, position?.state))
  }, [width, layout, position, flow])

  // Enter and Space arrive here as a change of the library's own selection.
  const onNodes = (changes: NodeChange<StateNodeType>[]) => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected)
    const box = chosen?.type === 'select' ? layout.nodes.find(({ id }) => id === chosen.id) : undefined
    if (box) {
      onSelect(
        box.beside ? { kind: 'steps', link: '', steps: [box.beside] } : { kind: 'state', state: box.id },
      )
    }
  }
  const onEdges = (changes: EdgeChange<LinkEdgeType>[]) => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected)
    const link = chosen?.type === 'select' ? layout.links.find(({ id }) => id === chosen.id) : undefined
    if (link) onSelect({ kind: 'steps', link: link.id, steps: link.transitions })
  }
  const show = (view: 'whole' | 'here') => {
    const next =
      view === 'whole' ? viewOf(width, layout, undefined, true) : viewOf(width, layout, position?.state)
    void flow.setViewport(next)
  }

  return (
    <div className={css.frame}>
      <DeadlineRow layout={layout} words={words} />
      <div className={css.body} style={{ height: Math.round((layout.height - HEAD) * zoom) }}>
        <LaneNames layout={layout} words={words} />
        <div ref={ref} className={css.canvas}>
          <ReactFlow
            aria-label={t('label', {
              model: words.label(model.labels['model'] ?? { pl: '', en: '' }),
              version: model.version,
            })}
            nodes={nodes}
            edges={edges}
            nodeTypes={NODE_TYPES}
            edgeTypes={EDGE_TYPES}
            onNodesChange={onNodes}
            onEdgesChange={onEdges}
            nodesDraggable={false}
            nodesConnectable={false}
            edgesReconnectable={false}
            elementsSelectable
            multiSelectionKeyCode={null}
            selectionKeyCode={null}
            deleteKeyCode={null}
            disableKeyboardA11y={false}
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            minZoom={MIN_ZOOM}
            maxZoom={MAX_ZOOM}
            translateExtent={[
              [-40, HEAD - 40],
              [layout.width + 40, layout.height + 40],
            ]}
            elevateEdgesOnSelect={false}
            proOptions={{ hideAttribution: true }}
            ariaLabelConfig={{
              'node.a11yDescription.default': t('aria.nodeHelp'),
              'node.a11yDescription.keyboardDisabled': t('aria.nodeHelp'),
              'edge.a11yDescription.default': t('aria.linkHelp'),
            }}
          >
            <Ground layout={layout} />
          </ReactFlow>
        </div>
      </div>
      <div className={css.controls}>
        <button type="button" aria-label={t('zoomOut')} onClick={() => void flow.zoomOut()}>
          −
        </button>
        <button type="button" aria-label={t('zoomIn')} onClick={() => void flow.zoomIn()}>
          +
        </button>
        <button type="button" onClick={() => show('whole')}>
          {t('whole')}
        </button>
        {position && (
          <button type="button" onClick={() => show('here')}>
            {t('toHere')}
          </button>
        )}
      </div>
    </div>
  )
}
