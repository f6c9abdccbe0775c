-- Which few people an answer without a name comes from is under a seal: its group, its meeting, whom words in it are for. What an
-- older version wrote in clear is written anew when the ballot box is next opened, and nothing can be written so from now on.
ALTER TABLE "Response" ADD COLUMN origin TEXT;
ALTER TABLE "Response" DROP CONSTRAINT response_is_somebodys_or_nobodys;
ALTER TABLE "Response" ADD CONSTRAINT response_is_somebodys_or_nobodys CHECK (
  ("enrolmentId" IS NOT NULL AND week IS NULL AND "groupId" IS NULL AND origin IS NULL)
  OR ("enrolmentId" IS NULL AND week IS NOT NULL AND origin IS NOT NULL AND "groupId" IS NULL AND about IS NULL AND coalesce(readers, '{}') = '{}')
) NOT VALID;
