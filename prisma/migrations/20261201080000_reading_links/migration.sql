-- What a link that a supervisor was mailed is for: to say whether somebody may take part, as all have been until now; or to read what
-- they wrote when all had approved it. That one says which document, and to which address it was mailed.
ALTER TABLE "EndorsementLink"
  ADD COLUMN purpose TEXT NOT NULL DEFAULT 'consent',
  ADD COLUMN "documentId" UUID,
  ADD COLUMN email TEXT,
  ADD CONSTRAINT endorsement_link_purpose CHECK (
    (purpose = 'consent' AND "documentId" IS NULL AND email IS NULL)
    OR (purpose = 'report' AND "documentId" IS NOT NULL AND email IS NOT NULL)),
  ADD CONSTRAINT "EndorsementLink_convenerId_documentId_fkey" FOREIGN KEY ("convenerId", "documentId")
    REFERENCES "Document"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "EndorsementLink_convenerId_documentId_idx" ON "EndorsementLink"("convenerId", "documentId");
