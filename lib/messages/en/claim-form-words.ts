// Owns the English words by which the claim form tells how something typed was read.

export const quantityReading = {
  low: (number: string) => `low ${number}`,
  high: (number: string) => `high ${number}`,
  best: (number: string) => `best ${number}`,
  noBounds: 'no bounds',
  measure: (measure: string) => `a ${measure}`,
  per: (unit: string) => `per ${unit}`,
  base: (base: string) => `of ${base}`,
}
