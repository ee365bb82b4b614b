import type { ComponentType } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/domain/quantity-text'
import { VAGUE_WORDS, type VagueWord } from '@/lib/domain/vague-words'
import {
  ATTRIBUTION_STEPS, DATE_BASES, FIGURE_BASES, KINDS, OPERATORS, RELATION_TYPES, STANDINGS,
} from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { MarksLegend } from './marks-legend'

const words = messages.methodology

/** The closed lists of the coding rules, by the section that they stand in. Each row comes from the vocabulary, so that none is forgotten. */
export const RULE_TABLES: Partial<Record<string, ComponentType>> = {
  claim: () => <WordTable caption={words.kindsTable.caption} head={[words.kindsTable.kind, words.kindsTable.means]} rows={KINDS.map((one) => [messages.kinds[one].one, messages.kinds[one].about])} />,
  attribution: () => <WordTable caption={words.stepsTable.caption} head={[words.stepsTable.step, words.stepsTable.means]} rows={ATTRIBUTION_STEPS.map((one) => [messages.steps[one], words.stepsMean[one]])} />,
  quantities: () => (
    <WordTable
      caption={words.operatorsTable.caption}
      head={[words.operatorsTable.operator, words.operatorsTable.keeps, words.operatorsTable.example]}
      rows={OPERATORS.map((one) => [messages.operators[one], words.operatorsKeep[one], words.operatorsRead[one]])}
    />
  ),
  vague: VagueWords,
  clocks: Clocks,
  bases: () => <WordTable caption={words.basesTable.caption} head={[words.basesTable.basis, words.basesTable.means]} rows={FIGURE_BASES.map((one) => [one, words.basesMean[one]])} />,
  relations: () => (
    <WordTable
      caption={words.relationsTable.caption}
      head={[words.relationsTable.relation, words.relationsTable.means]}
      rows={RELATION_TYPES.map((one) => [messages.relations[one], words.relationsMean[one]])}
    />
  ),
  standing: () => (
    <WordTable
      caption={words.standingsTable.caption}
      head={[words.standingsTable.standing, words.standingsTable.means]}
      rows={STANDINGS.map((one) => [messages.standings[one], words.standingsMean[one]])}
    />
  ),
  marks: MarksLegend,
}

function VagueWords() {
  const { caption, word, low, high, note, open, ofShare } = words.vagueTable
  const bound = (row: VagueWord, value: number | null) => {
    if (value === null) return open
    return row.of === 'share' ? ofShare(`${formatNumber(value * 100)} %`) : formatNumber(value)
  }
  return (
    <WordTable
      caption={caption}
      head={[word, low, high, note]}
      numeric={[1, 2]}
      rows={VAGUE_WORDS.map((row) => [[row.word, ...row.forms].join(', '), bound(row, row.low), bound(row, row.high), row.note])}
    />
  )
}

function Clocks() {
  return (
    <>
      <WordTable
        caption={words.clocksTable.caption}
        head={[words.clocksTable.clock, words.clocksTable.means]}
        rows={Object.values(words.clocks).map(({ name, means }) => [name, means])}
      />
      <WordTable
        caption={words.dateBasesTable.caption}
        head={[words.dateBasesTable.basis, words.dateBasesTable.means]}
        rows={DATE_BASES.map((one) => [one, words.dateBasesMean[one]])}
      />
    </>
  )
}

interface WordTableProps { caption: string; head: readonly string[]; rows: readonly (readonly string[])[]; numeric?: readonly number[] }

function WordTable({ caption, head, rows, numeric = [] }: WordTableProps) {
  return (
    <DataTable
      caption={caption}
      rowHeaders
      columns={head.map((label, place) => ({ key: label, label, numeric: numeric.includes(place) }))}
      rows={rows.map((cells) => ({ key: cells[0]!, cells }))}
    />
  )
}
