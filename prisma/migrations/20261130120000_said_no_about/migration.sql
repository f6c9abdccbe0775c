-- What a no to a proposal is about, where a format asks: its days, or who is in it. For the coordinator only, as its reason.
ALTER TABLE "Seat" ADD COLUMN "declinedAbout" TEXT;
ALTER TABLE "Seat" ADD CONSTRAINT seat_declined_about CHECK ("declinedAbout" IS NULL OR ("declinedAbout" IN ('dates', 'people') AND "declinedAt" IS NOT NULL));
