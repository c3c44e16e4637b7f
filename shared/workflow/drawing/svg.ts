import type { Duration } from '../../domain/workingDays.ts'
import { HEAD } from './place.ts'
import { layoutModel, manyText } from './layout.ts'
import { MARK_SIGN, MARKS, markOfLink, markOfNode, type DrawingMarks, type Mark } from './marks.ts'
import { signSpots } from './signs.ts'
import { laneWord, linkState, nodeStatus, type LinkState, type NodeStatus } from './status.ts'
import { textWidth, wrapLabel } from './text.ts'
import type { DrawnModel, Link, Locale, ModelLayout, ModelPosition, NodeBox, Point, Spot } from './types.ts'

/** Words the printed drawing needs besides those of the model; made from client/i18n. */
export interface DrawingWords {
  title: (model: string, version: number) => string
  deadlineRow: string
  lane: (id: string) => string
  /** Who belongs to a lane, or nothing. */
  laneHint: (id: string) => string
  duration: (duration: Duration) => string
  here: (day: number | undefined) => string
  back: string
  missing: (count: number) => string
  mark: (mark: Mark) => string
  legend: {
    done: string
    blocked: string
    open: string
    ahead: string
    plain: string
    many: string
    guards: string
  }
}

const LANE_WIDTH = 140
const TITLE = 34
const LEGEND = 46
const INK = '#1c2322'
const GREY = '#5e6865'
const LINE = '#b9b5ad'
const STROKE: Record<LinkState['status'], string> = {
  plain: `stroke="${GREY}" stroke-width="1.4"`,
  ahead: `stroke="${GREY}" stroke-width="1.2"`,
  open: `stroke="${INK}" stroke-width="1.6"`,
  done: `stroke="${INK}" stroke-width="2.6"`,
  blocked: `stroke="${INK}" stroke-width="2" stroke-dasharray="6 4"`,
}

/** Told by the look of a line, too: what is new is drawn double as thick, what is gone in dots. */
const MARKED: Record<Mark, string> = {
  added: `stroke="${INK}" stroke-width="3"`,
  removed: `stroke="${GREY}" stroke-width="1.4" stroke-dasharray="1.5 4"`,
  changed: `stroke="${INK}" stroke-width="2" stroke-dasharray="10 3"`,
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

interface TextLook {
  size?: number
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  fill?: string
}
function write({ x, y }: Point, words: string, look: TextLook = {}): string {
  const { size = 12, weight = 400, anchor = 'start', fill = INK } = look
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escape(words)}</text>`
}
/** Text on lines: white below it keeps it readable. */
function writeOver(at: Spot, words: string, look: TextLook = {}): string {
  const width = textWidth(words, look.size ?? 12) + 4
  const x = at.anchor === 'start' ? at.x - 2 : at.anchor === 'end' ? at.x - width + 2 : at.x - width / 2
  return `<rect x="${x}" y="${at.y - 11}" width="${width}" height="15" fill="#fff"/>${write(at, words, { ...look, anchor: at.anchor })}`
}

const pathOfPoints = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

function lanesOf(model: DrawnModel, layout: ModelLayout, locale: Locale, words: DrawingWords): string {
  return layout.lanes
    .map(({ id, y, height }) => {
      const name = laneWord(model, id, locale) ?? words.lane(id)
      const hint = wrapLabel(words.laneHint(id), LANE_WIDTH - 20)
      const top = y + height / 2 - 4 - hint.length * 7
      return [
        `<rect x="0" y="${y}" width="${LANE_WIDTH}" height="${height}" fill="#f3f1ed"/>`,
        `<path d="M0 ${y}H${LANE_WIDTH + layout.width}" stroke="${LINE}"/>`,
        write({ x: 12, y: top + 4 }, name, { size: 13, weight: 600 }),
        ...hint.map((line, row) => write({ x: 12, y: top + 20 + row * 15 }, line, { fill: GREY })),
      ].join('')
    })
    .join('')
}

function nodeOf(
  node: NodeBox,
  status: NodeStatus,
  words: DrawingWords,
  day: number | undefined,
  mark: Mark | undefined,
): string {
  const { x, y, width, height } = node
  const isHere = status === 'here'
  const ink = status === 'ahead' ? GREY : INK
  const first = y + height / 2 + 4.5 - (node.lines.length - 1) * 7
  const shift = status === 'done' ? 8 : 0
  const dash = node.beside ? ' stroke-dasharray="2 3"' : ''
  const stroke = isHere ? 2.5 : status === 'done' ? 1.8 : 1.2
  const frame = mark ? MARKED[mark] : `stroke="${ink}" stroke-width="${stroke}"${dash}`
  return [
    isHere &&
      `<rect x="${x - 5}" y="${y - 5}" width="${width + 10}" height="${height + 10}" rx="9" fill="none" stroke="${INK}" stroke-width="2"/>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" ${frame}/>`,
    node.end &&
      `<rect x="${x + 3}" y="${y + 3}" width="${width - 6}" height="${height - 6}" rx="4" fill="none" stroke="${ink}"/>`,
    ...node.lines.map((line, row) =>
      write({ x: x + width / 2 + shift, y: first + row * 15 }, line, {
        size: 13,
        weight: isHere ? 700 : 500,
        anchor: 'middle',
        fill: ink,
      }),
    ),
    status === 'done' &&
      `<path d="M${x + 9} ${y + height / 2}l3.5 3.5 6-6.5" fill="none" stroke="${INK}" stroke-width="1.8"/>`,
    mark && signOf({ x: x + 2, y: y + 4 }, mark),
    node.hereAt && writeOver(node.hereAt, words.here(day), { weight: 600 }),
    node.clock && node.clockAt && writeOver(node.clockAt, words.duration(node.clock), { fill: GREY }),
  ]
    .filter(Boolean)
    .join('')
}

function linkOf(
  link: Link,
  { status, missing }: LinkState,
  words: DrawingWords,
  sign: Mark | undefined,
  signAt: Point | undefined,
): string {
  const isGrey = sign ? sign === 'removed' : status === 'plain' || status === 'ahead'
  const stroke = sign ? MARKED[sign] : STROKE[status]
  const parts = [
    `<path d="${pathOfPoints(link.points)}" fill="none" ${stroke} marker-end="url(#${isGrey ? 'grey' : 'ink'})"/>`,
  ]
  const { mark, at } = link
  if (mark && link.kind === 'start') {
    parts.push(
      `<circle cx="${mark.x + mark.width / 2}" cy="${mark.y + mark.height / 2}" r="4.5" fill="${INK}"/>`,
    )
  } else if (mark) {
    parts.push(
      `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.height / 2}" fill="#fff" stroke="${GREY}"/>`,
      write({ x: mark.x + mark.width / 2, y: mark.y + 13 }, manyText(link.sources.length), {
        anchor: 'middle',
        fill: GREY,
      }),
    )
  } else if (status === 'blocked') {
    parts.push(
      `<circle cx="${at.x}" cy="${at.y}" r="12" fill="#fff" stroke="${INK}" stroke-width="2"/>`,
      write({ x: at.x, y: at.y + 4.5 }, String(missing), { size: 13, weight: 700, anchor: 'middle' }),
    )
    if (link.captionAt) parts.push(writeOver(link.captionAt, words.missing(missing), { weight: 600 }))
  } else {
    const caption = link.isReturn ? words.back : link.clock ? words.duration(link.clock) : ''
    if (caption && link.captionAt) parts.push(writeOver(link.captionAt, caption, { fill: GREY }))
    else if (!caption && link.guards > 0) {
      parts.push(
        `<circle cx="${at.x}" cy="${at.y}" r="8" fill="#fff" stroke="${GREY}"/>`,
        write({ x: at.x, y: at.y + 4 }, String(link.guards), { anchor: 'middle', fill: GREY }),
      )
    }
  }
  if (sign) parts.push(signOf(signAt ?? at, sign))
  return parts.join('')
}

/** The sign of a comparison on a white disc, so that it reads on a line and on a frame. */
const signOf = ({ x, y }: Point, mark: Mark): string =>
  `<circle cx="${x}" cy="${y}" r="8" fill="#fff" stroke="${INK}"/>${write({ x, y: y + 5 }, MARK_SIGN[mark], { size: 14, weight: 700, anchor: 'middle' })}`

function legendOf(y: number, hasCase: boolean, hasMarks: boolean, words: DrawingWords): string {
  const { legend } = words
  const lines = hasCase
    ? ([
        ['done', legend.done],
        ['blocked', legend.blocked],
        ['open', legend.open],
        ['ahead', legend.ahead],
      ] as const)
    : ([['plain', legend.plain]] as const)
  let x = 12
  const parts = lines.map(([status, text]) => {
    const part = `<path d="M${x} ${y + 16}h30" ${STROKE[status]}/>${write({ x: x + 38, y: y + 20 }, text)}`
    x += textWidth(text, 12) + 62
    return part
  })
  parts.push(
    `<circle cx="${x + 8}" cy="${y + 16}" r="8" fill="#fff" stroke="${GREY}"/>`,
    write({ x: x + 8, y: y + 20 }, '3', { anchor: 'middle', fill: GREY }),
    write({ x: x + 24, y: y + 20 }, legend.guards),
  )
  x += textWidth(legend.guards, 12) + 46
  if (hasMarks) {
    for (const mark of MARKS) {
      const text = words.mark(mark)
      parts.push(
        `<path d="M${x} ${y + 16}h34" ${MARKED[mark]}/>`,
        signOf({ x: x + 17, y: y + 16 }, mark),
        write({ x: x + 42, y: y + 20 }, text),
      )
      x += textWidth(text, 12) + 62
    }
  }
  parts.push(
    `<rect x="${x}" y="${y + 7}" width="34" height="18" rx="9" fill="#fff" stroke="${GREY}"/>`,
    write({ x: x + 17, y: y + 20 }, manyText(6), { anchor: 'middle', fill: GREY }),
    write({ x: x + 42, y: y + 20 }, legend.many),
  )
  return parts.join('')
}

/**
 * The drawing as one standalone SVG text: black on white with a little grey, system fonts, nothing fetched, so
 * it prints anywhere. Not by colour: what is behind is thick and ticked, the present state doubly framed, a
 * blocked step dashed with the number of gaps; what a comparison marks carries its sign and a line of its own.
 */
export function modelSvg(
  model: DrawnModel,
  position: ModelPosition | undefined,
  locale: Locale,
  words: DrawingWords,
  marks?: DrawingMarks,
): string {
  const layout = layoutModel(model, { locale, position })
  const width = LANE_WIDTH + layout.width
  const height = TITLE + layout.height + LEGEND
  const title = words.title(model.labels['model']?.[locale] ?? model.code, model.version)
  const arrow = (id: string, fill: string): string =>
    `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .5L7.5 4 0 7.5z" fill="${fill}"/></marker>`
  const columns = layout.columns.map(({ x, clocks }) =>
    write({ x, y: HEAD - 11 }, clocks.map(words.duration).join(' · '), { anchor: 'middle', fill: GREY }),
  )
  const brackets = layout.brackets.map(
    ({ x, y, width: reach }) =>
      `<path d="M${x} ${y - 6}V${y}H${x + reach}V${y - 6}" fill="none" stroke="${GREY}" stroke-width="1.4"/>`,
  )
  const signs = signSpots(layout, marks)
  const links = layout.links
    .map((link) => ({ link, state: linkState(link, position) }))
    // What matters most lies on top.
    .toSorted((a, b) => weight(a.state) - weight(b.state))
    .map(({ link, state }) =>
      linkOf(link, state, words, markOfLink(marks, link.transitions), signs.get(link.id)),
    )
  const nodes = layout.nodes.map((node) =>
    nodeOf(node, nodeStatus(node.id, position), words, position?.day, markOfNode(marks, node)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="model-title" font-family="'Noto Sans', 'DejaVu Sans', Arial, sans-serif">`,
    `<title id="model-title">${escape(title)}</title>`,
    `<defs>${arrow('ink', INK)}${arrow('grey', GREY)}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    write({ x: 12, y: 22 }, title, { size: 16, weight: 600 }),
    `<g transform="translate(0 ${TITLE})">`,
    write({ x: 12, y: HEAD - 11 }, words.deadlineRow, { fill: GREY }),
    lanesOf(model, layout, locale, words),
    `<path d="M0 ${layout.height}H${width}" stroke="${LINE}"/>`,
    `<g transform="translate(${LANE_WIDTH} 0)">`,
    ...columns,
    ...brackets,
    ...links,
    ...nodes,
    '</g></g>',
    legendOf(TITLE + layout.height + 6, position !== undefined, marks !== undefined, words),
    '</svg>',
  ].join('\n')
}

const weight = ({ status }: LinkState): number =>
  ['plain', 'ahead', 'open', 'done', 'blocked'].indexOf(status)
