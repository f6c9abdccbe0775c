-- Who has taken part in a format of a convener, and says that the others may ask them: in which themes, about what, and with what they can
-- be reached. Their name and organisation are those of the enrolment that they took part under.
CREATE TABLE "Listing" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  format TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "participantId" UUID NOT NULL,
  themes TEXT[] NOT NULL,
  "askAbout" TEXT,
  email BOOLEAN NOT NULL,
  phone TEXT,
  -- When they last said so; and since when they have been asked anew, and been reminded of it.
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  "askedAt" TIMESTAMPTZ(3),
  "remindedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Listing_pkey" PRIMARY KEY (id),
  CONSTRAINT listing_of_themes CHECK (cardinality(themes) > 0),
  CONSTRAINT listing_says_something CHECK (email OR phone IS NOT NULL),
  CONSTRAINT listing_reminded CHECK ("remindedAt" IS NULL OR "askedAt" IS NOT NULL)
);
CREATE UNIQUE INDEX "Listing_convenerId_id_key" ON "Listing"("convenerId", id);
CREATE UNIQUE INDEX "Listing_convenerId_format_userId_key" ON "Listing"("convenerId", format, "userId");
CREATE INDEX "Listing_userId_idx" ON "Listing"("userId");
CREATE INDEX "Listing_convenerId_participantId_idx" ON "Listing"("convenerId", "participantId");
CREATE INDEX "Listing_saidAt_idx" ON "Listing"("saidAt");
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_userId_fkey" FOREIGN KEY ("userId")
  REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_convenerId_participantId_fkey" FOREIGN KEY ("convenerId", "participantId")
  REFERENCES "Participant"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- The links that were mailed with the yearly question, one in each mail: all of them go with the first answer.
CREATE TABLE "ListingLink" (
  "tokenHash" TEXT NOT NULL,
  "convenerId" UUID NOT NULL,
  "listingId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ListingLink_pkey" PRIMARY KEY ("tokenHash")
);
CREATE INDEX "ListingLink_convenerId_listingId_idx" ON "ListingLink"("convenerId", "listingId");
ALTER TABLE "ListingLink" ADD CONSTRAINT "ListingLink_convenerId_listingId_fkey" FOREIGN KEY ("convenerId", "listingId")
  REFERENCES "Listing"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
