-- What is searched from every page: names of programmes and conveners and places of meetings, folded as the others are. Of people only
-- what a relation was typed with: the view says what is shown of them, and what is found is looked at again by it.
ALTER TABLE "Programme" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (
  folded(coalesce(name->>'fi', '') || ' ' || coalesce(name->>'sv', '') || ' ' || coalesce(name->>'en', '') || ' ' || slug)
) STORED;
ALTER TABLE "Convener" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (folded(name)) STORED;
ALTER TABLE "Meeting" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (
  folded(coalesce("placeName", '') || ' ' || coalesce(address, ''))
) STORED;
ALTER TABLE "Participant" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (person_found_by(name, '', phone)) STORED;
ALTER TABLE "ProgrammeFacilitator" ADD COLUMN search TEXT COLLATE "C" GENERATED ALWAYS AS (person_found_by(name, '', phone)) STORED;

-- A filter of the list of enrolments that somebody has given a name, for themselves; it goes with their coordinating.
CREATE TABLE "SavedFilter" (
  "id" UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "programmeId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  name TEXT COLLATE "fi-x-icu" NOT NULL,
  query TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT saved_filter_words CHECK (name <> '' AND query <> '')
);
CREATE UNIQUE INDEX "SavedFilter_programmeId_userId_name_key" ON "SavedFilter"("programmeId", "userId", name);
CREATE INDEX "SavedFilter_convenerId_userId_idx" ON "SavedFilter"("convenerId", "userId");
ALTER TABLE "SavedFilter"
  ADD CONSTRAINT "SavedFilter_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "SavedFilter_convenerId_userId_fkey" FOREIGN KEY ("convenerId", "userId") REFERENCES "Coordinator"("convenerId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;
