/** An instant in UTC, to the minute; machine-readable to the millisecond. `bare` where the head of a column says that it is UTC. */
export function Moment({ at, bare = false }: { at: string; bare?: boolean }) {
  const words = momentWords(at)
  return <time dateTime={at} className="moment">{bare ? words : `${words} UTC`}</time>
}

/** "2026-11-22 14:03": the same for every reader, like everything that can be cited. */
function momentWords(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`
}
