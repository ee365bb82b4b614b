-- What is written once stays written. Redefining a table drops its triggers, so this file is applied after every migration.

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
WHEN NOT (NEW."payload" IS NULL AND NEW."id" IS OLD."id" AND NEW."claimId" IS OLD."claimId" AND NEW."number" IS OLD."number"
  AND NEW."status" IS OLD."status" AND NEW."payloadHash" IS OLD."payloadHash" AND NEW."hash" IS OLD."hash"
  AND NEW."previousHash" IS OLD."previousHash" AND NEW."author" IS OLD."author" AND (NEW."reason" IS NULL OR NEW."reason" IS OLD."reason")
  AND NEW."recordedAt" IS OLD."recordedAt")
BEGIN SELECT RAISE(ABORT, 'a revision is never changed; a purge may only empty its payload and its reason'); END;

CREATE TRIGGER "Audit_no_delete" BEFORE DELETE ON "Audit"
BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;

CREATE TRIGGER "Audit_no_update" BEFORE UPDATE ON "Audit"
BEGIN SELECT RAISE(ABORT, 'an audit row is never changed'); END;

CREATE TRIGGER "Tombstone_no_delete" BEFORE DELETE ON "Tombstone"
BEGIN SELECT RAISE(ABORT, 'a tombstone is never deleted'); END;

CREATE TRIGGER "Address_no_delete" BEFORE DELETE ON "Address"
BEGIN SELECT RAISE(ABORT, 'an address that was issued is never deleted'); END;

CREATE TRIGGER "Address_no_update" BEFORE UPDATE ON "Address"
WHEN NOT (NEW."path" IS OLD."path" AND NEW."type" IS OLD."type" AND NEW."issuedAt" IS OLD."issuedAt")
BEGIN SELECT RAISE(ABORT, 'an address that was issued may only be pointed elsewhere'); END;

CREATE TRIGGER "Claim_no_reuse" BEFORE INSERT ON "Claim"
WHEN EXISTS (SELECT 1 FROM "Tombstone" WHERE "publicId" = NEW."publicId")
  OR EXISTS (SELECT 1 FROM "Address" WHERE "path" = '/claims/' || NEW."publicId")
BEGIN SELECT RAISE(ABORT, 'a public id is never used twice'); END;

CREATE TRIGGER "Claim_same_id" BEFORE UPDATE OF "publicId" ON "Claim" WHEN NEW."publicId" IS NOT OLD."publicId"
BEGIN SELECT RAISE(ABORT, 'a public id never changes'); END;

CREATE TRIGGER "Claim_no_delete" BEFORE DELETE ON "Claim"
WHEN NOT EXISTS (SELECT 1 FROM "Tombstone" WHERE "publicId" = OLD."publicId")
BEGIN SELECT RAISE(ABORT, 'a claim leaves a tombstone'); END;

CREATE TRIGGER "Article_no_reuse" BEFORE INSERT ON "Article"
WHEN EXISTS (SELECT 1 FROM "Address" WHERE "path" = '/articles/' || NEW."publicId")
BEGIN SELECT RAISE(ABORT, 'a public id is never used twice'); END;

CREATE TRIGGER "Article_same_id" BEFORE UPDATE OF "publicId" ON "Article" WHEN NEW."publicId" IS NOT OLD."publicId"
BEGIN SELECT RAISE(ABORT, 'a public id never changes'); END;
