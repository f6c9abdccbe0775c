-- What somebody may do in a group by their role there, as its format said when they were named: whether their time is taken by its
-- meetings, whether they hold them, whether they read and write its notes. Whoever guided until now had all three.
ALTER TABLE "GroupFacilitator"
  ADD COLUMN busy BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN holds BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN notes BOOLEAN NOT NULL DEFAULT true;

-- A note is given to nobody who guides in a role that reads none: the wall holds whatever a command says. Who guides no more keeps
-- what they wrote themselves.
CREATE FUNCTION note_reader_may() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "Note" n JOIN "GroupFacilitator" f ON f."groupId" = n."groupId"
    WHERE n.id = new."noteId" AND f."userId" = new."userId" AND NOT f.notes
  ) THEN
    RAISE EXCEPTION 'a role without notes reads none' USING ERRCODE = 'check_violation', CONSTRAINT = 'note_reader_may';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER note_reader_may BEFORE INSERT OR UPDATE ON "NoteReader"
  FOR EACH ROW EXECUTE FUNCTION note_reader_may();

-- A contact names somebody for a role by name and address; that is how they are known in the group, and nowhere else.
ALTER TABLE "GroupFacilitator" ADD COLUMN name TEXT, ADD COLUMN locale TEXT;
DROP VIEW "PersonInGroup";
CREATE VIEW "PersonInGroup" AS
  SELECT g."groupId" AS "inId", g."userId" AS id, u.email, coalesce(p.name, g.name, u.email) AS name, p.phone,
    coalesce(p.locale, g.locale, u.locale) AS locale
  FROM "GroupFacilitator" g JOIN "Group" r ON r.id = g."groupId" JOIN "User" u ON u.id = g."userId"
    LEFT JOIN "PersonInProgramme" p ON p."inId" = r."programmeId" AND p.id = g."userId";
