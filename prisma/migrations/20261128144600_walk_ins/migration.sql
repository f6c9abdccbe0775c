-- Who came to a visit without having been named before, and leaves no address: a name under the association they came with.

CREATE TABLE "WalkIn" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "meetingId" UUID NOT NULL,
  "enrolmentId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "addedById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "WalkIn_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WalkIn_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "WalkIn_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "WalkIn_convenerId_meetingId_idx" ON "WalkIn"("convenerId", "meetingId");
CREATE INDEX "WalkIn_convenerId_enrolmentId_idx" ON "WalkIn"("convenerId", "enrolmentId");
