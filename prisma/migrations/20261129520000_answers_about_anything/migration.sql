-- An enrolment may answer one survey about several meetings, in several groups, and before it is in any: once each.
ALTER TABLE "NamedAnswer" ADD COLUMN about TEXT, ALTER COLUMN "groupId" DROP NOT NULL;
DROP INDEX "NamedAnswer_groupId_step_enrolmentId_key";
CREATE UNIQUE INDEX named_answer_once ON "NamedAnswer" ("convenerId", "enrolmentId", "groupId", step, about) NULLS NOT DISTINCT;
CREATE INDEX "NamedAnswer_groupId_idx" ON "NamedAnswer"("groupId");

-- Somebody may be asked who is in no group yet: then it says as whose participant.
ALTER TABLE "Unanswered" ADD COLUMN "enrolmentId" UUID, ALTER COLUMN "groupId" DROP NOT NULL;
ALTER TABLE "Unanswered" ADD CONSTRAINT "Unanswered_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Unanswered" ADD CONSTRAINT unanswered_of_something CHECK ("groupId" IS NOT NULL OR "enrolmentId" IS NOT NULL);
CREATE INDEX "Unanswered_enrolmentId_idx" ON "Unanswered"("enrolmentId");

-- What a programme sets of what its format leaves open; and not every format has assignments.
ALTER TABLE "Programme" ADD COLUMN options JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Group" ALTER COLUMN assignment DROP DEFAULT, ALTER COLUMN assignment DROP NOT NULL;
