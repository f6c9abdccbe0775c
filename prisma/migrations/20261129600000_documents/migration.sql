-- What a group writes down together. Words are sealed; what was sent round is kept, with who approved it.
CREATE TYPE "DocumentState" AS ENUM ('WRITING', 'SENT', 'APPROVED');

CREATE TABLE "Document" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "about" TEXT,
  "state" "DocumentState" NOT NULL DEFAULT 'WRITING',
  "version" INTEGER NOT NULL DEFAULT 1,
  "round" INTEGER NOT NULL DEFAULT 0,
  "sealed" TEXT NOT NULL,
  "savedById" UUID,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Document_pkey" PRIMARY KEY ("id"),
  -- What goes round or has been approved has gone round.
  CONSTRAINT document_round CHECK (round >= 0 AND (state = 'WRITING' OR round >= 1)),
  CONSTRAINT document_sealed CHECK (sealed LIKE 'v1.%')
);
CREATE UNIQUE INDEX "Document_convenerId_id_key" ON "Document"("convenerId", "id");
CREATE INDEX "Document_groupId_idx" ON "Document"("groupId");
CREATE UNIQUE INDEX document_once ON "Document" ("groupId", step, about) NULLS NOT DISTINCT;
ALTER TABLE "Document" ADD CONSTRAINT "Document_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DocumentVersion" (
  "convenerId" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "round" INTEGER NOT NULL,
  "sealed" TEXT NOT NULL,
  "sentById" UUID,
  "sentAt" TIMESTAMPTZ(3) NOT NULL,
  "approvedAt" TIMESTAMPTZ(3),
  CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("convenerId", "documentId", "round"),
  CONSTRAINT document_version_round CHECK (round >= 1),
  CONSTRAINT document_version_sealed CHECK (sealed LIKE 'v1.%')
);
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_convenerId_documentId_fkey" FOREIGN KEY ("convenerId", "documentId") REFERENCES "Document"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DocumentApproval" (
  "convenerId" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "round" INTEGER NOT NULL,
  "groupId" UUID NOT NULL,
  "enrolmentId" UUID NOT NULL,
  "approvedById" UUID,
  "approvedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DocumentApproval_pkey" PRIMARY KEY ("convenerId", "documentId", "round", "enrolmentId")
);
ALTER TABLE "DocumentApproval" ADD CONSTRAINT "DocumentApproval_convenerId_documentId_round_fkey" FOREIGN KEY ("convenerId", "documentId", "round") REFERENCES "DocumentVersion"("convenerId", "documentId", "round") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DocumentApproval" ADD CONSTRAINT "DocumentApproval_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "DocumentRemark" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "round" INTEGER NOT NULL,
  "groupId" UUID NOT NULL,
  "enrolmentId" UUID,
  "sealed" TEXT NOT NULL,
  "saidById" UUID,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DocumentRemark_pkey" PRIMARY KEY ("id"),
  CONSTRAINT document_remark_sealed CHECK (sealed LIKE 'v1.%')
);
CREATE INDEX "DocumentRemark_convenerId_documentId_round_idx" ON "DocumentRemark"("convenerId", "documentId", "round");
ALTER TABLE "DocumentRemark" ADD CONSTRAINT "DocumentRemark_convenerId_documentId_fkey" FOREIGN KEY ("convenerId", "documentId") REFERENCES "Document"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DocumentRemark" ADD CONSTRAINT "DocumentRemark_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE NO ACTION ON UPDATE CASCADE;
