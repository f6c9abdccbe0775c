-- A meeting takes place without somebody who guides its group and cannot come, where the format lets it: whose absence that is. It holds
-- for the time that they cannot come to, and ends with their role in the group.
CREATE UNIQUE INDEX "GroupFacilitator_convenerId_groupId_userId_key" ON "GroupFacilitator"("convenerId", "groupId", "userId");
ALTER TABLE "Meeting" ADD COLUMN "withoutId" UUID,
  ADD CONSTRAINT meeting_without_at_its_time CHECK ("withoutId" IS NULL OR state IN ('SCHEDULED', 'HELD')),
  ADD CONSTRAINT "Meeting_convenerId_groupId_withoutId_fkey" FOREIGN KEY ("convenerId", "groupId", "withoutId")
    REFERENCES "GroupFacilitator"("convenerId", "groupId", "userId") ON DELETE SET NULL ("withoutId") ON UPDATE CASCADE;
CREATE INDEX "Meeting_groupId_withoutId_idx" ON "Meeting"("groupId", "withoutId");

CREATE FUNCTION meeting_without_ends() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW."withoutId" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_without_ends BEFORE UPDATE ON "Meeting" FOR EACH ROW
  WHEN (OLD."withoutId" IS NOT NULL AND (NEW.state NOT IN ('SCHEDULED', 'HELD')
    OR NEW."startsAt" IS DISTINCT FROM OLD."startsAt" OR NEW."endsAt" IS DISTINCT FROM OLD."endsAt"))
  EXECUTE FUNCTION meeting_without_ends();
