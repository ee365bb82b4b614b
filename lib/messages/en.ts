// Owns the English catalogue: composes the texts of every feature into one typed object.
import { accounts } from './en/accounts'
import { articlesDesk } from './en/articles-desk'
import { attribution } from './en/attribution'
import { board, home } from './en/board'
import { capture } from './en/capture'
import { checks } from './en/checks'
import { claim, citation, revisions } from './en/claim'
import { quantityReading } from './en/claim-form-words'
import { claimForm } from './en/claim-form'
import { claimLife } from './en/claim-life'
import { claimsNear } from './en/claims-near'
import { compare } from './en/compare'
import { deskFrame } from './en/desk-frame'
import { audit, deskClaims, deskHome } from './en/desk-home'
import { divergence } from './en/divergence'
import { filters, problems } from './en/filters'
import { forms } from './en/forms'
import { keys } from './en/keys'
import { importing } from './en/import'
import { ledger } from './en/ledger'
import { gloss, marks, stances } from './en/marks'
import { methodology } from './en/methodology'
import { hedges, origins } from './en/origins'
import { actor, article, metric, outlet, sources } from './en/places'
import { palette } from './en/palette'
import { proposals } from './en/proposals'
import { registersDesk } from './en/registers-desk'
import { review, revert } from './en/review'
import { search } from './en/search'
import { sentences } from './en/sentences'
import { developers, empty, errors, footer, nav, replay, site } from './en/shell'
import { statements } from './en/statements'
import { timeline } from './en/timeline'
import * as words from './en/words'
import { workbench } from './en/workbench'

export const en = {
  accounts, capture,
  site, nav, footer, replay, empty, errors, developers,
  home, board, timeline, compare, ledger, divergence, claim, revisions, citation,
  article, outlet, actor, sources, metric, proposals,
  filters, problems, methodology, search, sentences,
  origins, hedges, checks, palette,
  deskFrame,
  claimLife,
  deskHome, deskClaims, audit,
  registersDesk, articlesDesk, importing,
  review, revert,
  marks, stances, gloss, attribution,
  forms, claimForm, claimsNear, keys, workbench,
  quantityReading, statements,
  kinds: words.kinds,
  operators: words.operators,
  measures: words.measures,
  bases: words.bases,
  dateBases: words.dateBases,
  modalities: words.modalities,
  steps: words.steps,
  relations: words.relations,
  incomingRelations: words.incomingRelations,
  relationsSeen: words.relationsSeen,
  statuses: words.statuses,
  standings: words.standings,
  standingsBy: words.standingsBy,
  behaviours: words.behaviours,
  roles: words.roles,
  actorKinds: words.actorKinds,
  outletKinds: words.outletKinds,
  proposalStatuses: words.proposalStatuses,
  families: words.families,
  claimFields: words.claimFields,
}
