-- Who has been asked this year what is asked once in a calendar year: the answers themselves lead to nobody, so that nothing else tells.
CREATE TABLE "AskedInYear" (
  "convenerId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  step TEXT NOT NULL,
  year INTEGER NOT NULL,
  CONSTRAINT "AskedInYear_pkey" PRIMARY KEY ("convenerId", "userId", step, year)
);
CREATE INDEX "AskedInYear_userId_idx" ON "AskedInYear"("userId");
ALTER TABLE "AskedInYear" ADD CONSTRAINT "AskedInYear_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AskedInYear" ADD CONSTRAINT "AskedInYear_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;
