-- Who guides a group has a role by its word, as a format names it: lead, assistant. "role" is the list that there was before.
ALTER TABLE "GroupFacilitator" ADD COLUMN "roleKey" TEXT;
UPDATE "GroupFacilitator" SET "roleKey" = lower(role::text);
ALTER TABLE "GroupFacilitator" ALTER COLUMN "roleKey" SET NOT NULL,
  ADD CONSTRAINT facilitator_role_key CHECK ("roleKey" ~ '^[a-z][a-z-]*$');
DROP INDEX group_one_lead;
CREATE UNIQUE INDEX group_one_lead ON "GroupFacilitator" ("groupId") WHERE "roleKey" = 'lead';

-- An app server of the version before knows the list alone, and the others the word alone: each is written from the other. Whoever does
-- not lead is an assistant there. To be dropped with "role" and its type when no such server runs any more.
CREATE FUNCTION facilitator_role() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."roleKey" IS NULL OR (TG_OP = 'UPDATE' AND NEW."roleKey" = OLD."roleKey" AND NEW.role <> OLD.role) THEN
    NEW."roleKey" := lower(NEW.role::text);
  ELSE
    NEW.role := CASE NEW."roleKey" WHEN 'lead' THEN 'LEAD' ELSE 'ASSISTANT' END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER facilitator_role BEFORE INSERT OR UPDATE ON "GroupFacilitator" FOR EACH ROW EXECUTE FUNCTION facilitator_role();
