-- A group may have any number of seats, and a meeting no host.
ALTER TABLE "Seat" DROP CONSTRAINT seat_number;
ALTER TABLE "Seat" ADD CONSTRAINT seat_number CHECK (seat >= 1);
ALTER TABLE "Meeting" ALTER COLUMN "hostEnrolmentId" DROP NOT NULL;

-- Which of the format's steps a meeting is, and the how-manieth of that step. "step" stays as it is, for addresses, mails and what is
-- sealed say it: visit-2 is the second of visit.
ALTER TABLE "Meeting" ADD COLUMN kind TEXT, ADD COLUMN number INTEGER NOT NULL DEFAULT 1;
UPDATE "Meeting" SET kind = regexp_replace(step, '-[0-9]+$', ''), number = coalesce(substring(step from '-([0-9]+)$')::integer, 1);
ALTER TABLE "Meeting" ALTER COLUMN kind SET NOT NULL;
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_number CHECK (number >= 1);
CREATE UNIQUE INDEX "Meeting_convenerId_groupId_kind_number_key" ON "Meeting"("convenerId", "groupId", "kind", "number");

-- An app server of the version before writes neither. To be dropped when no such server runs any more.
CREATE FUNCTION meeting_kind() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW.kind := regexp_replace(NEW.step, '-[0-9]+$', '');
  NEW.number := coalesce(substring(NEW.step from '-([0-9]+)$')::integer, 1);
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_kind BEFORE INSERT ON "Meeting" FOR EACH ROW WHEN (NEW.kind IS NULL) EXECUTE FUNCTION meeting_kind();

-- A meeting takes place on one day or on several, each with a calendar entry of its own. The first goes on under the UID that the
-- meeting's entry has had.
CREATE TABLE "MeetingDay" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "startsAt" TIMESTAMPTZ(3) NOT NULL,
  "endsAt" TIMESTAMPTZ(3) NOT NULL,
  "uid" TEXT NOT NULL,
  CONSTRAINT "MeetingDay_pkey" PRIMARY KEY ("convenerId", "meetingId", "number"),
  CONSTRAINT meeting_day_number CHECK (number >= 1),
  CONSTRAINT meeting_day_length CHECK ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '12 hours')
);
CREATE UNIQUE INDEX "MeetingDay_uid_key" ON "MeetingDay"("uid");
ALTER TABLE "MeetingDay" ADD CONSTRAINT "MeetingDay_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
SELECT "convenerId", id, 1, "startsAt", "endsAt", id || '@kylassa.example' FROM "Meeting" WHERE "startsAt" IS NOT NULL AND "endsAt" IS NOT NULL;

-- The first day is the meeting's time, whoever writes that: a command, an undoing, an app server of the version before.
CREATE FUNCTION meeting_first_day() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."startsAt" IS NULL OR NEW."endsAt" IS NULL THEN
    DELETE FROM "MeetingDay" WHERE "convenerId" = NEW."convenerId" AND "meetingId" = NEW.id;
  ELSE
    INSERT INTO "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
    VALUES (NEW."convenerId", NEW.id, 1, NEW."startsAt", NEW."endsAt", NEW.id || '@kylassa.example')
    ON CONFLICT ("convenerId", "meetingId", number) DO UPDATE SET "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_first_day AFTER INSERT OR UPDATE OF "startsAt", "endsAt" ON "Meeting" FOR EACH ROW EXECUTE FUNCTION meeting_first_day();
