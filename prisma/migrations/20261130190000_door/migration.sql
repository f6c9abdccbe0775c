-- The door of a day: what was marked there, each mark by the id that the device gave it, and the numbers that each device gives alone.
ALTER TABLE "Badge" ADD COLUMN "locale" TEXT;

CREATE TABLE "DoorMark" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "badgeId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DoorMark_pkey" PRIMARY KEY ("id"),
  CONSTRAINT door_mark_kind CHECK (kind IN ('arrived', 'left', 'cleared'))
);
CREATE INDEX "DoorMark_convenerId_meetingId_badgeId_idx" ON "DoorMark"("convenerId", "meetingId", "badgeId");
CREATE INDEX "DoorMark_badgeId_idx" ON "DoorMark"("badgeId");
ALTER TABLE "DoorMark" ADD CONSTRAINT "DoorMark_convenerId_meetingId_badgeId_fkey" FOREIGN KEY ("convenerId", "meetingId", "badgeId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DoorBlock" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "device" UUID NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  CONSTRAINT "DoorBlock_pkey" PRIMARY KEY ("meetingId", "first"),
  CONSTRAINT door_block_order CHECK ("first" >= 1 AND "last" >= "first"),
  CONSTRAINT door_block_apart EXCLUDE USING gist ("meetingId" WITH =, int4range("first", "last", '[]') WITH &&)
);
CREATE INDEX "DoorBlock_convenerId_meetingId_device_idx" ON "DoorBlock"("convenerId", "meetingId", "device");
ALTER TABLE "DoorBlock" ADD CONSTRAINT "DoorBlock_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No number of a block is given to anybody else, for its device may have given it without the net.
CREATE OR REPLACE FUNCTION badge_number(meeting UUID) RETURNS INTEGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Meeting" WHERE id = meeting FOR NO KEY UPDATE;
  RETURN greatest(
    (SELECT coalesce(max(number), 0) FROM "Badge" WHERE "meetingId" = meeting),
    (SELECT coalesce(max("last"), 0) FROM "DoorBlock" WHERE "meetingId" = meeting)
  ) + 1;
END $$;
