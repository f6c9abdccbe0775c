-- Somebody of a house whose people take part in a programme, who reads how many of them go out and come in, in numbers alone.
CREATE TABLE "HouseContact" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  -- What the house is called, and the key by which its people are found by what they have answered.
  house TEXT NOT NULL,
  "houseKey" TEXT NOT NULL,
  "userId" UUID NOT NULL,
  name TEXT NOT NULL,
  locale TEXT NOT NULL DEFAULT 'fi',
  "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "HouseContact_pkey" PRIMARY KEY (id),
  CONSTRAINT house_contact_of_a_house CHECK ("houseKey" <> '')
);
CREATE UNIQUE INDEX "HouseContact_programmeId_houseKey_userId_key" ON "HouseContact"("programmeId", "houseKey", "userId");
CREATE INDEX "HouseContact_convenerId_programmeId_idx" ON "HouseContact"("convenerId", "programmeId");
CREATE INDEX "HouseContact_userId_idx" ON "HouseContact"("userId");
ALTER TABLE "HouseContact" ADD CONSTRAINT "HouseContact_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId")
  REFERENCES "Programme"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "HouseContact" ADD CONSTRAINT "HouseContact_userId_fkey" FOREIGN KEY ("userId")
  REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;
