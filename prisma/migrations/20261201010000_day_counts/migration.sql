-- What a day of rounds came to, counted once it has been held: it stays when somebody's rows go.
ALTER TABLE "Meeting"
  ADD COLUMN "countedVersion" INTEGER,
  ADD COLUMN "cameInAll" INTEGER,
  ADD COLUMN "cameFrom" INTEGER,
  ADD COLUMN "newlyMet" INTEGER,
  ADD CONSTRAINT meeting_counted CHECK (
    ("cameInAll" IS NULL) = ("cameFrom" IS NULL) AND ("cameInAll" IS NULL) = ("newlyMet" IS NULL)
    AND ("countedVersion" IS NULL OR "cameInAll" IS NOT NULL)
    AND coalesce(least("cameInAll", "cameFrom", "newlyMet"), 0) >= 0
  );
