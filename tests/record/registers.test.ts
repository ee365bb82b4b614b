import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/domain/edtf'
import { ACTOR_KINDS, BEHAVIOURS, LEDGER_SIGNS, OUTLET_KINDS, PROPOSAL_STATUSES, ROLES } from '@/lib/domain/vocabulary'
import { registers } from './bundled-record'

const METRICS = ('hostages-held-before hostages-taken hostages-released hostages-released-alive hostages-released-truce hostages-released-exchange '
  + 'hostages-released-outside hostages-released-unilateral hostages-rescued hostages-returned-alive hostages-bodies-returned hostages-bodies-recovered '
  + 'hostages-remaining hostages-remaining-oct7 hostages-remaining-alive hostages-remaining-dead hostages-died prisoners-held prisoners-released '
  + 'prisoners-listed killed-gaza killed-gaza-daily killed-gaza-since-truce injured-gaza injured-gaza-daily killed-israel-oct7 killed-west-bank '
  + 'injured-west-bank displaced-west-bank displaced-gaza sheltering-rafah projectiles-launched projectiles-intercepted brigades-in-gaza '
  + 'truce-duration war-duration').split(' ')

const metrics = new Map(registers.metrics.map((metric) => [metric.slug, metric]))
const actors = new Set(registers.actors.map((actor) => actor.slug))

describe('the registers of the bundled record', () => {
  it('hold every metric that readers and scripts rely on, each with a definition', () => {
    expect(METRICS.filter((slug) => !metrics.has(slug))).toEqual([])
    expect(registers.metrics.filter((metric) => metric.definition.length < 20 || metric.label === '' || metric.unit === '')).toEqual([])
  })

  it('use every slug once in each register', () => {
    for (const list of Object.values(registers)) expect(new Set(list.map((item) => item.slug)).size).toBe(list.length)
  })

  it('use only words of the vocabulary', () => {
    for (const metric of registers.metrics) {
      expect(BEHAVIOURS, metric.slug).toContain(metric.behaviour)
      if (metric.ledger !== null) expect(LEDGER_SIGNS, metric.slug).toContain(metric.ledger)
    }
    for (const outlet of registers.outlets) expect(OUTLET_KINDS, outlet.slug).toContain(outlet.kind)
    for (const actor of registers.actors) {
      expect(ACTOR_KINDS, actor.slug).toContain(actor.kind)
      for (const { role } of actor.roles) expect(ROLES, actor.slug).toContain(role)
    }
    for (const proposal of registers.proposals) expect(PROPOSAL_STATUSES, proposal.slug).toContain(proposal.status)
  })

  it('refer only to what they hold', () => {
    for (const metric of registers.metrics) expect(metric.sumOf.filter((slug) => !metrics.has(slug)), metric.slug).toEqual([])
    for (const actor of registers.actors) if (actor.memberOf) expect(actors, actor.slug).toContain(actor.memberOf)
    for (const outlet of registers.outlets) if (outlet.actor) expect(actors, outlet.slug).toContain(outlet.actor)
    for (const proposal of registers.proposals) {
      for (const slug of [...proposal.proposers, ...proposal.mediators, ...proposal.addressees]) expect(actors, proposal.slug).toContain(slug)
      if (proposal.offeredOn) expect(parseEdtf(proposal.offeredOn).latest, proposal.slug).not.toBeNull()
    }
  })

  it('give no two actors and no two outlets the same name', () => {
    for (const list of [registers.actors, registers.outlets]) {
      const names = list.flatMap((item) => [...new Set([item.slug, ...item.aliases].map((name) => name.toLowerCase()))])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  it('set the signs of the custody ledger, and never make a closing line the sum of its parts', () => {
    const sign = (ledger: string) => registers.metrics.filter((metric) => metric.ledger === ledger).map((metric) => metric.slug).sort()
    expect(sign('plus')).toEqual(['hostages-held-before', 'hostages-taken'])
    expect(sign('minus')).toEqual(['hostages-bodies-recovered', 'hostages-bodies-returned', 'hostages-released-alive', 'hostages-rescued'])
    expect(sign('closing')).toEqual(['hostages-remaining', 'hostages-remaining-oct7'])
    expect(metrics.get('hostages-released')!.sumOf).toEqual(['hostages-released-alive', 'hostages-bodies-returned'])
    expect(metrics.get('hostages-returned-alive')!.sumOf).toEqual(['hostages-released-alive', 'hostages-rescued'])
    expect(metrics.get('hostages-remaining')!.sumOf).toEqual([])
  })
})
