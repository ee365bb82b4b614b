import { Fragment, type ReactNode } from 'react'

/**
 * Puts nodes into the places of a sentence: `{who} said` with `who` a link. Word order stays with the catalogue.
 * Throws when the sentence names a place that nothing fills.
 */
export function Fill({ text, parts }: { text: string; parts: Record<string, ReactNode> }) {
  return text.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece
    if (!(piece in parts)) throw new Error(`Nothing fills {${piece}} in "${text}"`)
    return <Fragment key={index}>{parts[piece]}</Fragment>
  })
}
