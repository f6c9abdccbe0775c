-- Somebody is asked once about one thing: as whose participant they are asked is part of it, for those who are in no group yet.
DROP INDEX unanswered_once;
CREATE UNIQUE INDEX unanswered_once ON "Unanswered" ("convenerId", "enrolmentId", "groupId", step, about, "userId") NULLS NOT DISTINCT;

-- A group goes with everything of it, in whatever order PostgreSQL comes to its tables. What is said for a seat goes with the seat.
ALTER TABLE "DocumentApproval" DROP CONSTRAINT "DocumentApproval_convenerId_groupId_enrolmentId_fkey",
  ADD CONSTRAINT "DocumentApproval_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DocumentRemark" DROP CONSTRAINT "DocumentRemark_convenerId_groupId_enrolmentId_fkey",
  ADD CONSTRAINT "DocumentRemark_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "InsightApproval" DROP CONSTRAINT "InsightApproval_convenerId_groupId_enrolmentId_fkey",
  ADD CONSTRAINT "InsightApproval_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Submission" DROP CONSTRAINT "Submission_convenerId_groupId_enrolmentId_fkey",
  ADD CONSTRAINT "Submission_convenerId_groupId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "enrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE;
-- A meeting outlives nobody's seat but by mistake: checked when the transaction ends, when both may be gone.
ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_convenerId_groupId_hostEnrolmentId_fkey",
  ADD CONSTRAINT "Meeting_convenerId_groupId_hostEnrolmentId_fkey" FOREIGN KEY ("convenerId", "groupId", "hostEnrolmentId") REFERENCES "Seat"("convenerId", "groupId", "enrolmentId") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Response" DROP CONSTRAINT "Response_convenerId_groupId_fkey",
  ADD CONSTRAINT "Response_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
