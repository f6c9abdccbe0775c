-- What a guest writes of their days for themselves: sealed for its writer, and read by nobody else. One entry a day, and others of no day.
CREATE TABLE "DiaryEntry" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  day DATE,
  sealed TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "DiaryEntry_pkey" PRIMARY KEY (id),
  CONSTRAINT diary_entry_sealed CHECK (sealed LIKE 'v1.%')
);
CREATE UNIQUE INDEX "DiaryEntry_groupId_userId_day_key" ON "DiaryEntry"("groupId", "userId", day);
CREATE INDEX "DiaryEntry_convenerId_groupId_idx" ON "DiaryEntry"("convenerId", "groupId");
CREATE INDEX "DiaryEntry_userId_idx" ON "DiaryEntry"("userId");
ALTER TABLE "DiaryEntry" ADD CONSTRAINT "DiaryEntry_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId")
  REFERENCES "Group"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiaryEntry" ADD CONSTRAINT "DiaryEntry_userId_fkey" FOREIGN KEY ("userId")
  REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;

-- On this day of a meeting those who met have had the talk that ends it.
CREATE TABLE "DayTalk" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  day DATE NOT NULL,
  "tickedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DayTalk_pkey" PRIMARY KEY ("meetingId", day)
);
CREATE INDEX "DayTalk_convenerId_meetingId_idx" ON "DayTalk"("convenerId", "meetingId");
ALTER TABLE "DayTalk" ADD CONSTRAINT "DayTalk_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId")
  REFERENCES "Meeting"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
