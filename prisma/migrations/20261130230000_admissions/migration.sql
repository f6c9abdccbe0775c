-- Somebody is asked whether they come into a group that is under way; where two groups are joined (`fromGroupId` comes into `groupId`), those
-- who would come and those to whom they would. Every seat of a confirmed group is a member's, so that who is asked has none yet.
CREATE TABLE "Admission" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "fromGroupId" UUID,
  "enrolmentId" UUID NOT NULL,
  asks TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "answerByOn" DATE NOT NULL,
  "agreedAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "endedBecause" TEXT,
  CONSTRAINT "Admission_pkey" PRIMARY KEY (id),
  CONSTRAINT admission_asks CHECK (asks IN ('come', 'let') AND (asks = 'come' OR "fromGroupId" IS NOT NULL)),
  CONSTRAINT admission_of_two CHECK ("fromGroupId" <> "groupId"),
  CONSTRAINT admission_ended CHECK (("endedAt" IS NULL) = ("endedBecause" IS NULL)
    AND ("endedBecause" IS NULL OR "endedBecause" IN ('joined', 'declined', 'timed-out', 'taken-back'))),
  -- Of two groups that are not joined nothing tells who was for it.
  CONSTRAINT admission_unsaid CHECK ("agreedAt" IS NULL OR "endedBecause" IS NULL OR "endedBecause" = 'joined')
);
-- An enrolment is asked one thing at a time.
CREATE UNIQUE INDEX admission_one_open ON "Admission"("enrolmentId") WHERE "endedAt" IS NULL;
CREATE INDEX "Admission_enrolmentId_askedAt_idx" ON "Admission"("enrolmentId", "askedAt");
CREATE INDEX "Admission_groupId_idx" ON "Admission"("groupId");
CREATE INDEX "Admission_fromGroupId_idx" ON "Admission"("fromGroupId");
ALTER TABLE "Admission"
  ADD CONSTRAINT "Admission_convenerId_programmeId_groupId_fkey" FOREIGN KEY ("convenerId", "programmeId", "groupId") REFERENCES "Group"("convenerId", "programmeId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Admission_convenerId_programmeId_fromGroupId_fkey" FOREIGN KEY ("convenerId", "programmeId", "fromGroupId") REFERENCES "Group"("convenerId", "programmeId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Admission_convenerId_programmeId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "programmeId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "programmeId", id) ON DELETE CASCADE ON UPDATE CASCADE;
