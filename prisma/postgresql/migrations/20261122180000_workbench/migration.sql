-- CreateTable
CREATE TABLE "FindMark" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "fate" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER NOT NULL,
    "claim" TEXT,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "FindMark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FindMark_fate_check" CHECK ("fate" IN ('dismissed', 'saved')),
    CONSTRAINT "FindMark_start_check" CHECK ("start" >= 0),
    CONSTRAINT "FindMark_exact_check" CHECK ("exact" <> ''),
    CONSTRAINT "FindMark_claim_check" CHECK ("claim" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    CONSTRAINT "FindMark_saved_check" CHECK (("fate" = 'saved') = ("claim" IS NOT NULL)),
    CONSTRAINT "FindMark_recordedAt_check" CHECK ("recordedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "claimId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "settledAt" TEXT,
    "settledBy" TEXT,
    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Comment_text_check" CHECK ("text" <> ''),
    CONSTRAINT "Comment_recordedAt_check" CHECK ("recordedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "Comment_settledAt_check" CHECK ("settledAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "Comment_settled_check" CHECK (("settledAt" IS NULL) = ("settledBy" IS NULL))
);

-- CreateTable
CREATE TABLE "Assignment" (
    "claimId" INTEGER NOT NULL,
    "assignee" TEXT NOT NULL,
    "assignedBy" TEXT NOT NULL,
    "assignedAt" TEXT NOT NULL,
    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("claimId"),
    CONSTRAINT "Assignment_assignedAt_check" CHECK ("assignedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL,
    "conflictId" INTEGER NOT NULL,
    "fileName" TEXT,
    "fileHash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "mapping" TEXT NOT NULL DEFAULT '{}',
    "report" TEXT NOT NULL DEFAULT '{}',
    "made" TEXT NOT NULL DEFAULT '{}',
    "author" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "committedAt" TEXT,
    "undoneAt" TEXT,
    "undoneBy" TEXT,
    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportRun_fileHash_check" CHECK ("fileHash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "ImportRun_bytes_check" CHECK ("bytes" >= 0),
    CONSTRAINT "ImportRun_stage_check" CHECK ("stage" IN ('uploaded', 'checked', 'committed', 'undone')),
    CONSTRAINT "ImportRun_status_check" CHECK ("status" IN ('draft', 'published')),
    CONSTRAINT "ImportRun_mapping_check" CHECK ("mapping"::jsonb IS NOT NULL),
    CONSTRAINT "ImportRun_report_check" CHECK ("report"::jsonb IS NOT NULL),
    CONSTRAINT "ImportRun_made_check" CHECK ("made"::jsonb IS NOT NULL),
    CONSTRAINT "ImportRun_createdAt_check" CHECK ("createdAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "ImportRun_committedAt_check" CHECK ("committedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "ImportRun_undoneAt_check" CHECK ("undoneAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "ImportRun_undone_check" CHECK (("undoneAt" IS NULL) = ("undoneBy" IS NULL))
);

-- CreateTable
CREATE TABLE "ImportClaim" (
    "runId" TEXT NOT NULL,
    "claimId" INTEGER NOT NULL,
    CONSTRAINT "ImportClaim_pkey" PRIMARY KEY ("runId", "claimId")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportMapping_id_check" CHECK ("id" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "ImportMapping_mapping_check" CHECK ("mapping"::jsonb IS NOT NULL),
    CONSTRAINT "ImportMapping_updatedAt_check" CHECK ("updatedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- AlterTable: a claim may also be withdrawn with the import that it came by
ALTER TABLE "Tombstone" DROP CONSTRAINT "Tombstone_fate_check";
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_fate_check" CHECK ("fate" IN ('merged', 'purged', 'withdrawn'));

-- AlterIndex: a great import gives many claims one instant, and the newest are wanted in order
DROP INDEX "Claim_status_recordedAt_idx";
CREATE INDEX "Claim_status_recordedAt_publicId_idx" ON "Claim"("status", "recordedAt" DESC, "publicId");

-- CreateIndex
CREATE INDEX "FindMark_articleId_idx" ON "FindMark"("articleId");
CREATE INDEX "FindMark_claim_idx" ON "FindMark"("claim");
CREATE INDEX "Comment_claimId_idx" ON "Comment"("claimId");
CREATE INDEX "Assignment_assignee_idx" ON "Assignment"("assignee");
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt");
CREATE INDEX "ImportClaim_claimId_idx" ON "ImportClaim"("claimId");

-- AddForeignKey
ALTER TABLE "FindMark" ADD CONSTRAINT "FindMark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportClaim" ADD CONSTRAINT "ImportClaim_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportClaim" ADD CONSTRAINT "ImportClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
