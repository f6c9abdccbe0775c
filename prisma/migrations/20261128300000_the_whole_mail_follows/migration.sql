-- A receipt to an address that nobody has confirmed holds our own words only; the whole of it follows. Those that have left were whole.
ALTER TABLE "Email" ADD COLUMN "wholeFollows" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Email_wholeFollows_idx" ON "Email"("enrolmentId") WHERE "wholeFollows";
