-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    CONSTRAINT "Session_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Session_token_check" CHECK ("token" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "Session_expiresAt_check" CHECK ("expiresAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "Session_createdAt_check" CHECK ("createdAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Account_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Account_providerId_check" CHECK ("providerId" = 'credential'),
    CONSTRAINT "Account_password_check" CHECK ("password" LIKE '$argon2id$%')
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AccountLink_tokenHash_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "AccountLink_purpose_check" CHECK ("purpose" IN ('first_admin', 'invitation', 'reset')),
    CONSTRAINT "AccountLink_user_check" CHECK (("userId" IS NULL) = ("purpose" = 'first_admin')),
    CONSTRAINT "AccountLink_createdAt_check" CHECK ("createdAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "AccountLink_expiresAt_check" CHECK ("expiresAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$'),
    CONSTRAINT "AccountLink_usedAt_check" CHECK ("usedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT NOT NULL DEFAULT '{}',
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "IdempotencyKey_id_check" CHECK ("id" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "IdempotencyKey_request_check" CHECK ("request" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "IdempotencyKey_headers_check" CHECK ("headers"::jsonb IS NOT NULL),
    CONSTRAINT "IdempotencyKey_createdAt_check" CHECK ("createdAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "ArticleText" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "ArticleText_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ArticleText_number_check" CHECK ("number" > 0),
    CONSTRAINT "ArticleText_textHash_check" CHECK ("textHash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "ArticleText_source_check" CHECK ("source" IN ('pasted', 'captured')),
    CONSTRAINT "ArticleText_recordedAt_check" CHECK ("recordedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
);

-- CreateTable
CREATE TABLE "PurgeRequest" (
    "publicId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TEXT NOT NULL,
    CONSTRAINT "PurgeRequest_pkey" PRIMARY KEY ("publicId"),
    CONSTRAINT "PurgeRequest_publicId_check" CHECK ("publicId" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    CONSTRAINT "PurgeRequest_requestedAt_check" CHECK ("requestedAt" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
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

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ArticleText" ADD CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
