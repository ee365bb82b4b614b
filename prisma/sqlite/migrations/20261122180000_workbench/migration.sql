-- CreateTable
CREATE TABLE "FindMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "fate" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER NOT NULL,
    "claim" TEXT,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "FindMark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FindMark_fate_check" CHECK ("fate" IN ('dismissed', 'saved')),
    CONSTRAINT "FindMark_start_check" CHECK ("start" >= 0),
    CONSTRAINT "FindMark_exact_check" CHECK ("exact" <> ''),
    CONSTRAINT "FindMark_claim_check" CHECK (length("claim") = 8 AND "claim" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "FindMark_saved_check" CHECK (("fate" = 'saved') = ("claim" IS NOT NULL)),
    CONSTRAINT "FindMark_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "claimId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "settledAt" TEXT,
    "settledBy" TEXT,
    CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_text_check" CHECK ("text" <> ''),
    CONSTRAINT "Comment_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Comment_settledAt_check" CHECK ("settledAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Comment_settled_check" CHECK (("settledAt" IS NULL) = ("settledBy" IS NULL))
);

-- CreateTable
CREATE TABLE "Assignment" (
    "claimId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assignee" TEXT NOT NULL,
    "assignedBy" TEXT NOT NULL,
    "assignedAt" TEXT NOT NULL,
    CONSTRAINT "Assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_assignedAt_check" CHECK ("assignedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "ImportRun_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_fileHash_check" CHECK (length("fileHash") = 64 AND "fileHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "ImportRun_bytes_check" CHECK ("bytes" >= 0),
    CONSTRAINT "ImportRun_stage_check" CHECK ("stage" IN ('uploaded', 'checked', 'committed', 'undone')),
    CONSTRAINT "ImportRun_status_check" CHECK ("status" IN ('draft', 'published')),
    CONSTRAINT "ImportRun_mapping_check" CHECK (json_valid("mapping")),
    CONSTRAINT "ImportRun_report_check" CHECK (json_valid("report")),
    CONSTRAINT "ImportRun_made_check" CHECK (json_valid("made")),
    CONSTRAINT "ImportRun_createdAt_check" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "ImportRun_committedAt_check" CHECK ("committedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "ImportRun_undoneAt_check" CHECK ("undoneAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "ImportRun_undone_check" CHECK (("undoneAt" IS NULL) = ("undoneBy" IS NULL))
);

-- CreateTable
CREATE TABLE "ImportClaim" (
    "runId" TEXT NOT NULL,
    "claimId" INTEGER NOT NULL,
    PRIMARY KEY ("runId", "claimId"),
    CONSTRAINT "ImportClaim_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImportClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mapping" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "ImportMapping_id_check" CHECK (length("id") = 64 AND "id" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "ImportMapping_mapping_check" CHECK (json_valid("mapping")),
    CONSTRAINT "ImportMapping_updatedAt_check" CHECK ("updatedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- RedefineTable: a claim may also be withdrawn with the import that it came by
CREATE TABLE "new_Tombstone" (
    "publicId" TEXT NOT NULL PRIMARY KEY,
    "fate" TEXT NOT NULL,
    "mergedInto" TEXT,
    "reason" TEXT,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Tombstone_publicId_check" CHECK (length("publicId") = 8 AND "publicId" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "Tombstone_fate_check" CHECK ("fate" IN ('merged', 'purged', 'withdrawn')),
    CONSTRAINT "Tombstone_mergedInto_check" CHECK (("fate" = 'merged') = ("mergedInto" IS NOT NULL)),
    CONSTRAINT "Tombstone_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);
INSERT INTO "new_Tombstone" ("publicId", "fate", "mergedInto", "reason", "recordedAt") SELECT "publicId", "fate", "mergedInto", "reason", "recordedAt" FROM "Tombstone";
-- A table that a trigger names cannot be renamed into its place; triggers are applied anew after every migration.
DROP TRIGGER IF EXISTS "Tombstone_no_delete";
DROP TRIGGER IF EXISTS "Claim_no_reuse";
DROP TRIGGER IF EXISTS "Claim_no_delete";
DROP TABLE "Tombstone";
ALTER TABLE "new_Tombstone" RENAME TO "Tombstone";

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
