// Owns the chart as one SVG file: the pictures as they stand on the page, their styles written into them, with words above and the source below.
import { textWidth, wrapWords } from './labels'

export interface ChartWords { title: string; says: string; foot: readonly string[] }

const SVG = 'http://www.w3.org/2000/svg'
const PAD = 24
const PROPERTIES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor',
]

/** One drawing of everything in the figure, in the width and theme in which it is shown. Throws where the figure shows no picture. */
export function chartSvg(figure: HTMLElement, { title, says, foot }: ChartWords): { text: string; width: number; height: number } {
  const pictures = [...figure.querySelectorAll<SVGSVGElement>('svg.chart__static')].filter((svg) => getComputedStyle(svg).display !== 'none')
  const first = pictures[0]
  if (!first) throw new Error('The figure shows no picture')
  const width = first.viewBox.baseVal.width
  const page = getComputedStyle(document.body)
  const drawing = document.createElementNS(SVG, 'svg')
  let y = 0
  const write = (text: string, size: number, weight = '400', gap = 6) => {
    for (const line of wrapWords(text, width * (13 / size), 40)) {
      y += size + gap
      drawing.append(textAt(line, 0, y, size, weight, page))
    }
  }
  write(title, 24, '600')
  write(says, 15)
  for (const picture of pictures) {
    const panel = picture.closest('.chart__panel')
    y += 20
    if (panel) {
      write(panel.querySelector('.chart__title')?.textContent ?? '', 16, '600')
      write(panel.querySelector('.chart__sub')?.textContent ?? '', 12, '400', 4)
    }
    y += 8
    const copy = styledCopy(picture)
    const { width: own, height } = picture.viewBox.baseVal
    for (const [name, value] of [['x', 0], ['y', y], ['width', own], ['height', height]] as const) copy.setAttribute(name, String(value))
    copy.setAttribute('overflow', 'visible')
    drawing.append(copy)
    y += height
    for (const note of panel?.querySelectorAll('.chart__note') ?? []) write(note.textContent ?? '', 12, '400', 4)
  }
  y = drawKey(figure, drawing, width, y + 16, page)
  for (const line of foot) write(line, 12, '400', 5)
  const [wide, high] = [width + 2 * PAD, y + 2 * PAD]
  const root = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ xmlns: SVG, width: wide, height: high, viewBox: `${-PAD} ${-PAD} ${wide} ${high}` })) root.setAttribute(name, String(value))
  const ground = document.createElementNS(SVG, 'rect')
  for (const [name, value] of Object.entries({ x: -PAD, y: -PAD, width: wide, height: high, fill: page.backgroundColor })) ground.setAttribute(name, String(value))
  root.append(ground, ...drawing.childNodes)
  return { text: new XMLSerializer().serializeToString(root), width: wide, height: high }
}

/** The key of sources in rows, each with its dot. */
function drawKey(figure: HTMLElement, drawing: SVGElement, width: number, top: number, page: CSSStyleDeclaration): number {
  let [x, y] = [0, top]
  for (const item of figure.querySelectorAll('.chart__key li')) {
    const dot = item.querySelector('svg')
    const words = item.textContent ?? ''
    const wide = (dot ? 20 : 0) + textWidth({ text: words, kind: 'who' }) + 20
    if (x > 0 && x + wide > width) {
      x = 0
      y += 22
    }
    if (dot) {
      const copy = styledCopy(dot)
      for (const [name, value] of [['x', x], ['y', y]] as const) copy.setAttribute(name, String(value))
      drawing.append(copy)
    }
    drawing.append(textAt(words, x + (dot ? 20 : 0), y + 12, 13, '400', page))
    x += wide
  }
  return y + 24
}

function textAt(text: string, x: number, y: number, size: number, weight: string, page: CSSStyleDeclaration): SVGTextElement {
  const element = document.createElementNS(SVG, 'text')
  for (const [name, value] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight, 'font-family': page.fontFamily, fill: page.color })) {
    element.setAttribute(name, String(value))
  }
  element.textContent = text
  return element
}

/** A copy that looks alike without any style sheet; ids and classes are left behind. */
function styledCopy(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement
  const originals = [source, ...source.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, place) => {
    const target = copies[place]!
    const style = getComputedStyle(original)
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name)
      if (value) target.setAttribute(name, value)
    }
    for (const name of ['class', 'id', 'role', 'aria-labelledby', 'aria-hidden']) target.removeAttribute(name)
  })
  return copy
}
