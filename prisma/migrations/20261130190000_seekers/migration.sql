-- Somebody who looks for somebody new in a round: whose number they have typed, and whether they have lifted a hand. Gone when the round
-- is over, for it would tell who looked at whom.
CREATE TABLE "Seeker" (
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "roundId" UUID NOT NULL,
  "badgeId" UUID NOT NULL,
  "lookedAtId" UUID,
  "handAt" TIMESTAMPTZ(3),
  CONSTRAINT "Seeker_pkey" PRIMARY KEY ("roundId", "badgeId"),
  CONSTRAINT seeker_of_another CHECK ("lookedAtId" <> "badgeId")
);
CREATE INDEX "Seeker_badgeId_idx" ON "Seeker"("badgeId");
CREATE INDEX "Seeker_lookedAtId_idx" ON "Seeker"("lookedAtId");
ALTER TABLE "Seeker"
  ADD CONSTRAINT "Seeker_convenerId_meetingId_roundId_fkey" FOREIGN KEY ("convenerId", "meetingId", "roundId") REFERENCES "DayRound"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Seeker_convenerId_meetingId_badgeId_fkey" FOREIGN KEY ("convenerId", "meetingId", "badgeId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Seeker_convenerId_meetingId_lookedAtId_fkey" FOREIGN KEY ("convenerId", "meetingId", "lookedAtId") REFERENCES "Badge"("convenerId", "meetingId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION seekers_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Seeker" WHERE "roundId" = new.id;
  RETURN new;
END $$;
CREATE TRIGGER day_round_over AFTER UPDATE OF state ON "DayRound" FOR EACH ROW
  WHEN (old.state = 'STARTED' AND new.state <> 'STARTED') EXECUTE FUNCTION seekers_go();
