-- A coordinator's own words to people of a programme whom they chose. Until it is sent it is a draft; `dispatchId` is the press that sent
-- it, and while that can be undone it can become a draft again. `chosen`: by what the people were found, so that the check page can say
-- who has come since.
CREATE TABLE "Message" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  words JSONB NOT NULL DEFAULT '{}',
  chosen JSONB NOT NULL DEFAULT '{}',
  "madeById" UUID,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  "dispatchId" UUID,
  CONSTRAINT "Message_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX "Message_convenerId_id_key" ON "Message"("convenerId", id);
CREATE UNIQUE INDEX "Message_convenerId_dispatchId_key" ON "Message"("convenerId", "dispatchId");
CREATE INDEX "Message_convenerId_programmeId_savedAt_idx" ON "Message"("convenerId", "programmeId", "savedAt");
CREATE INDEX "Message_madeById_idx" ON "Message"("madeById");
ALTER TABLE "Message" ADD CONSTRAINT "Message_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId")
  REFERENCES "Programme"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Message" ADD CONSTRAINT "Message_convenerId_dispatchId_fkey" FOREIGN KEY ("convenerId", "dispatchId")
  REFERENCES "Dispatch"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Message" ADD CONSTRAINT "Message_madeById_fkey" FOREIGN KEY ("madeById")
  REFERENCES "User"(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- Whom a message goes to, and who was shown among them and was left out by hand.
CREATE TABLE "MessageReceiver" (
  "convenerId" UUID NOT NULL,
  "messageId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "leftOut" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "MessageReceiver_pkey" PRIMARY KEY ("messageId", "userId")
);
CREATE INDEX "MessageReceiver_convenerId_messageId_idx" ON "MessageReceiver"("convenerId", "messageId");
CREATE INDEX "MessageReceiver_userId_idx" ON "MessageReceiver"("userId");
ALTER TABLE "MessageReceiver" ADD CONSTRAINT "MessageReceiver_convenerId_messageId_fkey" FOREIGN KEY ("convenerId", "messageId")
  REFERENCES "Message"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MessageReceiver" ADD CONSTRAINT "MessageReceiver_userId_fkey" FOREIGN KEY ("userId")
  REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;
