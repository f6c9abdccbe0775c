-- In some formats a seat is that of a guest, of a host, or of both: somebody is a guest once, and a host in as many places as they have
-- said. Everywhere else a seat is a guest's, so that an enrolment has one that is live.
ALTER TABLE "Seat" ADD COLUMN guest BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Seat" ADD COLUMN "hostPlace" INTEGER;
ALTER TABLE "Seat" ADD CONSTRAINT seat_host_place CHECK ("hostPlace" BETWEEN 1 AND 2);
ALTER TABLE "Seat" ADD CONSTRAINT seat_guest_or_host CHECK (guest OR "hostPlace" IS NOT NULL);
DROP INDEX seat_one_live;
CREATE UNIQUE INDEX seat_one_live_guest ON "Seat" ("enrolmentId") WHERE live AND guest;
CREATE UNIQUE INDEX seat_one_live_host_place ON "Seat" ("enrolmentId", "hostPlace") WHERE live AND "hostPlace" IS NOT NULL;
