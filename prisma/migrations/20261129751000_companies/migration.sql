-- People whom the contact of an enrolment names take part in it up to a number. Each has a numbered place, which the database gives.
CREATE TABLE "Company" (
  "convenerId" UUID NOT NULL,
  "enrolmentId" UUID NOT NULL PRIMARY KEY,
  capacity INTEGER NOT NULL,
  "linkId" UUID,
  "linkedAt" TIMESTAMPTZ(3),
  CONSTRAINT company_capacity CHECK (capacity BETWEEN 1 AND 1000),
  CONSTRAINT company_linked CHECK (("linkId" IS NULL) = ("linkedAt" IS NULL))
);
CREATE UNIQUE INDEX "Company_linkId_key" ON "Company"("linkId");
CREATE UNIQUE INDEX "Company_convenerId_enrolmentId_key" ON "Company"("convenerId", "enrolmentId");
CREATE UNIQUE INDEX "Company_convenerId_enrolmentId_capacity_key" ON "Company"("convenerId", "enrolmentId", capacity);
ALTER TABLE "Company" ADD CONSTRAINT "Company_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId")
  REFERENCES "Enrolment"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Participant" ADD COLUMN "takesPart" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Participant" ADD CONSTRAINT participant_takes_part CHECK ("takesPart" OR "isContact");
ALTER TABLE "Participant" ADD COLUMN place INTEGER;
ALTER TABLE "Participant" ADD COLUMN capacity INTEGER;
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_convenerId_enrolmentId_capacity_fkey" FOREIGN KEY ("convenerId", "enrolmentId", capacity)
  REFERENCES "Company"("convenerId", "enrolmentId", capacity) ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Participant" ADD CONSTRAINT participant_place CHECK ((place IS NULL) = (capacity IS NULL) AND place BETWEEN 1 AND capacity);
CREATE UNIQUE INDEX participant_one_a_place ON "Participant"("enrolmentId", place);

-- Whoever takes part in a company has the lowest place that is free; of two who come at once the second waits for the first. Where none
-- is free the number is one too many, which the check refuses.
CREATE FUNCTION take_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most INTEGER;
BEGIN
  -- Who stops being a contact, and stays, takes part.
  new."takesPart" := new."takesPart" OR NOT new."isContact";
  IF new."leftAt" IS NOT NULL OR NOT new."takesPart" THEN
    new.place := NULL;
    new.capacity := NULL;
    RETURN new;
  END IF;
  IF TG_OP = 'UPDATE' AND new.place IS NOT NULL AND new."enrolmentId" = old."enrolmentId" THEN
    RETURN new;
  END IF;
  SELECT c.capacity INTO most FROM "Company" c WHERE c."enrolmentId" = new."enrolmentId" FOR UPDATE;
  new.place := NULL;
  new.capacity := most;
  IF most IS NOT NULL THEN
    SELECT min(n) INTO new.place FROM generate_series(1, (SELECT count(*)::int + 1 FROM "Participant" p
        WHERE p."enrolmentId" = new."enrolmentId" AND p.place IS NOT NULL)) n
      WHERE NOT EXISTS (SELECT FROM "Participant" p
        WHERE p."enrolmentId" = new."enrolmentId" AND p.place = n AND p."userId" <> new."userId");
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER participant_takes_place BEFORE INSERT OR UPDATE OF "leftAt", "takesPart", "isContact", "enrolmentId" ON "Participant"
  FOR EACH ROW EXECUTE FUNCTION take_place();
