-- A colleague of whoever hosts a meeting, who will meet the guests: named with an address to be told, and forgotten a month after it.
CREATE TABLE "HostColleague" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  locale TEXT NOT NULL DEFAULT 'fi',
  "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- When and where, as they were last told, and until when that lasts; where that is null, nothing holds that they have been told.
  told JSONB NOT NULL DEFAULT '{"days": [], "place": ""}',
  "toldAt" TIMESTAMPTZ(3),
  "toldUntil" TIMESTAMPTZ(3),
  CONSTRAINT "HostColleague_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX "HostColleague_meetingId_email_key" ON "HostColleague"("meetingId", email);
CREATE INDEX "HostColleague_convenerId_meetingId_idx" ON "HostColleague"("convenerId", "meetingId");
CREATE INDEX "HostColleague_toldUntil_idx" ON "HostColleague"("toldUntil");
ALTER TABLE "HostColleague" ADD CONSTRAINT "HostColleague_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId")
  REFERENCES "Meeting"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
