-- With what somebody can be reached by those whom they would like to stay in touch with, if those would, too: said for one day alone.
ALTER TABLE "Meeting" ADD COLUMN "contactsAskedAt" TIMESTAMPTZ(3), ADD COLUMN "contactsClosedAt" TIMESTAMPTZ(3), ADD COLUMN "contactsShared" INTEGER;

CREATE TABLE "ContactCard" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "badgeId" UUID NOT NULL,
  "email" BOOLEAN NOT NULL,
  "phone" TEXT,
  CONSTRAINT "ContactCard_pkey" PRIMARY KEY ("badgeId"),
  CONSTRAINT contact_card_says_something CHECK ("email" OR "phone" IS NOT NULL)
);
ALTER TABLE "ContactCard"
  ADD CONSTRAINT "ContactCard_convenerId_meetingId_badgeId_fkey" FOREIGN KEY ("convenerId", "meetingId", "badgeId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "ContactCard_convenerId_meetingId_badgeId_key" ON "ContactCard"("convenerId", "meetingId", "badgeId");
