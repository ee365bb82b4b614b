// `npm start` and `npm run dev`: all set-up, then the server; prints `Ready: URL` last.
import { spawnSync } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { buildPages, checkNode, fail, generateClients, installPackages, nextCommand, quietEnv, root, say, serve, typescriptCommand } from './setup.mjs'

const development = process.argv.includes('--dev')
const port = process.env.PORT || '3000'
const host = process.env.HOST || '127.0.0.1'
const dataDir = path.resolve(process.env.INIT_CWD ?? root, process.env.DATA_DIR || path.join(root, 'data'))

checkNode()
if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) fail(`PORT must be a number from 1 to 65535, not "${port}".`)
await checkPortIsFree()
installPackages()
generateClients()
const env = { ...quietEnv, PORT: port, HOST: host, DATA_DIR: dataDir, NODE_ENV: development ? 'development' : 'production' }
const prepared = spawnSync(process.execPath, typescriptCommand('prepare.ts'), { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'], encoding: 'utf8' })
if (prepared.status !== 0) process.exit(1)
if (!development) buildPages()

const child = serve(process.execPath, [nextCommand(), development ? 'dev' : 'start', '-p', port, '-H', host], env)
child.on('error', (error) => fail(`The server could not be started: ${error.message}`))
await answers()
// What the preparation has to say stands beside the address: the link for the first administrator.
if (prepared.stdout.trim() !== '') say(prepared.stdout.trim())
say(`Ready: http://${host.includes(':') ? `[${host}]` : host}:${port}`)

function checkPortIsFree() {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => fail(error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken: stop what listens there, or choose another with PORT=…`
      : `Cannot listen on ${host}:${port}: ${error.message}`))
    probe.listen(Number(port), host, () => probe.close(resolve))
  })
}

async function answers() {
  const probeHost = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host
  for (let tries = 0; tries < 600; tries++) {
    try {
      if ((await fetch(`http://${probeHost}:${port}/livez`)).ok) return
    } catch { /* not listening yet */ }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  fail('The server did not answer within a minute.')
}
