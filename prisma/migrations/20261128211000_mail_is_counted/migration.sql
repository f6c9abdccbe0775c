-- Who caused a mail, as the transaction knows it: a person's id, visitor or system. Mails are counted by it where they leave.
ALTER TABLE "Email" ADD COLUMN "causedBy" TEXT;
ALTER TABLE "Email" ALTER COLUMN "causedBy" SET DEFAULT current_setting('kylassa.viewer', true);

CREATE INDEX "Email_toAddress_triedAt_idx" ON "Email"("toAddress", "triedAt");
CREATE INDEX "Email_enrolmentId_triedAt_idx" ON "Email"("enrolmentId", "triedAt");
CREATE INDEX "Email_convenerId_causedBy_triedAt_idx" ON "Email"("convenerId", "causedBy", "triedAt");
