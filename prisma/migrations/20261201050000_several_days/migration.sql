-- A meeting of several days: each day has its own time and calendar entry, can be cancelled alone and taken over by a colleague of the
-- host. The meeting's own time is from the start of the first to the end of the last day that takes place, whoever writes which.
ALTER TABLE "MeetingDay" ADD COLUMN "cancelledAt" TIMESTAMPTZ(3), ADD COLUMN "cancelReason" TEXT, ADD COLUMN "takenOverBy" TEXT;
ALTER TABLE "MeetingDay" DROP CONSTRAINT meeting_day_number;
ALTER TABLE "MeetingDay" ADD CONSTRAINT meeting_day_number CHECK (number BETWEEN 1 AND 5);
ALTER TABLE "MeetingDay" ADD CONSTRAINT meeting_day_cancelled CHECK ("cancelReason" IS NULL OR "cancelledAt" IS NOT NULL);
ALTER TABLE "MeetingDay" ADD CONSTRAINT meeting_days_apart
  EXCLUDE USING gist ("meetingId" WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&) WHERE ("cancelledAt" IS NULL) DEFERRABLE INITIALLY DEFERRED;

-- How long a day is at most is said at the day; of a meeting, that its days are no year apart.
ALTER TABLE "Meeting" DROP CONSTRAINT meeting_length;
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_length CHECK ("startsAt" IS NULL OR ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '31 days'));

CREATE OR REPLACE FUNCTION meeting_first_day() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."startsAt" IS NULL OR NEW."endsAt" IS NULL THEN
    DELETE FROM "MeetingDay" WHERE "convenerId" = NEW."convenerId" AND "meetingId" = NEW.id;
  ELSIF EXISTS (SELECT FROM "MeetingDay" WHERE "convenerId" = NEW."convenerId" AND "meetingId" = NEW.id AND number > 1) THEN
    IF (SELECT (min("startsAt"), max("endsAt")) IS DISTINCT FROM (NEW."startsAt", NEW."endsAt") FROM "MeetingDay"
        WHERE "convenerId" = NEW."convenerId" AND "meetingId" = NEW.id AND "cancelledAt" IS NULL) THEN
      RAISE EXCEPTION 'the time of a meeting of several days is that of its days' USING ERRCODE = '23514', CONSTRAINT = 'meeting_of_its_days';
    END IF;
  ELSE
    INSERT INTO "MeetingDay" ("convenerId", "meetingId", number, "startsAt", "endsAt", uid)
    VALUES (NEW."convenerId", NEW.id, 1, NEW."startsAt", NEW."endsAt", NEW.id || '@kylassa.example')
    ON CONFLICT ("convenerId", "meetingId", number) DO UPDATE SET "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt"
    WHERE ("MeetingDay"."startsAt", "MeetingDay"."endsAt") IS DISTINCT FROM (excluded."startsAt", excluded."endsAt");
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION meeting_of_its_days() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  of_day "MeetingDay" := coalesce(NEW, OLD);
  first_start TIMESTAMPTZ(3);
  last_end TIMESTAMPTZ(3);
BEGIN
  SELECT min("startsAt"), max("endsAt") INTO first_start, last_end FROM "MeetingDay"
    WHERE "convenerId" = of_day."convenerId" AND "meetingId" = of_day."meetingId" AND "cancelledAt" IS NULL;
  IF first_start IS NOT NULL THEN
    UPDATE "Meeting" SET "startsAt" = first_start, "endsAt" = last_end
      WHERE "convenerId" = of_day."convenerId" AND id = of_day."meetingId" AND ("startsAt", "endsAt") IS DISTINCT FROM (first_start, last_end);
  ELSIF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'the last day of a meeting is not cancelled alone' USING ERRCODE = '23514', CONSTRAINT = 'meeting_keeps_a_day';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_of_its_days AFTER INSERT OR DELETE OR UPDATE OF "startsAt", "endsAt", "cancelledAt" ON "MeetingDay"
  FOR EACH ROW EXECUTE FUNCTION meeting_of_its_days();

-- Proposed days belong together: no days of its own means the one day that its time says.
CREATE FUNCTION are_days(starts TIMESTAMPTZ[], ends TIMESTAMPTZ[], first_start TIMESTAMPTZ, last_end TIMESTAMPTZ) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN cardinality(starts) = 0 THEN cardinality(ends) = 0 AND last_end > first_start AND last_end - first_start <= interval '12 hours'
    ELSE cardinality(starts) = cardinality(ends) AND cardinality(starts) BETWEEN 2 AND 5 AND starts[1] = first_start AND ends[cardinality(ends)] = last_end
      AND last_end - first_start <= interval '31 days'
      AND (SELECT bool_and(until > since AND until - since <= interval '12 hours' AND (before IS NULL OR since >= before))
           FROM (SELECT since, until, lag(until) OVER (ORDER BY number) AS before
                 FROM unnest(starts, ends) WITH ORDINALITY AS day(since, until, number)) AS days)
  END
$$;
ALTER TABLE "TimeOption" ADD COLUMN "dayStarts" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}', ADD COLUMN "dayEnds" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}';
ALTER TABLE "TimeOption" DROP CONSTRAINT time_option_length;
ALTER TABLE "TimeOption" ADD CONSTRAINT time_option_length CHECK (are_days("dayStarts", "dayEnds", "startsAt", "endsAt"));
DROP INDEX "TimeOption_meetingId_startsAt_endsAt_key";
CREATE UNIQUE INDEX "TimeOption_meetingId_startsAt_endsAt_dayStarts_key" ON "TimeOption"("meetingId", "startsAt", "endsAt", "dayStarts");

-- Somebody is booked for each day. Who guides, or is a guest, is so wholly; who hosts is so for a half, so that they may have two guests.
ALTER TABLE "Booking" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "half" INTEGER;
ALTER TABLE "Booking" ADD CONSTRAINT booking_half CHECK (half BETWEEN 1 AND 2);
DROP INDEX "Booking_meetingId_userId_key";
CREATE UNIQUE INDEX "Booking_meetingId_number_userId_key" ON "Booking"("meetingId", "number", "userId");
ALTER TABLE "Booking" DROP CONSTRAINT booking_no_two_at_once;
ALTER TABLE "Booking" ADD CONSTRAINT booking_no_two_at_once
  EXCLUDE USING gist ("userId" WITH =, int4range(coalesce(half, 1), coalesce(half, 2), '[]') WITH &&, tstzrange("startsAt", "endsAt", '[)') WITH &&);
