-- Where a sentence that may be quoted comes from, sealed as that of the answers beside it: only of batches that are about one meeting by
-- themselves, so that whoever hosted it can read what may be told onward of it.
ALTER TABLE "FreeAnswer" ADD COLUMN origin text;
ALTER TABLE "FreeAnswer" ADD CONSTRAINT free_answer_origin_of_quotes CHECK (origin IS NULL OR consent IS NOT NULL);
