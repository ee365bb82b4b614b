// Owns the English texts of the comparison page; the words for a gap stand in divergence.ts.

export const compare = {
  title: 'Side by side',
  titleArticles: (n: number) => (n === 2 ? 'Two articles, side by side' : `${n} articles, side by side`),
  titleOutlets: (n: number) => (n === 2 ? 'Two outlets, side by side' : `${n} outlets, side by side`),
  titleClaimants: (n: number) => (n === 2 ? 'Two claimants, side by side' : `${n} claimants, side by side`),
  lead: 'Each cell has the figure as printed, the day it describes and who said it. The last column says how far apart they are, and how much of that is only date, window, scope or hedge.',
  compared: 'Compared:', apart: (days: number) => `${days === 1 ? 'One day lies' : `${days.toLocaleString('en')} days lie`} between them.`,
  choose: 'Choose articles',
  lastColumn: 'How far apart, and why',
  rowHeader: 'What is claimed',
  notHere: { article: 'not in this article', outlet: 'not from this outlet', claimant: 'not from this claimant' },
  others: (n: number) => (n === 1 ? '1 other claim here' : `${n.toLocaleString('en')} other claims here`),
  passage: 'passage',
  parts: (texts: string[]) => texts.join(' + '),
  oneColumn: 'Only one source is on record for these filters, so there is nothing to set beside it.',
  noColumns: 'No claim matches, so there is nothing to compare.',
  csv: 'Download CSV', cite: 'Cite this comparison',
  rowLabels: {
    population: (population: string) => population,
    phase: (phase: string) => `phase: ${phase}`,
    position: (actor: string, stance: string, target: string | null) => [actor, stance, target].filter(Boolean).join(' '),
    noPhase: 'no phase named',
  },
}
