-- Who enrols does so in a part of the format: an association as until now, or a person.
ALTER TABLE "Enrolment" ADD COLUMN part TEXT NOT NULL DEFAULT 'association', ADD COLUMN "personId" UUID, ADD COLUMN facts JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is accepted is somebody: an organisation or a person, and never both.
ALTER TABLE "Enrolment" DROP CONSTRAINT enrolment_accepted_has_organisation;
ALTER TABLE "Enrolment" ADD CONSTRAINT enrolment_accepted_is_somebody CHECK (state <> 'ACCEPTED' OR "organisationId" IS NOT NULL OR "personId" IS NOT NULL);
ALTER TABLE "Enrolment" ADD CONSTRAINT enrolment_is_one_or_the_other CHECK ("organisationId" IS NULL OR "personId" IS NULL);

-- A person has one place in each part of a programme.
CREATE UNIQUE INDEX enrolment_one_of_a_person ON "Enrolment" ("convenerId", "programmeId", part, "personId") WHERE state IN ('SUBMITTED', 'ACCEPTED', 'WAITLISTED');
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");
