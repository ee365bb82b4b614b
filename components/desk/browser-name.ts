// Owns telling sessions apart: the browser and the system in the words that a browser uses for itself.

// The order counts: many call themselves by the names of others too.
const BROWSERS: [RegExp, string][] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari']]
const SYSTEMS: [RegExp, string][] = [[/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']]

/** Browser and system as far as they can be told; null where they cannot. */
export function browserName(userAgent: string | null): { browser: string; system: string | null } | null {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null
  const browser = named(BROWSERS)
  return browser === null ? null : { browser, system: named(SYSTEMS) }
}
