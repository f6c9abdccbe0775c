-- Who waits and stands at the door of a day is let in there, over the room too where whoever keeps it says so: nobody else is.
ALTER TABLE "Place" ADD COLUMN "atDoor" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Place" DROP CONSTRAINT place_within_capacity;
ALTER TABLE "Place" ADD CONSTRAINT place_within_capacity CHECK (number >= 1 AND (remote OR "atDoor" OR number <= capacity));

-- A badge has the id of the place that it comes with: a device at the door that has let somebody in knows whose it will be.
CREATE OR REPLACE FUNCTION badge_for_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Meeting" WHERE id = new."meetingId" AND badged)
    AND NOT EXISTS (SELECT FROM "Badge" WHERE "meetingId" = new."meetingId" AND "participantId" = new."participantId") THEN
    INSERT INTO "Badge" (id, "convenerId", "meetingId", "participantId", number)
    VALUES (new.id, new."convenerId", new."meetingId", new."participantId", badge_number(new."meetingId"));
  END IF;
  RETURN new;
END $$;
