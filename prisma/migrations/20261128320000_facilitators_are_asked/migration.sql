-- Who is named facilitator is asked first (attack 14). Who guides a pair of the programme already has said yes by guiding.
UPDATE "ProgrammeFacilitator" f SET "acceptedAt" = now()
WHERE f."acceptedAt" IS NULL AND EXISTS (
  SELECT FROM "GroupFacilitator" g JOIN "Group" r ON r.id = g."groupId"
  WHERE g."userId" = f."userId" AND r."programmeId" = f."programmeId");
