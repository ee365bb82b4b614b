// Owns the types of the one function that we take from `edtf`, which brings none: its grammar's plain result, without any Date in it.
declare module 'edtf' {
  export interface EdtfDateNode {
    type: 'Date' | 'Season' | 'Year' | 'Century' | 'Decade'
    level: number
    values: number[]
    approximate?: boolean | number
    uncertain?: boolean | number
    unspecified?: number
  }
  export interface EdtfGroupNode<Type extends string = string> {
    type: Type
    level: number
    values: (EdtfDateNode | [EdtfDateNode, EdtfDateNode] | number | null)[]
    earlier?: boolean
    later?: boolean
  }
  export function parse(text: string): EdtfDateNode | EdtfGroupNode<'Interval'> | EdtfGroupNode<'Set'> | EdtfGroupNode<'List'>
}
