-- People of organisations whom a coordinator brought in from a list of their own: how to reach them, and no more.
CREATE TABLE "OrganisationContact" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  email TEXT,
  phone TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "OrganisationContact_pkey" PRIMARY KEY (id),
  CONSTRAINT organisation_contact_is_somebody CHECK (name <> '' OR email <> '')
);
CREATE INDEX "OrganisationContact_convenerId_organisationId_idx" ON "OrganisationContact"("convenerId", "organisationId");
CREATE INDEX "OrganisationContact_convenerId_email_idx" ON "OrganisationContact"("convenerId", email);
CREATE INDEX "OrganisationContact_saidAt_idx" ON "OrganisationContact"("saidAt");
ALTER TABLE "OrganisationContact" ADD CONSTRAINT "OrganisationContact_convenerId_organisationId_fkey"
  FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What organisations answered before this system, as a coordinator's list has it: to fill in an invitation with.
CREATE TABLE "EarlierAnswer" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  survey TEXT NOT NULL,
  answers JSONB NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  email TEXT,
  consent TEXT,
  "consentedOn" DATE,
  digest TEXT NOT NULL,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "EarlierAnswer_pkey" PRIMARY KEY (id)
);
CREATE INDEX "EarlierAnswer_convenerId_organisationId_survey_idx" ON "EarlierAnswer"("convenerId", "organisationId", survey);
CREATE INDEX "EarlierAnswer_saidAt_idx" ON "EarlierAnswer"("saidAt");
ALTER TABLE "EarlierAnswer" ADD CONSTRAINT "EarlierAnswer_convenerId_organisationId_fkey"
  FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- A file of rows that is brought in, and its rows until they have been.
CREATE TABLE "Import" (
  id UUID NOT NULL,
  "convenerId" UUID NOT NULL,
  "madeById" UUID,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  kind TEXT NOT NULL,
  "fileName" TEXT NOT NULL,
  sheet TEXT,
  unread TEXT[] NOT NULL DEFAULT '{}',
  heads TEXT[] NOT NULL,
  columns TEXT[] NOT NULL,
  survey TEXT,
  "checkedAt" TIMESTAMPTZ(3),
  "startedAt" TIMESTAMPTZ(3),
  progress INTEGER NOT NULL DEFAULT 0,
  "doneAt" TIMESTAMPTZ(3),
  result JSONB NOT NULL DEFAULT '{}',
  "undoId" UUID,
  "undoneAt" TIMESTAMPTZ(3),
  "left" TEXT[] NOT NULL DEFAULT '{}',
  CONSTRAINT "Import_pkey" PRIMARY KEY (id),
  CONSTRAINT import_in_order CHECK (
    ("startedAt" IS NULL OR "checkedAt" IS NOT NULL) AND ("doneAt" IS NULL OR "startedAt" IS NOT NULL)
    AND ("undoneAt" IS NULL OR "doneAt" IS NOT NULL)
  )
);
CREATE UNIQUE INDEX "Import_convenerId_id_key" ON "Import"("convenerId", id);
CREATE INDEX "Import_madeById_idx" ON "Import"("madeById");
CREATE INDEX "Import_madeAt_idx" ON "Import"("madeAt");
ALTER TABLE "Import" ADD CONSTRAINT "Import_convenerId_fkey" FOREIGN KEY ("convenerId")
  REFERENCES "Convener"(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Import" ADD CONSTRAINT "Import_madeById_fkey" FOREIGN KEY ("madeById")
  REFERENCES "User"(id) ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "ImportRow" (
  "convenerId" UUID NOT NULL,
  "importId" UUID NOT NULL,
  number INTEGER NOT NULL,
  cells TEXT[] NOT NULL,
  outcome TEXT,
  because TEXT,
  first INTEGER,
  candidates TEXT[] NOT NULL DEFAULT '{}',
  decision TEXT,
  notes JSONB NOT NULL DEFAULT '[]',
  CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId", number)
);
CREATE INDEX "ImportRow_convenerId_importId_idx" ON "ImportRow"("convenerId", "importId");
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_convenerId_importId_fkey" FOREIGN KEY ("convenerId", "importId")
  REFERENCES "Import"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What a row of a file became, by a mark of all that it says: the same row in another file is known by it.
CREATE TABLE "ImportMark" (
  "convenerId" UUID NOT NULL,
  mark TEXT NOT NULL,
  "organisationId" UUID,
  "importId" UUID NOT NULL,
  CONSTRAINT "ImportMark_pkey" PRIMARY KEY ("convenerId", mark)
);
CREATE INDEX "ImportMark_convenerId_organisationId_idx" ON "ImportMark"("convenerId", "organisationId");
CREATE INDEX "ImportMark_convenerId_importId_idx" ON "ImportMark"("convenerId", "importId");
ALTER TABLE "ImportMark" ADD CONSTRAINT "ImportMark_convenerId_organisationId_fkey"
  FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportMark" ADD CONSTRAINT "ImportMark_convenerId_importId_fkey"
  FOREIGN KEY ("convenerId", "importId") REFERENCES "Import"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;
