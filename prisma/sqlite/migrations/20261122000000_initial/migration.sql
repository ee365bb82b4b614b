-- CreateTable
CREATE TABLE "Conflict" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "startedOn" TEXT,
    "defaultUnit" TEXT NOT NULL DEFAULT 'persons',
    "defaultPlace" TEXT,
    "windowFrom" TEXT,
    "fourEyes" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Conflict_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Conflict_startedOn_check" CHECK ("startedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Conflict_windowFrom_check" CHECK ("windowFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "population" TEXT,
    "place" TEXT,
    "behaviour" TEXT NOT NULL,
    "windowFrom" TEXT,
    "ledger" TEXT,
    "sumOf" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Metric_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Metric_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Metric_behaviour_check" CHECK ("behaviour" IN ('stock', 'cumulative', 'flow', 'event_total')),
    CONSTRAINT "Metric_ledger_check" CHECK ("ledger" IN ('plus', 'minus', 'closing', 'part')),
    CONSTRAINT "Metric_windowFrom_check" CHECK ("windowFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Metric_sumOf_check" CHECK (json_valid("sumOf"))
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'unknown',
    "country" TEXT,
    "homepage" TEXT,
    "actorId" INTEGER,
    "aliases" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Outlet_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outlet_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Outlet_kind_check" CHECK ("kind" IN ('newspaper', 'agency', 'broadcaster', 'online', 'official', 'dataset', 'unknown')),
    CONSTRAINT "Outlet_aliases_check" CHECK (json_valid("aliases")),
    CONSTRAINT "Outlet_homepage_check" CHECK (("homepage" GLOB 'http://*' OR "homepage" GLOB 'https://*'))
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "memberOfId" INTEGER,
    "aliases" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Actor_memberOfId_fkey" FOREIGN KEY ("memberOfId") REFERENCES "Actor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Actor_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Actor_kind_check" CHECK ("kind" IN ('state', 'government_body', 'armed_group', 'ministry', 'agency', 'person', 'international_body', 'ngo', 'research_body', 'civil_society', 'media', 'unknown')),
    CONSTRAINT "Actor_aliases_check" CHECK (json_valid("aliases")),
    CONSTRAINT "Actor_memberOf_check" CHECK ("memberOfId" <> "id")
);

-- CreateTable
CREATE TABLE "ActorRole" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "actorId" INTEGER NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "proposalId" INTEGER,
    "role" TEXT NOT NULL,
    "fromDay" TEXT,
    "toDay" TEXT,
    CONSTRAINT "ActorRole_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActorRole_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActorRole_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ActorRole_role_check" CHECK ("role" IN ('party', 'mediator', 'facilitator', 'guarantor', 'monitor', 'witness', 'observer')),
    CONSTRAINT "ActorRole_days_check" CHECK ("fromDay" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "ActorRole_toDay_check" CHECK ("toDay" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "ActorRole_order_check" CHECK ("fromDay" <= "toDay")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Topic_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*')
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "offeredOn" TEXT,
    "proposers" TEXT NOT NULL DEFAULT '[]',
    "mediators" TEXT NOT NULL DEFAULT '[]',
    "addressees" TEXT NOT NULL DEFAULT '[]',
    "follows" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Proposal_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Proposal_status_check" CHECK ("status" IN ('discussed', 'circulated', 'offered', 'agreed', 'in_force', 'ended', 'not_taken_up', 'withdrawn', 'superseded')),
    CONSTRAINT "Proposal_proposers_check" CHECK (json_valid("proposers")),
    CONSTRAINT "Proposal_mediators_check" CHECK (json_valid("mediators")),
    CONSTRAINT "Proposal_addressees_check" CHECK (json_valid("addressees")),
    CONSTRAINT "Proposal_follows_check" CHECK (json_valid("follows"))
);

-- CreateTable
CREATE TABLE "ProposalPhase" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "proposalId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ProposalPhase_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "proposalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "datedOn" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ProposalVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT,
    "participants" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Occurrence_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Occurrence_slug_check" CHECK ("slug" GLOB '[a-z0-9]*' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Occurrence_participants_check" CHECK (json_valid("participants"))
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outletId" INTEGER,
    "headline" TEXT,
    "url" TEXT,
    "canonicalUrl" TEXT,
    "byline" TEXT,
    "language" TEXT,
    "publishedOn" TEXT,
    "publishedEarliest" TEXT,
    "publishedLatest" TEXT,
    "publishedOnBasis" TEXT NOT NULL DEFAULT 'unknown',
    "accessedAt" TEXT,
    "archiveUrl" TEXT,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_publicId_check" CHECK (length("publicId") = 8 AND "publicId" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "Article_url_check" CHECK (("url" GLOB 'http://*' OR "url" GLOB 'https://*')),
    CONSTRAINT "Article_canonicalUrl_check" CHECK (("canonicalUrl" GLOB 'http://*' OR "canonicalUrl" GLOB 'https://*')),
    CONSTRAINT "Article_archiveUrl_check" CHECK (("archiveUrl" GLOB 'http://*' OR "archiveUrl" GLOB 'https://*')),
    CONSTRAINT "Article_publishedEarliest_check" CHECK ("publishedEarliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Article_publishedLatest_check" CHECK ("publishedLatest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Article_publishedOrder_check" CHECK ("publishedEarliest" <= "publishedLatest"),
    CONSTRAINT "Article_publishedOnBasis_check" CHECK ("publishedOnBasis" IN ('stated', 'deduced', 'publication', 'unknown')),
    CONSTRAINT "Article_accessedAt_check" CHECK ("accessedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Article_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "externalId" TEXT,
    "naturalKey" TEXT NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "headRevision" INTEGER NOT NULL,
    "headStatus" TEXT NOT NULL,
    "publicRevision" INTEGER,
    "publicAt" TEXT,
    "firstPublicAt" TEXT,
    "articleId" INTEGER NOT NULL,
    "outletId" INTEGER,
    "claimantId" INTEGER,
    "actorId" INTEGER,
    "metricId" INTEGER,
    "proposalId" INTEGER,
    "topicId" INTEGER,
    "phase" TEXT,
    "occurrenceId" INTEGER,
    "stance" TEXT,
    "statement" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "asOf" TEXT,
    "asOfEarliest" TEXT,
    "asOfLatest" TEXT,
    "operator" TEXT,
    "low" REAL,
    "high" REAL,
    "best" REAL,
    "unit" TEXT,
    "measure" TEXT,
    "asWritten" TEXT,
    "basis" TEXT,
    "population" TEXT,
    "place" TEXT,
    "recordedAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Claim_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_claimantId_fkey" FOREIGN KEY ("claimantId") REFERENCES "Actor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_publicId_check" CHECK (length("publicId") = 8 AND "publicId" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "Claim_naturalKey_check" CHECK (length("naturalKey") = 64 AND "naturalKey" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Claim_kind_check" CHECK ("kind" IN ('figure', 'term', 'position', 'event', 'assessment')),
    CONSTRAINT "Claim_status_check" CHECK ("status" IN ('draft', 'in_review', 'published', 'retracted')),
    CONSTRAINT "Claim_headStatus_check" CHECK ("headStatus" IN ('draft', 'in_review', 'published', 'retracted')),
    CONSTRAINT "Claim_revisions_check" CHECK ("headRevision" >= 1),
    CONSTRAINT "Claim_publicRevision_check" CHECK ("publicRevision" >= 1 AND "publicRevision" <= "headRevision"),
    CONSTRAINT "Claim_publicStatus_check" CHECK (("publicRevision" IS NULL) = ("status" IN ('draft', 'in_review'))),
    CONSTRAINT "Claim_publicInstants_check" CHECK (("publicRevision" IS NULL) = ("publicAt" IS NULL) AND ("publicRevision" IS NULL) = ("firstPublicAt" IS NULL)),
    CONSTRAINT "Claim_publicAt_check" CHECK ("publicAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Claim_firstPublicAt_check" CHECK ("firstPublicAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Claim_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Claim_updatedAt_check" CHECK ("updatedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Claim_metric_check" CHECK ("kind" <> 'figure' OR "metricId" IS NOT NULL),
    CONSTRAINT "Claim_stance_check" CHECK ("stance" IN ('proposes', 'accepts', 'accepts_with_reservations', 'accepts_if', 'rejects', 'undecided', 'silent', 'demands', 'supports', 'opposes', 'intends', 'blames', 'disputes')),
    CONSTRAINT "Claim_asOfEarliest_check" CHECK ("asOfEarliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Claim_asOfLatest_check" CHECK ("asOfLatest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT "Claim_asOfOrder_check" CHECK ("asOfEarliest" <= "asOfLatest"),
    CONSTRAINT "Claim_operator_check" CHECK ("operator" IN ('exactly', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between', 'vague', 'unknown')),
    CONSTRAINT "Claim_measure_check" CHECK ("measure" IN ('count', 'share', 'increment', 'change')),
    CONSTRAINT "Claim_basis_check" CHECK ("basis" IN ('reported', 'identified', 'verified', 'declared', 'estimated', 'interpolated', 'filled', 'derived')),
    CONSTRAINT "Claim_bounds_check" CHECK ("low" <= "high"),
    CONSTRAINT "Claim_best_check" CHECK (("best" >= "low" OR "low" IS NULL) AND ("best" <= "high" OR "high" IS NULL) OR "best" IS NULL),
    CONSTRAINT "Claim_quantity_check" CHECK (CASE "operator"
      WHEN 'exactly' THEN "low" IS NOT NULL AND "low" = "high" AND "low" = "best"
      WHEN 'about' THEN "low" IS NULL AND "high" IS NULL AND "best" IS NOT NULL
      WHEN 'at_least' THEN "low" IS NOT NULL AND "high" IS NULL AND "best" IS NULL
      WHEN 'more_than' THEN "low" IS NOT NULL AND "high" IS NULL AND "best" IS NULL
      WHEN 'at_most' THEN "low" IS NULL AND "high" IS NOT NULL AND "best" IS NULL
      WHEN 'less_than' THEN "low" IS NULL AND "high" IS NOT NULL AND "best" IS NULL
      WHEN 'between' THEN "low" IS NOT NULL AND "high" IS NOT NULL AND "best" IS NULL
      WHEN 'vague' THEN "best" IS NULL
      ELSE "low" IS NULL AND "high" IS NULL AND "best" IS NULL
    END)
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "claimId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "payload" TEXT,
    "payloadHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Revision_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_number_check" CHECK ("number" >= 1),
    CONSTRAINT "Revision_status_check" CHECK ("status" IN ('draft', 'in_review', 'published', 'retracted')),
    CONSTRAINT "Revision_payload_check" CHECK (json_valid("payload")),
    CONSTRAINT "Revision_payloadHash_check" CHECK (length("payloadHash") = 64 AND "payloadHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Revision_hash_check" CHECK (length("hash") = 64 AND "hash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Revision_previousHash_check" CHECK (length("previousHash") = 64 AND "previousHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Revision_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "split" TEXT,
    "exclusive" BOOLEAN,
    CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relation_type_check" CHECK ("type" IN ('disputes', 'contradicts', 'corrects', 'supersedes', 'repeats', 'part_of')),
    CONSTRAINT "Relation_self_check" CHECK ("fromId" <> "toId"),
    CONSTRAINT "Relation_split_check" CHECK ("split" IS NULL OR "type" = 'part_of')
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "publicId" TEXT NOT NULL PRIMARY KEY,
    "fate" TEXT NOT NULL,
    "mergedInto" TEXT,
    "reason" TEXT,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Tombstone_publicId_check" CHECK (length("publicId") = 8 AND "publicId" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "Tombstone_fate_check" CHECK ("fate" IN ('merged', 'purged')),
    CONSTRAINT "Tombstone_mergedInto_check" CHECK (("fate" = 'merged') = ("mergedInto" IS NOT NULL)),
    CONSTRAINT "Tombstone_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '{}',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Audit_at_check" CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Audit_details_check" CHECK (json_valid("details")),
    CONSTRAINT "Audit_previousHash_check" CHECK (length("previousHash") = 64 AND "previousHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Audit_hash_check" CHECK (length("hash") = 64 AND "hash" NOT GLOB '*[^0-9a-f]*')
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Address" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "redirectTo" TEXT,
    "issuedAt" TEXT NOT NULL,
    CONSTRAINT "Address_path_check" CHECK ("path" LIKE '/%'),
    CONSTRAINT "Address_issuedAt_check" CHECK ("issuedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "User_email_check" CHECK ("email" = lower("email")),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('admin', 'editor', 'viewer'))
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastUsedAt" TEXT,
    "revokedAt" TEXT,
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApiToken_tokenHash_check" CHECK (length("tokenHash") = 64 AND "tokenHash" NOT GLOB '*[^0-9a-f]*')
);

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_slug_key" ON "Conflict"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Metric_slug_key" ON "Metric"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_slug_key" ON "Outlet"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_slug_key" ON "Actor"("slug");

-- CreateIndex
CREATE INDEX "ActorRole_conflictId_role_idx" ON "ActorRole"("conflictId", "role");

-- CreateIndex
CREATE INDEX "ActorRole_actorId_idx" ON "ActorRole"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_slug_key" ON "Proposal"("slug");

-- CreateIndex
CREATE INDEX "Proposal_conflictId_idx" ON "Proposal"("conflictId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalPhase_proposalId_key_key" ON "ProposalPhase"("proposalId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalVersion_proposalId_position_key" ON "ProposalVersion"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Occurrence_slug_key" ON "Occurrence"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_publicId_key" ON "Article"("publicId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_key_key" ON "Article"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Article_canonicalUrl_key" ON "Article"("canonicalUrl");

-- CreateIndex
CREATE INDEX "Article_publishedLatest_idx" ON "Article"("publishedLatest");

-- CreateIndex
CREATE INDEX "Article_outletId_idx" ON "Article"("outletId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_publicId_key" ON "Claim"("publicId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_externalId_key" ON "Claim"("externalId");

-- CreateIndex
CREATE INDEX "Claim_conflictId_status_asOfLatest_publicId_idx" ON "Claim"("conflictId", "status", "asOfLatest", "publicId");

-- CreateIndex
CREATE INDEX "Claim_metricId_status_asOfLatest_idx" ON "Claim"("metricId", "status", "asOfLatest");

-- CreateIndex
CREATE INDEX "Claim_proposalId_idx" ON "Claim"("proposalId");

-- CreateIndex
CREATE INDEX "Claim_articleId_idx" ON "Claim"("articleId");

-- CreateIndex
CREATE INDEX "Claim_outletId_asOfLatest_idx" ON "Claim"("outletId", "asOfLatest");

-- CreateIndex
CREATE INDEX "Claim_claimantId_asOfLatest_idx" ON "Claim"("claimantId", "asOfLatest");

-- CreateIndex
CREATE INDEX "Claim_actorId_idx" ON "Claim"("actorId");

-- CreateIndex
CREATE INDEX "Claim_topicId_idx" ON "Claim"("topicId");

-- CreateIndex
CREATE INDEX "Claim_occurrenceId_idx" ON "Claim"("occurrenceId");

-- CreateIndex
CREATE INDEX "Claim_kind_status_asOfLatest_idx" ON "Claim"("kind", "status", "asOfLatest");

-- CreateIndex
CREATE INDEX "Claim_naturalKey_idx" ON "Claim"("naturalKey");

-- CreateIndex
CREATE INDEX "Claim_status_asOfLatest_publicId_idx" ON "Claim"("status", "asOfLatest", "publicId");

-- CreateIndex
CREATE INDEX "Claim_status_recordedAt_idx" ON "Claim"("status", "recordedAt");

-- CreateIndex
CREATE INDEX "Revision_recordedAt_idx" ON "Revision"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_claimId_number_key" ON "Revision"("claimId", "number");

-- CreateIndex
CREATE INDEX "Relation_toId_type_idx" ON "Relation"("toId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Relation_fromId_toId_type_split_key" ON "Relation"("fromId", "toId", "type", "split");

-- CreateIndex
CREATE INDEX "Audit_subjectType_subject_idx" ON "Audit"("subjectType", "subject");

-- CreateIndex
CREATE INDEX "Audit_at_idx" ON "Audit"("at");

-- CreateIndex
CREATE INDEX "Address_type_subject_idx" ON "Address"("type", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

