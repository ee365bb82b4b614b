// Owns what must stand before the first request.

/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseUndecodableAddresses } = await import('./app/undecodable-addresses')
    refuseUndecodableAddresses()
    const { noteNetworkAddresses } = await import('./app/network-address')
    noteNetworkAddresses()
  }
}
