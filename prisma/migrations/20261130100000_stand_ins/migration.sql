-- Somebody has a role of a group at one meeting, instead of one who has it at all of them: each is replaced once at most, and nobody by
-- themselves. How they are called is asked as for the group, by the name under which they were named.
CREATE TABLE "MeetingRole" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "insteadOfId" UUID NOT NULL,
  role TEXT NOT NULL,
  busy BOOLEAN NOT NULL,
  holds BOOLEAN NOT NULL,
  name TEXT,
  locale TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MeetingRole_pkey" PRIMARY KEY ("meetingId", "userId"),
  CONSTRAINT meeting_role_of_another CHECK ("userId" <> "insteadOfId")
);
CREATE UNIQUE INDEX "MeetingRole_meetingId_insteadOfId_key" ON "MeetingRole"("meetingId", "insteadOfId");
CREATE INDEX "MeetingRole_userId_idx" ON "MeetingRole"("userId");
CREATE INDEX "MeetingRole_insteadOfId_idx" ON "MeetingRole"("insteadOfId");
CREATE INDEX "MeetingRole_convenerId_meetingId_idx" ON "MeetingRole"("convenerId", "meetingId");
ALTER TABLE "MeetingRole"
  ADD CONSTRAINT "MeetingRole_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "MeetingRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "MeetingRole_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "User"(id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE VIEW "PersonAtMeeting" AS
  SELECT m."meetingId" AS "inId", m."userId" AS id, u.email, coalesce(p.name, m.name, u.email) AS name, p.phone,
    coalesce(p.locale, m.locale, u.locale) AS locale
  FROM "MeetingRole" m JOIN "Meeting" n ON n.id = m."meetingId" JOIN "Group" g ON g.id = n."groupId" JOIN "User" u ON u.id = m."userId"
    LEFT JOIN "PersonInProgramme" p ON p."inId" = g."programmeId" AND p.id = m."userId";
