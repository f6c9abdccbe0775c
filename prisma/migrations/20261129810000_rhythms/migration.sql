-- Dates of all meetings of a group at once, voted on together. A day is of a meeting by its key, so that a group that has no meetings yet
-- can be asked, too.
CREATE TABLE "Rhythm" (
  id UUID NOT NULL PRIMARY KEY,
  "convenerId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "proposedById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "Rhythm_convenerId_id_key" ON "Rhythm"("convenerId", id);
CREATE INDEX "Rhythm_groupId_idx" ON "Rhythm"("groupId");
ALTER TABLE "Rhythm" ADD CONSTRAINT "Rhythm_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId")
  REFERENCES "Group"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RhythmDay" (
  "convenerId" UUID NOT NULL,
  "rhythmId" UUID NOT NULL,
  step TEXT NOT NULL,
  "startsAt" TIMESTAMPTZ(3) NOT NULL,
  "endsAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "RhythmDay_pkey" PRIMARY KEY ("rhythmId", step),
  CONSTRAINT rhythm_day_length CHECK ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '12 hours')
);
ALTER TABLE "RhythmDay" ADD CONSTRAINT "RhythmDay_convenerId_rhythmId_fkey" FOREIGN KEY ("convenerId", "rhythmId")
  REFERENCES "Rhythm"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RhythmVote" (
  "convenerId" UUID NOT NULL,
  "rhythmId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  value "VoteValue" NOT NULL,
  "castAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "RhythmVote_pkey" PRIMARY KEY ("rhythmId", "userId")
);
CREATE INDEX "RhythmVote_userId_idx" ON "RhythmVote"("userId");
ALTER TABLE "RhythmVote" ADD CONSTRAINT "RhythmVote_convenerId_rhythmId_fkey" FOREIGN KEY ("convenerId", "rhythmId")
  REFERENCES "Rhythm"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RhythmVote" ADD CONSTRAINT "RhythmVote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"(id) ON DELETE RESTRICT ON UPDATE CASCADE;
