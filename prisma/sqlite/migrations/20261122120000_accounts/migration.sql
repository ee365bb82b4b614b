-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_token_check" CHECK (length("token") = 64 AND "token" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Session_expiresAt_check" CHECK ("expiresAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Session_createdAt_check" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Account_providerId_check" CHECK ("providerId" = 'credential'),
    CONSTRAINT "Account_password_check" CHECK ("password" GLOB '$argon2id$*')
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AccountLink_tokenHash_check" CHECK (length("tokenHash") = 64 AND "tokenHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "AccountLink_purpose_check" CHECK ("purpose" IN ('first_admin', 'invitation', 'reset')),
    CONSTRAINT "AccountLink_user_check" CHECK (("userId" IS NULL) = ("purpose" = 'first_admin')),
    CONSTRAINT "AccountLink_createdAt_check" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "AccountLink_expiresAt_check" CHECK ("expiresAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "AccountLink_usedAt_check" CHECK ("usedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "author" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT NOT NULL DEFAULT '{}',
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "IdempotencyKey_id_check" CHECK (length("id") = 64 AND "id" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "IdempotencyKey_request_check" CHECK (length("request") = 64 AND "request" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "IdempotencyKey_headers_check" CHECK (json_valid("headers")),
    CONSTRAINT "IdempotencyKey_createdAt_check" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "ArticleText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ArticleText_number_check" CHECK ("number" > 0),
    CONSTRAINT "ArticleText_textHash_check" CHECK (length("textHash") = 64 AND "textHash" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "ArticleText_source_check" CHECK ("source" IN ('pasted', 'captured')),
    CONSTRAINT "ArticleText_recordedAt_check" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "PurgeRequest" (
    "publicId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TEXT NOT NULL,
    CONSTRAINT "PurgeRequest_publicId_check" CHECK (length("publicId") = 8 AND "publicId" NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
    CONSTRAINT "PurgeRequest_requestedAt_check" CHECK ("requestedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- AlterTable
ALTER TABLE "User" ADD COLUMN "emailVerified" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "User" ADD COLUMN "image" TEXT;
ALTER TABLE "User" ADD COLUMN "updatedAt" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ApiToken" ADD COLUMN "label" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");
CREATE INDEX "Session_userId_idx" ON "Session"("userId");
CREATE INDEX "Account_userId_idx" ON "Account"("userId");
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");
CREATE INDEX "AccountLink_userId_idx" ON "AccountLink"("userId");
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");
CREATE UNIQUE INDEX "ArticleText_articleId_number_key" ON "ArticleText"("articleId", "number");
CREATE INDEX "Claim_headStatus_updatedAt_idx" ON "Claim"("headStatus", "updatedAt");
CREATE INDEX "Revision_author_recordedAt_idx" ON "Revision"("author", "recordedAt");
