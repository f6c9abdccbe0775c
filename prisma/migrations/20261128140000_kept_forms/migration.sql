-- What was sent under a form's key, so that another content under it is not taken for a second sending; and text that a form
-- could not be taken with, sealed under a key that the database does not have.

ALTER TABLE "Receipt" ADD COLUMN "content" TEXT;

CREATE TABLE "KeptForm" (
    "id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "KeptForm_expiresAt_idx" ON "KeptForm"("expiresAt");
