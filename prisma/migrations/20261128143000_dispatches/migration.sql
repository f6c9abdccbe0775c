-- One press that mails many: its mails are held for ten minutes, in which it can be undone whole.

CREATE TABLE "Dispatch" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "leavesAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "Dispatch_pkey" PRIMARY KEY ("id"),
    -- What has been undone never leaves, and what has left is never undone.
    CONSTRAINT dispatch_one_end CHECK ("leftAt" IS NULL OR "undoneAt" IS NULL)
);
CREATE TABLE "DispatchItem" (
    "dispatchId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "DispatchItem_pkey" PRIMARY KEY ("dispatchId", "subjectId")
);
CREATE UNIQUE INDEX "Dispatch_convenerId_id_key" ON "Dispatch"("convenerId", "id");
CREATE INDEX "Dispatch_programmeId_madeAt_id_idx" ON "Dispatch"("programmeId", "madeAt", "id");
CREATE INDEX "Dispatch_leavesAt_idx" ON "Dispatch"("leavesAt");
CREATE INDEX "Dispatch_madeById_idx" ON "Dispatch"("madeById");
CREATE INDEX "DispatchItem_subjectId_idx" ON "DispatchItem"("subjectId");
ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "DispatchItem" ADD CONSTRAINT "DispatchItem_dispatchId_fkey" FOREIGN KEY ("dispatchId") REFERENCES "Dispatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Email" ADD COLUMN "dispatchId" UUID;
CREATE INDEX "Email_dispatchId_idx" ON "Email"("dispatchId");
ALTER TABLE "Email" ADD CONSTRAINT "Email_dispatchId_fkey" FOREIGN KEY ("dispatchId") REFERENCES "Dispatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A proposal whose mails are held has been made and has not left: proposedAt says when it left for its associations.
ALTER TABLE "Group" DROP CONSTRAINT group_proposed;
ALTER TABLE "Group" ADD CONSTRAINT group_proposed CHECK (
    (state IN ('DRAFT', 'DISSOLVED') OR "answerByOn" IS NOT NULL)
    AND (state NOT IN ('CONFIRMED', 'COMPLETED') OR "proposedAt" IS NOT NULL)
);
