-- Every row that belongs to a convener says to which, and its foreign keys hold it there: what is one convener's can be kept apart,
-- and nothing can point from one convener's rows into another's.

-- An app server of the version before says no convener where it writes one of these rows: it is read from what the row is about.
-- To be dropped, with its triggers, when no such server runs any more.
CREATE FUNCTION convener_of() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT "convenerId" FROM %I WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) INTO NEW."convenerId" USING NEW;
  RETURN NEW;
END $$;

ALTER TABLE "TimeOption" ADD COLUMN "convenerId" UUID;
UPDATE "TimeOption" o SET "convenerId" = m."convenerId" FROM "Meeting" m WHERE m.id = o."meetingId";
ALTER TABLE "TimeOption" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "TimeOption" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Meeting', 'meetingId');
CREATE UNIQUE INDEX "TimeOption_convenerId_id_key" ON "TimeOption"("convenerId", "id");
ALTER TABLE "TimeOption" DROP CONSTRAINT "TimeOption_meetingId_fkey";
ALTER TABLE "TimeOption" ADD CONSTRAINT "TimeOption_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD COLUMN "convenerId" UUID;
UPDATE "Vote" v SET "convenerId" = o."convenerId" FROM "TimeOption" o WHERE o.id = v."timeOptionId";
ALTER TABLE "Vote" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "Vote" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('TimeOption', 'timeOptionId');
ALTER TABLE "Vote" DROP CONSTRAINT "Vote_timeOptionId_fkey";
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_convenerId_timeOptionId_fkey" FOREIGN KEY ("convenerId", "timeOptionId") REFERENCES "TimeOption"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Booking" ADD COLUMN "convenerId" UUID;
UPDATE "Booking" b SET "convenerId" = m."convenerId" FROM "Meeting" m WHERE m.id = b."meetingId";
ALTER TABLE "Booking" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "Booking" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Meeting', 'meetingId');
ALTER TABLE "Booking" DROP CONSTRAINT "Booking_meetingId_fkey";
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Rsvp" ADD COLUMN "convenerId" UUID;
UPDATE "Rsvp" r SET "convenerId" = m."convenerId" FROM "Meeting" m WHERE m.id = r."meetingId";
ALTER TABLE "Rsvp" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "Rsvp" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Meeting', 'meetingId');
ALTER TABLE "Rsvp" DROP CONSTRAINT "Rsvp_meetingId_fkey";
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "EnrolmentKey" ADD COLUMN "convenerId" UUID;
UPDATE "EnrolmentKey" k SET "convenerId" = e."convenerId" FROM "Enrolment" e WHERE e.id = k."enrolmentId";
ALTER TABLE "EnrolmentKey" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "EnrolmentKey" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Enrolment', 'enrolmentId');
ALTER TABLE "EnrolmentKey" DROP CONSTRAINT "EnrolmentKey_enrolmentId_fkey";
ALTER TABLE "EnrolmentKey" ADD CONSTRAINT "EnrolmentKey_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DispatchItem" ADD COLUMN "convenerId" UUID;
UPDATE "DispatchItem" i SET "convenerId" = d."convenerId" FROM "Dispatch" d WHERE d.id = i."dispatchId";
ALTER TABLE "DispatchItem" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "DispatchItem" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Dispatch', 'dispatchId');
ALTER TABLE "DispatchItem" DROP CONSTRAINT "DispatchItem_dispatchId_fkey";
ALTER TABLE "DispatchItem" ADD CONSTRAINT "DispatchItem_convenerId_dispatchId_fkey" FOREIGN KEY ("convenerId", "dispatchId") REFERENCES "Dispatch"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "InsightApproval" ADD COLUMN "convenerId" UUID;
UPDATE "InsightApproval" a SET "convenerId" = i."convenerId" FROM "Insight" i WHERE i.id = a."insightId";
ALTER TABLE "InsightApproval" ALTER COLUMN "convenerId" SET NOT NULL;
CREATE TRIGGER convener_of BEFORE INSERT ON "InsightApproval" FOR EACH ROW WHEN (NEW."convenerId" IS NULL) EXECUTE FUNCTION convener_of('Insight', 'insightId');
CREATE UNIQUE INDEX "Insight_convenerId_groupId_id_key" ON "Insight"("convenerId", "groupId", "id");
CREATE UNIQUE INDEX "Seat_convenerId_groupId_enrolmentId_key" ON "Seat"("convenerId", "groupId", "enrolmentId");
ALTER TABLE "InsightApproval" DROP CONSTRAINT "InsightApproval_groupId_insightId_fkey";
ALTER TABLE "InsightApproval" DROP CONSTRAINT "InsightApproval_groupId_enrolmentId_fkey";
DROP INDEX "Insight_groupId_id_key";
CREATE INDEX "Insight_groupId_idx" ON "Insight"("groupId");
ALTER TABLE "InsightApproval" ADD CONSTRAINT "InsightApproval_convenerId_groupId_insightId_fkey" FOREIGN KEY ("convenerId", "groupId", "insightId") REFERENCES "Insight"("convenerId", "groupId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "InsightApproval" ADD CONSTRAINT "InsightApproval_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What points at a seat does so within its convener.
ALTER TABLE "Submission" DROP CONSTRAINT "Submission_groupId_enrolmentId_fkey";
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_groupId_hostEnrolmentId_fkey";
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_convenerId_groupId_hostEnrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "hostEnrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was answered points at its survey within its convener.
CREATE UNIQUE INDEX "Survey_convenerId_programmeId_id_key" ON "Survey"("convenerId", "programmeId", "id");
ALTER TABLE "Enrolment" DROP CONSTRAINT "Enrolment_programmeId_surveyId_fkey";
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_convenerId_programmeId_surveyId_fkey" FOREIGN KEY ("convenerId", "programmeId", "surveyId") REFERENCES "Survey"("convenerId", "programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Response" DROP CONSTRAINT "Response_programmeId_surveyId_fkey";
ALTER TABLE "Response" ADD CONSTRAINT "Response_convenerId_programmeId_surveyId_fkey" FOREIGN KEY ("convenerId", "programmeId", "surveyId") REFERENCES "Survey"("convenerId", "programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NamedAnswer" DROP CONSTRAINT "NamedAnswer_programmeId_surveyId_fkey";
ALTER TABLE "NamedAnswer" ADD CONSTRAINT "NamedAnswer_convenerId_programmeId_surveyId_fkey" FOREIGN KEY ("convenerId", "programmeId", "surveyId") REFERENCES "Survey"("convenerId", "programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "Survey_programmeId_id_key";
