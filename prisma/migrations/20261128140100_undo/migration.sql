-- Changes that can be taken back for 30 days, with what was there before.

CREATE TABLE "Undo" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectIds" UUID[],
    "before" JSONB NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "Undo_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Undo_convenerId_madeAt_id_idx" ON "Undo"("convenerId", "madeAt", "id");
CREATE INDEX "Undo_subjectIds_idx" ON "Undo" USING GIN ("subjectIds");
CREATE INDEX "Undo_madeById_idx" ON "Undo"("madeById");
CREATE INDEX "Undo_undoneById_idx" ON "Undo"("undoneById");
CREATE INDEX "Undo_until_idx" ON "Undo"("until");
ALTER TABLE "Undo" ADD CONSTRAINT "Undo_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Undo" ADD CONSTRAINT "Undo_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Undo" ADD CONSTRAINT "Undo_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
