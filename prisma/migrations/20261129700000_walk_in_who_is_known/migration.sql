-- Who came and runs the programme is counted, but takes no part by a facilitator's hand: whose address it is stays here, told to nobody.
ALTER TABLE "WalkIn" ADD COLUMN "userId" UUID;
ALTER TABLE "WalkIn" ADD COLUMN present BOOLEAN NOT NULL DEFAULT true;
