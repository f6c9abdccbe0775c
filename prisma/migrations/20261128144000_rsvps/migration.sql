-- Whether those who are expected at a visit come: what they said themselves, until it begins.

CREATE TABLE "Rsvp" (
    "meetingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "coming" BOOLEAN NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rsvp_pkey" PRIMARY KEY ("meetingId", "userId")
);
CREATE INDEX "Rsvp_userId_idx" ON "Rsvp"("userId");
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
