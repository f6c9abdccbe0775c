-- Pairing: weights of a programme, past visits, plans of pairs with their history, and what a score has said.

ALTER TABLE "Programme" ADD COLUMN "weights" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Enrolment" ADD COLUMN "toldUnpairedAt" TIMESTAMPTZ(3);
ALTER TABLE "Group" ADD COLUMN "predicted" JSONB;

CREATE TABLE "PastVisit" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "visitedOn" DATE NOT NULL,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PastVisit_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PastVisit_oneId_otherId_visitedOn_key" ON "PastVisit"("oneId", "otherId", "visitedOn");
CREATE INDEX "PastVisit_convenerId_visitedOn_idx" ON "PastVisit"("convenerId", "visitedOn");
CREATE INDEX "PastVisit_otherId_idx" ON "PastVisit"("otherId");
ALTER TABLE "PastVisit" ADD CONSTRAINT "PastVisit_convenerId_oneId_fkey" FOREIGN KEY ("convenerId", "oneId") REFERENCES "Organisation"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PastVisit" ADD CONSTRAINT "PastVisit_convenerId_otherId_fkey" FOREIGN KEY ("convenerId", "otherId") REFERENCES "Organisation"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A pair of organisations is written in one way only, and nobody visits itself.
ALTER TABLE "PastVisit" ADD CONSTRAINT past_visit_in_order CHECK ("oneId" < "otherId");

CREATE TABLE "Pairing" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "current" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Pairing_programmeId_name_key" ON "Pairing"("programmeId", "name");
CREATE UNIQUE INDEX "Pairing_convenerId_id_key" ON "Pairing"("convenerId", "id");
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "PairingRevision" (
    "convenerId" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "before" INTEGER,
    "rules" JSONB NOT NULL,
    "change" JSONB NOT NULL,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairingRevision_pkey" PRIMARY KEY ("pairingId", "number")
);
ALTER TABLE "PairingRevision" ADD CONSTRAINT "PairingRevision_convenerId_pairingId_fkey" FOREIGN KEY ("convenerId", "pairingId") REFERENCES "Pairing"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What goes back goes back to something older.
ALTER TABLE "PairingRevision" ADD CONSTRAINT pairing_revision_order CHECK (number >= 1 AND ("before" IS NULL OR "before" < number));
