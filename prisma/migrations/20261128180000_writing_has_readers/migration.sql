-- What is written in confidence has readers of its own: those it was written for, fixed with the writing.
CREATE TABLE "FormerFacilitator" (
  "convenerId" uuid NOT NULL,
  "groupId" uuid NOT NULL,
  "userId" uuid NOT NULL REFERENCES "User"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  "until" timestamptz(3) NOT NULL,
  CONSTRAINT "FormerFacilitator_pkey" PRIMARY KEY ("groupId", "userId"),
  CONSTRAINT "FormerFacilitator_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId")
    REFERENCES "Group"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "FormerFacilitator_userId_idx" ON "FormerFacilitator"("userId");

CREATE UNIQUE INDEX "Note_convenerId_id_key" ON "Note"("convenerId", id);

CREATE TABLE "NoteReader" (
  "convenerId" uuid NOT NULL,
  "noteId" uuid NOT NULL,
  "userId" uuid NOT NULL REFERENCES "User"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  wrapped text,
  "handedOverAt" timestamptz(3),
  CONSTRAINT "NoteReader_pkey" PRIMARY KEY ("noteId", "userId"),
  CONSTRAINT "NoteReader_convenerId_noteId_fkey" FOREIGN KEY ("convenerId", "noteId")
    REFERENCES "Note"("convenerId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "NoteReader_userId_idx" ON "NoteReader"("userId");

-- Notes of before: read by their author and by those who facilitate the group now. Their key is the group's still, until it is wrapped
-- for each of them.
INSERT INTO "NoteReader" ("convenerId", "noteId", "userId")
SELECT n."convenerId", n.id, n."authorId" FROM "Note" n
UNION
SELECT n."convenerId", n.id, f."userId" FROM "Note" n JOIN "GroupFacilitator" f ON f."groupId" = n."groupId";

ALTER TABLE "Submission" ADD COLUMN readers uuid[];
UPDATE "Submission" s SET readers = array(SELECT f."userId" FROM "GroupFacilitator" f WHERE f."groupId" = s."groupId" ORDER BY 1)
WHERE s."handedInAt" IS NOT NULL;
ALTER TABLE "Response" ADD COLUMN readers uuid[];
UPDATE "Response" r SET readers = array(SELECT f."userId" FROM "GroupFacilitator" f WHERE f."groupId" = r."groupId" ORDER BY 1)
WHERE r."enrolmentId" IS NULL AND r.batch IS NULL AND r."groupId" IS NOT NULL;
ALTER TABLE "NamedAnswer" ADD COLUMN readers uuid[];
UPDATE "NamedAnswer" a SET readers = array(SELECT f."userId" FROM "GroupFacilitator" f WHERE f."groupId" = a."groupId" ORDER BY 1);

-- Some time after its end a group closes to those who facilitated it.
ALTER TABLE "Group" ADD COLUMN "closedAt" timestamptz(3);
