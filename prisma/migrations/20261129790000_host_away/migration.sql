-- Somebody who came has said that the host is not there: the meeting can still be moved or cancelled then, and no clock holds it.
ALTER TABLE "Meeting" ADD COLUMN "hostAwayAt" TIMESTAMPTZ(3);
