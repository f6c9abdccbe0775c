-- What is compared by pairs is compared once: the batch that came out when the survey had closed is marked. Of what an older version
-- let out this is marked when it is written anew, which happens when the ballot box is next opened.
ALTER TABLE "Response" ADD COLUMN closing BOOLEAN NOT NULL DEFAULT false;
