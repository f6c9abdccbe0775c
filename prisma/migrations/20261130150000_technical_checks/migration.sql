-- Before a group's first meeting online its people try out the technology, each in a few minutes of their own.
CREATE TABLE "TechCheck" (
  id UUID NOT NULL PRIMARY KEY,
  "convenerId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  step TEXT NOT NULL,
  "startsAt" TIMESTAMPTZ(3),
  "endsAt" TIMESTAMPTZ(3),
  sequence INTEGER NOT NULL DEFAULT 0,
  "remoteLink" TEXT,
  phone TEXT,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT tech_check_length CHECK (("startsAt" IS NULL) = ("endsAt" IS NULL) AND "endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '4 hours')
);
CREATE UNIQUE INDEX "TechCheck_convenerId_id_key" ON "TechCheck"("convenerId", id);
CREATE UNIQUE INDEX "TechCheck_groupId_step_key" ON "TechCheck"("groupId", step);
CREATE INDEX "TechCheck_startsAt_idx" ON "TechCheck"("startsAt");
ALTER TABLE "TechCheck" ADD CONSTRAINT "TechCheck_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId")
  REFERENCES "Group"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "CheckFinding" AS ENUM ('OK', 'NEEDS_HELP', 'BY_PHONE');

-- Which place is whose; a row without a number waits, or knows the technology and needs none. No place is given twice.
CREATE TABLE "CheckPlace" (
  id UUID NOT NULL PRIMARY KEY,
  "convenerId" UUID NOT NULL,
  "checkId" UUID NOT NULL,
  "participantId" UUID NOT NULL,
  number INTEGER,
  knows BOOLEAN NOT NULL DEFAULT false,
  sequence INTEGER NOT NULL DEFAULT 0,
  since TIMESTAMPTZ(3) NOT NULL,
  finding "CheckFinding",
  CONSTRAINT check_place_or_none CHECK (number IS NULL OR (number BETWEEN 1 AND 24 AND NOT knows))
);
CREATE UNIQUE INDEX "CheckPlace_checkId_participantId_key" ON "CheckPlace"("checkId", "participantId");
CREATE UNIQUE INDEX "CheckPlace_checkId_number_key" ON "CheckPlace"("checkId", number);
CREATE INDEX "CheckPlace_participantId_idx" ON "CheckPlace"("participantId");
CREATE INDEX "CheckPlace_convenerId_checkId_idx" ON "CheckPlace"("convenerId", "checkId");
ALTER TABLE "CheckPlace" ADD CONSTRAINT "CheckPlace_convenerId_checkId_fkey" FOREIGN KEY ("convenerId", "checkId")
  REFERENCES "TechCheck"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CheckPlace" ADD CONSTRAINT "CheckPlace_convenerId_participantId_fkey" FOREIGN KEY ("convenerId", "participantId")
  REFERENCES "Participant"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
