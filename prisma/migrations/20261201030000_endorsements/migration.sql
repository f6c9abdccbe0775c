-- Whose supervisor is asked whether they may take part, what they said, and in which words: those of a yes with limits are for whoever
-- asked and the coordinators, those of a no for the coordinators alone.
CREATE TABLE "Endorsement" (
  "convenerId" UUID NOT NULL,
  "enrolmentId" UUID NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  -- The how-manieth time that somebody is asked.
  asked INTEGER NOT NULL DEFAULT 1,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  -- How many times whoever was asked, and then whoever enrolled, has been reminded since.
  reminded INTEGER NOT NULL DEFAULT 0,
  answer TEXT,
  "answeredAt" TIMESTAMPTZ(3),
  words TEXT,
  CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("enrolmentId"),
  CONSTRAINT endorsement_answered CHECK ((answer IS NULL) = ("answeredAt" IS NULL)
    AND (answer IS NULL OR answer IN ('yes', 'limits', 'not-now', 'taken-back')) AND (words IS NULL OR answer IS NOT NULL)),
  CONSTRAINT endorsement_reminded CHECK (reminded BETWEEN 0 AND 3)
);
CREATE UNIQUE INDEX "Endorsement_convenerId_enrolmentId_key" ON "Endorsement"("convenerId", "enrolmentId");
CREATE INDEX "Endorsement_answer_askedAt_idx" ON "Endorsement"(answer, "askedAt");
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId")
  REFERENCES "Enrolment"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- The links that were mailed, one in each mail: all of them go with the first answer.
CREATE TABLE "EndorsementLink" (
  "tokenHash" TEXT NOT NULL,
  "convenerId" UUID NOT NULL,
  "enrolmentId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "EndorsementLink_pkey" PRIMARY KEY ("tokenHash")
);
CREATE INDEX "EndorsementLink_convenerId_enrolmentId_idx" ON "EndorsementLink"("convenerId", "enrolmentId");
ALTER TABLE "EndorsementLink" ADD CONSTRAINT "EndorsementLink_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId")
  REFERENCES "Endorsement"("convenerId", "enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE;
