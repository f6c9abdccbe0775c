-- A name, a number and a language as typed belong to the relation; a person's own profile shows there only once they have accepted it
-- and said themselves who they are (attack 5).

ALTER TABLE "User" ADD COLUMN "ownAt" TIMESTAMPTZ(3);
ALTER TABLE "Participant" ADD COLUMN name TEXT COLLATE "fi-x-icu", ADD COLUMN phone TEXT, ADD COLUMN locale TEXT, ADD COLUMN "acceptedAt" TIMESTAMPTZ(3);
ALTER TABLE "ProgrammeFacilitator" ADD COLUMN name TEXT COLLATE "fi-x-icu", ADD COLUMN phone TEXT, ADD COLUMN locale TEXT, ADD COLUMN "acceptedAt" TIMESTAMPTZ(3);
ALTER TABLE "Coordinator" ADD COLUMN name TEXT COLLATE "fi-x-icu", ADD COLUMN phone TEXT, ADD COLUMN locale TEXT, ADD COLUMN "acceptedAt" TIMESTAMPTZ(3);
ALTER TABLE "FormerFacilitator" ADD COLUMN name TEXT COLLATE "fi-x-icu";

-- What there is stays as it shows today. A relation counts as accepted where its person has ever signed in, one that guides or
-- coordinates in any case; a profile counts as their own where they have saved it themselves.
UPDATE "User" u SET "ownAt" = a.at FROM (
  SELECT "actorId", max(at) AS at FROM "Activity" WHERE action = 'user.update' AND "subjectId" = "actorId" GROUP BY "actorId"
) a WHERE a."actorId" = u.id;
UPDATE "Participant" p SET name = u.name, phone = u.phone, locale = u.locale, "acceptedAt" = u."emailVerified" FROM "User" u WHERE u.id = p."userId";
UPDATE "ProgrammeFacilitator" f SET name = u.name, phone = u.phone, locale = u.locale, "acceptedAt" = coalesce(u."emailVerified", now()) FROM "User" u WHERE u.id = f."userId";
UPDATE "Coordinator" c SET name = u.name, phone = u.phone, locale = u.locale, "acceptedAt" = coalesce(u."emailVerified", now()) FROM "User" u WHERE u.id = c."userId";
UPDATE "FormerFacilitator" f SET name = u.name FROM "User" u WHERE u.id = f."userId";

-- An older server writes relations without a name while the newer one is being brought up: they get the one that it would show.
CREATE FUNCTION relation_named() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.name IS NULL THEN
    SELECT u.name, u.phone, u.locale INTO NEW.name, NEW.phone, NEW.locale FROM "User" u WHERE u.id = NEW."userId";
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION former_named() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.name IS NULL THEN SELECT u.name INTO NEW.name FROM "User" u WHERE u.id = NEW."userId"; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER participant_named BEFORE INSERT ON "Participant" FOR EACH ROW EXECUTE FUNCTION relation_named();
CREATE TRIGGER facilitator_named BEFORE INSERT ON "ProgrammeFacilitator" FOR EACH ROW EXECUTE FUNCTION relation_named();
CREATE TRIGGER coordinator_named BEFORE INSERT ON "Coordinator" FOR EACH ROW EXECUTE FUNCTION relation_named();
CREATE TRIGGER former_named BEFORE INSERT ON "FormerFacilitator" FOR EACH ROW EXECUTE FUNCTION former_named();
ALTER TABLE "Participant" ALTER COLUMN name SET NOT NULL, ALTER COLUMN locale SET DEFAULT 'fi', ALTER COLUMN locale SET NOT NULL;
ALTER TABLE "ProgrammeFacilitator" ALTER COLUMN name SET NOT NULL, ALTER COLUMN locale SET DEFAULT 'fi', ALTER COLUMN locale SET NOT NULL;
ALTER TABLE "Coordinator" ALTER COLUMN name SET NOT NULL, ALTER COLUMN locale SET DEFAULT 'fi', ALTER COLUMN locale SET NOT NULL;
ALTER TABLE "FormerFacilitator" ALTER COLUMN name SET NOT NULL;

-- What a person is found by: see "User".search. A phone number with its country code and without it, with spaces and without them.
CREATE FUNCTION person_found_by(name TEXT, email TEXT, phone TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT folded(name || ' ' || email || ' ' || coalesce(regexp_replace(phone, '[^0-9+]', '', 'g'), '')
    || ' ' || coalesce(regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'), '^\+358', '0'), '')) COLLATE "C"
$$;

-- The one place where a relation becomes the person that is shown.
CREATE VIEW "PersonInEnrolment" AS
  SELECT shown.*, person_found_by(shown.name, shown.email, shown.phone) AS search FROM (
    SELECT r."enrolmentId" AS "inId", r."userId" AS id, u.email,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.name ELSE r.name END AS name,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.phone ELSE r.phone END AS phone,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.locale ELSE r.locale END AS locale
    FROM "Participant" r JOIN "User" u ON u.id = r."userId") shown;
CREATE VIEW "PersonInProgramme" AS
  SELECT shown.*, person_found_by(shown.name, shown.email, shown.phone) AS search FROM (
    SELECT r."programmeId" AS "inId", r."userId" AS id, u.email,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.name ELSE r.name END AS name,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.phone ELSE r.phone END AS phone,
      CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.locale ELSE r.locale END AS locale
    FROM "ProgrammeFacilitator" r JOIN "User" u ON u.id = r."userId") shown;
CREATE VIEW "PersonAtConvener" AS
  SELECT r."convenerId" AS "inId", r."userId" AS id, u.email,
    CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.name ELSE r.name END AS name,
    CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.phone ELSE r.phone END AS phone,
    CASE WHEN r."acceptedAt" IS NOT NULL AND u."ownAt" IS NOT NULL THEN u.locale ELSE r.locale END AS locale
  FROM "Coordinator" r JOIN "User" u ON u.id = r."userId";
-- Who guides a group is who they are in its programme; by their address alone where they are nobody there.
CREATE VIEW "PersonInGroup" AS
  SELECT g."groupId" AS "inId", g."userId" AS id, u.email, coalesce(p.name, u.email) AS name, p.phone, coalesce(p.locale, u.locale) AS locale
  FROM "GroupFacilitator" g JOIN "Group" r ON r.id = g."groupId" JOIN "User" u ON u.id = g."userId"
    LEFT JOIN "PersonInProgramme" p ON p."inId" = r."programmeId" AND p.id = g."userId";
