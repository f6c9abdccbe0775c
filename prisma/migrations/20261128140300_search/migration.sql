-- Names are sorted as in Finland (å, ä and ö come last), and what people quote on the phone is found however it is written.

ALTER TABLE "Convener" ALTER COLUMN name TYPE TEXT COLLATE "fi-x-icu";
ALTER TABLE "Organisation" ALTER COLUMN name TYPE TEXT COLLATE "fi-x-icu";
ALTER TABLE "User" ALTER COLUMN name TYPE TEXT COLLATE "fi-x-icu";
ALTER TABLE "Enrolment" ALTER COLUMN name TYPE TEXT COLLATE "fi-x-icu";

-- The same as `folded` in lib/i18n/folding.ts: small letters without dots, rings, accents and invisible marks.
CREATE FUNCTION folded(TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(translate(replace(replace(regexp_replace(
    lower(normalize($1, NFKD) COLLATE "und-x-icu"),
    '[\u0300-\u036f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g'),
    'æ', 'ae'), 'ß', 'ss'), 'øđłð', 'odld'), '\s+', ' ', 'g'))
$$;

ALTER TABLE "Organisation" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (
  folded(name || ' ' || municipality || ' ' || coalesce("businessId", '') || ' ' || coalesce(replace("businessId", '-', ''), ''))
) STORED;
ALTER TABLE "OrganisationName" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (folded(name)) STORED;
ALTER TABLE "Enrolment" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (
  folded(name || ' ' || municipality || ' ' || reference || ' ' || replace(reference, '-', ''))
) STORED;
-- A phone number is found with its country code and without it, with spaces and without them.
ALTER TABLE "User" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (
  folded(name || ' ' || email || ' ' || coalesce(regexp_replace(phone, '[^0-9+]', '', 'g'), '')
    || ' ' || coalesce(regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'), '^\+358', '0'), ''))
) STORED;
ALTER TABLE "Email" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (folded("toName" || ' ' || "toAddress")) STORED;

-- Any part of a text is looked up by its three-letter runs, where PostgreSQL has what that takes; without it all of it is read.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "Organisation_search_idx" ON "Organisation" USING GIN (search gin_trgm_ops);
  CREATE INDEX "OrganisationName_search_idx" ON "OrganisationName" USING GIN (search gin_trgm_ops);
  CREATE INDEX "Enrolment_search_idx" ON "Enrolment" USING GIN (search gin_trgm_ops);
  CREATE INDEX "User_search_idx" ON "User" USING GIN (search gin_trgm_ops);
  CREATE INDEX "Email_search_idx" ON "Email" USING GIN (search gin_trgm_ops);
EXCEPTION WHEN undefined_file OR insufficient_privilege OR feature_not_supported OR undefined_object THEN
  RAISE NOTICE 'pg_trgm is not to be had: searching reads whole tables';
END
$$;
