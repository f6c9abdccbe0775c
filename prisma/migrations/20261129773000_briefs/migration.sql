-- What somebody who takes part writes for those who guide, with their name, before a meeting. Sealed; nobody else reads it.
CREATE TABLE "Brief" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  step TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  sealed TEXT,
  version INTEGER NOT NULL DEFAULT 0,
  "savedAt" TIMESTAMPTZ(3),
  readers UUID[],
  CONSTRAINT "Brief_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX "Brief_groupId_step_userId_key" ON "Brief"("groupId", step, "userId");
CREATE INDEX "Brief_userId_idx" ON "Brief"("userId");
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE;
