-- People who go on by themselves after a group: nobody guides them, and nothing is asked of those who coordinate. A network outlives the
-- group and the programme that it grew from.
CREATE TABLE "Network" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID,
  "groupId" UUID,
  name TEXT NOT NULL,
  purpose TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- When anybody last did anything in it, when its members were asked since whether it goes on, and when and why it ended.
  "touchedAt" TIMESTAMPTZ(3) NOT NULL,
  "askedAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "endedBecause" TEXT,
  CONSTRAINT "Network_pkey" PRIMARY KEY ("id"),
  CONSTRAINT network_ended CHECK (("endedAt" IS NULL) = ("endedBecause" IS NULL) AND "endedBecause" IN ('by-member', 'silence')),
  CONSTRAINT network_words CHECK (name <> '' AND purpose <> '')
);
CREATE UNIQUE INDEX "Network_convenerId_id_key" ON "Network"("convenerId", "id");
CREATE INDEX "Network_programmeId_idx" ON "Network"("programmeId");
CREATE INDEX "Network_groupId_idx" ON "Network"("groupId");
CREATE INDEX "Network_touchedAt_idx" ON "Network"("touchedAt");
CREATE INDEX "Network_endedAt_idx" ON "Network"("endedAt");
ALTER TABLE "Network"
  ADD CONSTRAINT "Network_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Network_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE SET NULL ("programmeId") ON UPDATE CASCADE,
  ADD CONSTRAINT "Network_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE SET NULL ("groupId") ON UPDATE CASCADE;

-- Who is asked, and who has said yes. Whoever says no, leaves or is erased is here no more.
CREATE TABLE "NetworkMember" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "networkId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  name TEXT COLLATE "fi-x-icu" NOT NULL,
  locale TEXT NOT NULL DEFAULT 'fi',
  organisation TEXT,
  "showsEmail" BOOLEAN NOT NULL DEFAULT false,
  phone TEXT,
  "invitedById" UUID,
  "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "joinedAt" TIMESTAMPTZ(3),
  CONSTRAINT "NetworkMember_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "NetworkMember_convenerId_networkId_id_key" ON "NetworkMember"("convenerId", "networkId", "id");
CREATE UNIQUE INDEX "NetworkMember_networkId_userId_key" ON "NetworkMember"("networkId", "userId");
CREATE INDEX "NetworkMember_userId_idx" ON "NetworkMember"("userId");
CREATE INDEX "NetworkMember_invitedById_idx" ON "NetworkMember"("invitedById");
CREATE INDEX "NetworkMember_joinedAt_invitedAt_idx" ON "NetworkMember"("joinedAt", "invitedAt");
ALTER TABLE "NetworkMember"
  ADD CONSTRAINT "NetworkMember_convenerId_networkId_fkey" FOREIGN KEY ("convenerId", "networkId") REFERENCES "Network"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NetworkMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NetworkMember_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- How somebody is shown in a network: as they were asked until they have said yes, and from then on as they call themselves. A number
-- only as they have written it for this list.
CREATE VIEW "PersonInNetwork" AS
  SELECT r."networkId" AS "inId", r."userId" AS id, u.email, r.phone,
    CASE WHEN r."joinedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.name ELSE r.name END AS name,
    CASE WHEN r."joinedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.locale ELSE r.locale END AS locale
  FROM "NetworkMember" r JOIN "User" u ON u.id = r."userId";

-- Its id is that of the calendar entry.
CREATE TABLE "NetworkMeeting" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "networkId" UUID NOT NULL,
  "timeZone" TEXT NOT NULL,
  "startsAt" TIMESTAMPTZ(3) NOT NULL,
  "endsAt" TIMESTAMPTZ(3) NOT NULL,
  place TEXT,
  "remoteLink" TEXT,
  "calledById" UUID,
  sequence INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  "cancelledAt" TIMESTAMPTZ(3),
  CONSTRAINT "NetworkMeeting_pkey" PRIMARY KEY ("id"),
  CONSTRAINT network_meeting_lasts CHECK ("endsAt" > "startsAt")
);
CREATE UNIQUE INDEX "NetworkMeeting_convenerId_networkId_id_key" ON "NetworkMeeting"("convenerId", "networkId", "id");
CREATE INDEX "NetworkMeeting_networkId_startsAt_idx" ON "NetworkMeeting"("networkId", "startsAt");
CREATE INDEX "NetworkMeeting_calledById_idx" ON "NetworkMeeting"("calledById");
ALTER TABLE "NetworkMeeting"
  ADD CONSTRAINT "NetworkMeeting_convenerId_networkId_fkey" FOREIGN KEY ("convenerId", "networkId") REFERENCES "Network"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NetworkMeeting_calledById_fkey" FOREIGN KEY ("calledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "NetworkReply" (
  "convenerId" UUID NOT NULL,
  "networkId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "memberId" UUID NOT NULL,
  comes BOOLEAN NOT NULL,
  CONSTRAINT "NetworkReply_pkey" PRIMARY KEY ("meetingId", "memberId")
);
CREATE INDEX "NetworkReply_memberId_idx" ON "NetworkReply"("memberId");
ALTER TABLE "NetworkReply"
  ADD CONSTRAINT "NetworkReply_convenerId_networkId_meetingId_fkey" FOREIGN KEY ("convenerId", "networkId", "meetingId") REFERENCES "NetworkMeeting"("convenerId", "networkId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NetworkReply_convenerId_networkId_memberId_fkey" FOREIGN KEY ("convenerId", "networkId", "memberId") REFERENCES "NetworkMember"("convenerId", "networkId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
