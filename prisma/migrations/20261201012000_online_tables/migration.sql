-- Who takes part in a day from afar sits at a table online: after those of the hall, so many in a round. Somebody in the room who keeps them
-- company keeps the table 0.
ALTER TABLE "DayRound" ADD COLUMN "online" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT day_round_online CHECK (online BETWEEN 0 AND 1000);
ALTER TABLE "Badge" DROP CONSTRAINT badge_table, ADD CONSTRAINT badge_table CHECK ("fixedTable" >= 0);
