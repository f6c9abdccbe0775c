-- A page of a programme's enrolments, the latest first and half-filled ones last, is read in the order of this index.
-- The schema language cannot say where nulls go.
CREATE INDEX enrolment_page ON "Enrolment" ("programmeId", "submittedAt" DESC NULLS LAST, id DESC);
