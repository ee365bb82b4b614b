// Owns what Next itself must know; headers that differ by request are set in proxy.ts.
import type { NextConfig } from 'next'

/** Next compares an Origin with the Host that reaches it, which a proxy in front may have changed: the public address is ours too. */
function publicHosts(): string[] {
  const { SITE_URL } = process.env
  return SITE_URL && URL.canParse(SITE_URL) ? [new URL(SITE_URL).host] : []
}

const config: NextConfig = {
  poweredByHeader: false,
  // Part of every ETag: a new build may answer the same data in another shape.
  env: { LEDGER_BUILD: new Date().toISOString() },
  compress: true,
  // `npm test` checks the types of everything; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Native code and WebAssembly cannot be bundled.
  serverExternalPackages: ['better-sqlite3', '@prisma/client', '@prisma/adapter-better-sqlite3', '@node-rs/argon2', 'linkedom', '@mozilla/readability'],
  // Metadata belongs into <head> for every reader: citation tools read no further.
  // `npm run dev` serves on 127.0.0.1, which Next would call another origin than localhost.
  allowedDevOrigins: ['127.0.0.1'],
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // A form may hold a whole article; the proxy and the API have closer limits of their own.
  experimental: { proxyClientMaxBodySize: '6mb', serverActions: { bodySizeLimit: '6mb', allowedOrigins: publicHosts() } },
  // A folder cannot be called `[id].json`.
  async rewrites() {
    return ['bib', 'ris', 'csl.json'].map((format) => ({
      source: `/api/v1/claims/:id([^/.]+).${format.replace('.', '\\.')}`,
      destination: `/api/v1/claims/:id/citations/${format}`,
    }))
  },
  async headers() {
    return [{
      source: '/_next/static/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    }]
  },
}

export default config
