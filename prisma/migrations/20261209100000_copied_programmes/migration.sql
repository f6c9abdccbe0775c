-- A programme may follow an earlier one of the same convener: its report is compared with it.
ALTER TABLE "Programme" ADD COLUMN "copiedFromId" UUID,
  ADD CONSTRAINT "Programme_convenerId_copiedFromId_fkey" FOREIGN KEY ("convenerId", "copiedFromId")
    REFERENCES "Programme"("convenerId", "id") ON DELETE SET NULL ("copiedFromId") ON UPDATE CASCADE;

CREATE INDEX "Programme_convenerId_copiedFromId_idx" ON "Programme"("convenerId", "copiedFromId");
