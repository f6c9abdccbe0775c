-- How many sit at each table of a day, as whoever runs it has chosen after trying it; null where the format says it.
ALTER TABLE "Meeting" ADD COLUMN "tableSize" INTEGER,
  ADD CONSTRAINT "Meeting_tableSize_check" CHECK ("tableSize" IS NULL OR ("badged" AND "tableSize" BETWEEN 2 AND 20));
