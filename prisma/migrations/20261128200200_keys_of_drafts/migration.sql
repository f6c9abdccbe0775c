-- Several browsers may hold a draft, each with a key of its own; a draft's mailed link opens nothing that has been sent (attack 16).
CREATE TABLE "EnrolmentKey" (
    "keyHash" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" UUID NOT NULL REFERENCES "Enrolment"(id) ON DELETE CASCADE ON UPDATE CASCADE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "EnrolmentKey_enrolmentId_idx" ON "EnrolmentKey"("enrolmentId");

-- Links of what has been sent already open nothing from now on.
UPDATE "Link" l SET "expiresAt" = least(l."expiresAt", now()) FROM "Enrolment" e WHERE e.id = l."enrolmentId" AND e.state <> 'DRAFT';
