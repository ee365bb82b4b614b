// Owns how a source is told apart: four colours by order of first appearance, then the shape of the dot.

export type DotShape = 'circle' | 'square' | 'diamond'
export interface SourceMark { tone: string; shape: DotShape }

const SHAPES: readonly DotShape[] = ['circle', 'square', 'diamond']

/** The look of the n-th source (from 0). Colours repeat after four, shapes change with them, and after twelve only the label tells. */
export function sourceMark(order: number): SourceMark {
  return { tone: `c${(order % 4) + 1}`, shape: SHAPES[Math.floor(order / 4) % SHAPES.length]! }
}
