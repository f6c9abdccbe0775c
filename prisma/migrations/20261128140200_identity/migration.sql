-- Who is who: an organisation is known by its business ID, else by its name and municipality, and may have several names. Two of
-- the same name in different towns are two organisations.

CREATE TABLE "OrganisationName" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "OrganisationName_organisationId_nameKey_key" ON "OrganisationName"("organisationId", "nameKey");
CREATE INDEX "OrganisationName_convenerId_nameKey_idx" ON "OrganisationName"("convenerId", "nameKey");
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_convenerId_organisationId_fkey" FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two that look alike, and a coordinator has said that they are two.
CREATE TABLE "OrganisationApart" (
    "convenerId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "saidById" UUID,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationApart_pkey" PRIMARY KEY ("oneId", "otherId")
);
CREATE INDEX "OrganisationApart_convenerId_idx" ON "OrganisationApart"("convenerId");
CREATE INDEX "OrganisationApart_otherId_idx" ON "OrganisationApart"("otherId");
ALTER TABLE "OrganisationApart" ADD CONSTRAINT "OrganisationApart_convenerId_oneId_fkey" FOREIGN KEY ("convenerId", "oneId") REFERENCES "Organisation"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrganisationApart" ADD CONSTRAINT "OrganisationApart_convenerId_otherId_fkey" FOREIGN KEY ("convenerId", "otherId") REFERENCES "Organisation"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrganisationApart" ADD CONSTRAINT organisation_apart_in_order CHECK ("oneId" < "otherId");

-- A coordinator has said who a named organisation is, or that it is none that is known.
ALTER TABLE "Wish" ADD COLUMN "settledAt" TIMESTAMPTZ(3), ADD COLUMN "settledById" UUID;

-- A coordinator has entered or corrected it: what an answer says changes it no more.
ALTER TABLE "Organisation" ADD COLUMN "checkedAt" TIMESTAMPTZ(3);

-- The answer that an answer of the same organisation was joined to.
ALTER TABLE "Enrolment" ADD COLUMN "joinedIntoId" UUID;
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_convenerId_joinedIntoId_fkey" FOREIGN KEY ("convenerId", "joinedIntoId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Enrolment_joinedIntoId_idx" ON "Enrolment"("joinedIntoId");

-- Names that had nothing left but their signs were all folded to the same.
UPDATE "Organisation" SET "nameKey" = coalesce(
    nullif(trim(regexp_replace(regexp_replace(lower(name), '(^|\s)(r\.?\s?y\.?|r\.?\s?f\.?)(\s|$)', ' ', 'g'), '\s+', ' ', 'g')), ''), "nameKey")
WHERE "nameKey" IN ('ry', 'rf');

DROP INDEX "Organisation_convenerId_nameKey_key";
CREATE INDEX "Organisation_convenerId_nameKey_idx" ON "Organisation"("convenerId", "nameKey");

-- A business ID has one spelling, and belongs to one organisation: those that had been written twice become one with two names.
UPDATE "Organisation" SET "businessId" = CASE
    WHEN length(regexp_replace("businessId", '\D', '', 'g')) = 8
    THEN regexp_replace(regexp_replace("businessId", '\D', '', 'g'), '^(\d{7})(\d)$', '\1-\2') END
WHERE "businessId" IS NOT NULL;

CREATE TABLE "OrganisationTwice" AS
SELECT * FROM (
    SELECT id, first_value(id) OVER (PARTITION BY "convenerId", "businessId" ORDER BY "createdAt", id) AS keep, "convenerId", name, "nameKey"
    FROM "Organisation" WHERE "businessId" IS NOT NULL
) numbered WHERE id <> keep;
INSERT INTO "OrganisationName" (id, "convenerId", "organisationId", name, "nameKey")
SELECT gen_random_uuid(), "convenerId", keep, name, "nameKey" FROM "OrganisationTwice" ON CONFLICT DO NOTHING;
UPDATE "Enrolment" e SET "organisationId" = t.keep FROM "OrganisationTwice" t WHERE e."organisationId" = t.id;
UPDATE "Wish" w SET "organisationId" = t.keep FROM "OrganisationTwice" t WHERE w."organisationId" = t.id;
INSERT INTO "PastVisit" (id, "convenerId", "oneId", "otherId", "visitedOn", "addedById", "createdAt")
SELECT gen_random_uuid(), v."convenerId", least(v.one, v.other), greatest(v.one, v.other), v."visitedOn", v."addedById", v."createdAt"
FROM (
    SELECT p.*, coalesce(a.keep, p."oneId") AS one, coalesce(b.keep, p."otherId") AS other
    FROM "PastVisit" p
    LEFT JOIN "OrganisationTwice" a ON a.id = p."oneId"
    LEFT JOIN "OrganisationTwice" b ON b.id = p."otherId"
    WHERE a.id IS NOT NULL OR b.id IS NOT NULL
) v WHERE v.one <> v.other
ON CONFLICT DO NOTHING;
DELETE FROM "Organisation" o USING "OrganisationTwice" t WHERE o.id = t.id;
DROP TABLE "OrganisationTwice";

CREATE UNIQUE INDEX "Organisation_convenerId_businessId_key" ON "Organisation"("convenerId", "businessId");
ALTER TABLE "Organisation" ADD CONSTRAINT organisation_business_id CHECK ("businessId" ~ '^\d{7}-\d$');
