-- A day of rounds: who is expected or here has a badge; rounds are drafted, published, started and held; who sits where in a published
-- round does not change, whatever a command does.
ALTER TABLE "Meeting" ADD COLUMN badged BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "Badge" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "participantId" UUID,
  "number" INTEGER NOT NULL,
  "name" TEXT,
  "agency" TEXT,
  "needs" TEXT,
  "assistants" INTEGER NOT NULL DEFAULT 0,
  "fixedTable" INTEGER,
  "arrivedAt" TIMESTAMPTZ(3),
  "leftAt" TIMESTAMPTZ(3),
  CONSTRAINT "Badge_pkey" PRIMARY KEY ("id"),
  CONSTRAINT badge_is_somebodys CHECK ("participantId" IS NOT NULL OR name IS NOT NULL),
  CONSTRAINT badge_number CHECK (number >= 1),
  CONSTRAINT badge_table CHECK ("fixedTable" >= 1),
  CONSTRAINT badge_assistants CHECK (assistants BETWEEN 0 AND 2),
  CONSTRAINT badge_left_after_arriving CHECK ("leftAt" IS NULL OR "arrivedAt" IS NOT NULL)
);
CREATE UNIQUE INDEX "Badge_convenerId_meetingId_id_key" ON "Badge"("convenerId", "meetingId", "id");
CREATE UNIQUE INDEX "Badge_meetingId_number_key" ON "Badge"("meetingId", "number");
CREATE UNIQUE INDEX "Badge_meetingId_participantId_key" ON "Badge"("meetingId", "participantId");
CREATE INDEX "Badge_convenerId_participantId_idx" ON "Badge"("convenerId", "participantId");
ALTER TABLE "Badge"
  ADD CONSTRAINT "Badge_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Badge_convenerId_participantId_fkey" FOREIGN KEY ("convenerId", "participantId") REFERENCES "Participant"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The next number of a day: one after the other, for whoever gets one holds the meeting's row.
CREATE FUNCTION badge_number(meeting UUID) RETURNS INTEGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Meeting" WHERE id = meeting FOR NO KEY UPDATE;
  RETURN (SELECT coalesce(max(number), 0) + 1 FROM "Badge" WHERE "meetingId" = meeting);
END $$;

-- Whoever gets a place at such a day gets a badge, on whatever way; whose place is given up keeps it, for when they come again.
CREATE FUNCTION badge_for_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Meeting" WHERE id = new."meetingId" AND badged)
    AND NOT EXISTS (SELECT FROM "Badge" WHERE "meetingId" = new."meetingId" AND "participantId" = new."participantId") THEN
    INSERT INTO "Badge" (id, "convenerId", "meetingId", "participantId", number)
    VALUES (gen_random_uuid(), new."convenerId", new."meetingId", new."participantId", badge_number(new."meetingId"));
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER place_badge AFTER INSERT OR UPDATE OF state ON "Place" FOR EACH ROW WHEN (new.state = 'TAKEN')
  EXECUTE FUNCTION badge_for_place();

CREATE TYPE "DayRoundState" AS ENUM ('DRAFT', 'PUBLISHED', 'STARTED', 'HELD', 'NOT_HELD');

CREATE TABLE "DayRound" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "number" INTEGER NOT NULL DEFAULT 1,
  "state" "DayRoundState" NOT NULL DEFAULT 'DRAFT',
  "version" INTEGER NOT NULL DEFAULT 1,
  "tables" INTEGER NOT NULL DEFAULT 0,
  "closed" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  "repeats" INTEGER NOT NULL DEFAULT 0,
  "colleagues" INTEGER NOT NULL DEFAULT 0,
  "known" INTEGER NOT NULL DEFAULT 0,
  "proven" BOOLEAN NOT NULL DEFAULT false,
  "publishedAt" TIMESTAMPTZ(3),
  "startedAt" TIMESTAMPTZ(3),
  "endsAt" TIMESTAMPTZ(3),
  CONSTRAINT "DayRound_pkey" PRIMARY KEY ("id"),
  CONSTRAINT day_round_number CHECK (number >= 1 AND tables BETWEEN 0 AND 1000),
  CONSTRAINT day_round_published CHECK (state = 'DRAFT' OR "publishedAt" IS NOT NULL),
  CONSTRAINT day_round_started CHECK (state NOT IN ('STARTED', 'HELD') OR ("startedAt" IS NOT NULL AND "endsAt" IS NOT NULL)),
  CONSTRAINT day_round_times CHECK ("endsAt" >= "startedAt")
);
CREATE UNIQUE INDEX "DayRound_convenerId_meetingId_id_key" ON "DayRound"("convenerId", "meetingId", "id");
CREATE UNIQUE INDEX "DayRound_meetingId_key_number_key" ON "DayRound"("meetingId", "key", "number");
CREATE UNIQUE INDEX day_round_one_live ON "DayRound" ("meetingId", key) WHERE state <> 'NOT_HELD';
CREATE UNIQUE INDEX day_round_one_runs ON "DayRound" ("meetingId") WHERE state = 'STARTED';
ALTER TABLE "DayRound" ADD CONSTRAINT "DayRound_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DaySeat" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "roundId" UUID NOT NULL,
  "badgeId" UUID NOT NULL,
  "table" INTEGER NOT NULL,
  CONSTRAINT "DaySeat_pkey" PRIMARY KEY ("roundId", "badgeId"),
  CONSTRAINT day_seat_table CHECK ("table" >= 1)
);
CREATE INDEX "DaySeat_badgeId_idx" ON "DaySeat"("badgeId");
ALTER TABLE "DaySeat"
  ADD CONSTRAINT "DaySeat_convenerId_meetingId_roundId_fkey" FOREIGN KEY ("convenerId", "meetingId", "roundId") REFERENCES "DayRound"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "DaySeat_convenerId_meetingId_badgeId_fkey" FOREIGN KEY ("convenerId", "meetingId", "badgeId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A published seat never changes: who is late is added, who has left is taken out; of a round that is over, nothing. What is deleted
-- with its day, its round or its person goes.
CREATE FUNCTION day_seat_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at "DayRoundState" := (SELECT state FROM "DayRound" WHERE id = coalesce(old."roundId", new."roundId"));
BEGIN
  IF at IS NULL OR at = 'DRAFT' THEN
    RETURN coalesce(new, old);
  END IF;
  IF TG_OP = 'INSERT' AND at IN ('PUBLISHED', 'STARTED') THEN
    RETURN new;
  END IF;
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "Badge" WHERE id = old."badgeId") THEN
    RETURN old;
  END IF;
  IF TG_OP = 'DELETE' AND at = 'PUBLISHED' AND EXISTS (SELECT FROM "Badge" WHERE id = old."badgeId" AND "leftAt" IS NOT NULL) THEN
    RETURN old;
  END IF;
  RAISE EXCEPTION 'a published seat does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'day_seat_stays';
END $$;
CREATE TRIGGER day_seat_published BEFORE INSERT OR UPDATE OR DELETE ON "DaySeat" FOR EACH ROW EXECUTE FUNCTION day_seat_stays();

CREATE TABLE "Encounter" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "roundId" UUID NOT NULL,
  "oneId" UUID NOT NULL,
  "otherId" UUID NOT NULL,
  "oneKnew" BOOLEAN,
  "otherKnew" BOOLEAN,
  "metAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Encounter_pkey" PRIMARY KEY ("roundId", "oneId", "otherId"),
  CONSTRAINT encounter_in_order CHECK ("oneId" < "otherId")
);
CREATE INDEX "Encounter_oneId_idx" ON "Encounter"("oneId");
CREATE INDEX "Encounter_otherId_idx" ON "Encounter"("otherId");
ALTER TABLE "Encounter"
  ADD CONSTRAINT "Encounter_convenerId_meetingId_roundId_fkey" FOREIGN KEY ("convenerId", "meetingId", "roundId") REFERENCES "DayRound"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Encounter_convenerId_meetingId_oneId_fkey" FOREIGN KEY ("convenerId", "meetingId", "oneId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Encounter_convenerId_meetingId_otherId_fkey" FOREIGN KEY ("convenerId", "meetingId", "otherId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "ContactWish" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "fromId" UUID NOT NULL,
  "toId" UUID NOT NULL,
  CONSTRAINT "ContactWish_pkey" PRIMARY KEY ("fromId", "toId"),
  CONSTRAINT contact_wish_of_another CHECK ("fromId" <> "toId")
);
CREATE INDEX "ContactWish_toId_idx" ON "ContactWish"("toId");
ALTER TABLE "ContactWish"
  ADD CONSTRAINT "ContactWish_convenerId_meetingId_fromId_fkey" FOREIGN KEY ("convenerId", "meetingId", "fromId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ContactWish_convenerId_meetingId_toId_fkey" FOREIGN KEY ("convenerId", "meetingId", "toId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Contact" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "oneId" UUID NOT NULL,
  "otherId" UUID NOT NULL,
  "sharedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Contact_pkey" PRIMARY KEY ("oneId", "otherId"),
  CONSTRAINT contact_in_order CHECK ("oneId" < "otherId")
);
CREATE INDEX "Contact_otherId_idx" ON "Contact"("otherId");
ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_convenerId_meetingId_oneId_fkey" FOREIGN KEY ("convenerId", "meetingId", "oneId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Contact_convenerId_meetingId_otherId_fkey" FOREIGN KEY ("convenerId", "meetingId", "otherId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
