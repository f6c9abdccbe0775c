-- A document goes round to those who correct it: when they have been heard, what became of a correction, and the box in which it is
-- that they have read it and what they want left out. The box holds nobody's name and no time in clear, and is always of one size.
ALTER TABLE "DocumentVersion" ADD COLUMN "heardAt" TIMESTAMPTZ(3);

ALTER TABLE "DocumentRemark" ADD COLUMN "taken" BOOLEAN, ADD COLUMN "answerSealed" TEXT;
ALTER TABLE "DocumentRemark" ADD CONSTRAINT document_remark_answer
  CHECK ("answerSealed" IS NULL OR ("answerSealed" LIKE 'v1.%' AND "taken" IS NOT NULL));

CREATE TABLE "DocumentBox" (
  "convenerId" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "sealed" TEXT NOT NULL,
  CONSTRAINT "DocumentBox_pkey" PRIMARY KEY ("convenerId", "documentId"),
  CONSTRAINT document_box_sealed CHECK (sealed LIKE 'v1.%')
);
ALTER TABLE "DocumentBox" ADD CONSTRAINT "DocumentBox_convenerId_documentId_fkey" FOREIGN KEY ("convenerId", "documentId") REFERENCES "Document"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
